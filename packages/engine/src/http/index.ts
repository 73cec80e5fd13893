// @alir/engine/http: the HTTP API over the Fetch standard.

export { createHandler, type Handler, type HandlerOptions } from './create-handler.ts';
export type { CorsOptions } from './cors.ts';
export { sessionCookie, type SessionCookie, type SessionCookieOptions } from './session-cookie.ts';
export { bearerToken } from './bearer-token.ts';
export { toNodeListener, type NodeListenerOptions } from './to-node-listener.ts';
export type { Identified, Identity, Unidentified } from '../ports/identity.ts';
export type * from './contract/acts.ts';
export type * from './contract/flows.ts';
export type * from './contract/instances.ts';
export type * from './contract/migrations.ts';
export type * from './contract/numbers.ts';
export type * from './contract/own-notes.ts';
export type * from './contract/people.ts';
export type * from './contract/proposals.ts';
export type * from './contract/publishing.ts';
export type * from './contract/tasks.ts';
