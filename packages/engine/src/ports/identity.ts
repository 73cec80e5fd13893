import type { JsonObject } from '../core/json.ts';

/** Who is behind a request, in the host's words. */
export interface Identified {
  /** Tenant they are in; `default` where there is but one. */
  readonly tenant: string;
  /** As the directory names them. */
  readonly user: string;
}

/** Why nobody is. `ORIGIN_REFUSED`: somebody is, but another site makes their browser ask. */
export interface Unidentified {
  /** `NOT_SIGNED_IN` is answered with 401, `ORIGIN_REFUSED` with 403. */
  readonly code: 'NOT_SIGNED_IN' | 'ORIGIN_REFUSED';
  /** `WWW-Authenticate` of the answer, for clients that sign in over HTTP. */
  readonly challenge?: string;
}

/**
 * Says who a request is from. Called once a request before anything else is done, and again while a stream of events lasts;
 * it reads headers, never the body. Null, or an empty name: nobody is signed in.
 */
export interface Identity {
  (request: Request): Identified | Unidentified | null | Promise<Identified | Unidentified | null>;
  /** How clients sign in, as an OpenAPI security scheme. The description of the API shows it to everybody. */
  readonly security?: JsonObject;
}
