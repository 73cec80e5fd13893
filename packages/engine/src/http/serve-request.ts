// The way of a request: route, who is asking, what they ask, the answer. No route does any work before somebody is known to
// be behind the request; only the description of the API is for everybody.

import type { Identity } from '../ports/identity.ts';
import type { Engine } from '../runtime/api/engine.ts';
import { readerOf, type Reader } from '../runtime/read/reader.ts';
import type { Language } from '../runtime/shell.ts';
import { askerOf } from './asker.ts';
import type { ChangeFeed } from './change-feed.ts';
import { commandId, idempotencyKey } from './command-id.ts';
import { preflightHeaders, type CorsOptions } from './cors.ts';
import { eventStream } from './event-stream.ts';
import { findRoute } from './find-route.ts';
import { openApi } from './openapi.ts';
import { readQuery } from './parameters.ts';
import { problemResponse, type Refused } from './problem-json.ts';
import { get, type Answer, type Call, type Route } from './route.ts';
import { linkToken, serveLink } from './serve-link.ts';
import { attachmentRoutes } from './routes/attachment-routes.ts';
import { directoryRoutes } from './routes/directory-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { followUpRoutes } from './routes/follow-up-routes.ts';
import { numberRoutes } from './routes/number-routes.ts';
import { migrationRoutes } from './routes/migration-routes.ts';
import { proposalRoutes } from './routes/proposal-routes.ts';
import { publishingRoutes } from './routes/publishing-routes.ts';
import { startClockRoutes } from './routes/start-clock-routes.ts';
import { instanceRoutes } from './routes/instance-routes.ts';
import { batchRoute, transferAllRoute } from './routes/batch-route.ts';
import { instanceActRoutes } from './routes/instance-act-routes.ts';
import { taskActRoutes } from './routes/task-act-routes.ts';
import { noticeRoutes } from './routes/notice-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { textRoutes } from './routes/text-routes.ts';

interface Mounted {
  readonly engine: Engine;
  readonly identity: Identity;
  readonly basePath: string;
  readonly cors: CorsOptions | undefined;
  readonly heartbeatMs: number;
  readonly feed: ChangeFeed;
}

export interface Serving extends Mounted {
  readonly routes: readonly Route[];
  /** The one that is for everybody. */
  readonly description: Route;
}

export function createServing(mounted: Mounted): Serving {
  const description = get('/openapi.json', {
    summary: 'This description; for everybody',
    answer: 'OpenApi',
    handle: async () => ({ view: openApi(serving) }),
  });
  const routes = [
    ...taskRoutes,
    ...taskActRoutes,
    ...draftRoutes,
    batchRoute,
    transferAllRoute,
    ...instanceRoutes,
    ...instanceActRoutes,
    ...attachmentRoutes,
    ...textRoutes,
    ...directoryRoutes,
    ...numberRoutes,
    ...followUpRoutes,
    ...startClockRoutes,
    ...publishingRoutes,
    ...proposalRoutes,
    ...migrationRoutes,
    ...noticeRoutes,
    eventRoute(mounted),
    description,
  ];
  const serving = { ...mounted, routes, description };
  return serving;
}

/** Rejects with what went wrong on the server. */
export async function serveRequest(
  serving: Serving,
  request: Request,
  language: Language,
): Promise<Response> {
  const { routes, description, basePath } = serving;
  const { pathname, search } = new URL(request.url);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const token = pathname.startsWith(basePath) ? linkToken(pathname.slice(basePath.length)) : null;
  const page = token && (await serveLink(serving.engine, method, token, language));
  if (page) return page;
  const found = pathname.startsWith(`${basePath}/`)
    ? findRoute(routes, method, pathname.slice(basePath.length))
    : ({ kind: 'none' } as const);
  if (found.kind === 'none') return problemResponse({ code: 'ROUTE_NOT_FOUND' }, language);
  if (found.kind === 'malformed') return problemResponse({ code: 'REQUEST_INVALID' }, language);
  if (found.kind === 'method') return otherMethod(serving, request, found.allowed, language);
  const { route, path } = found;
  if (route === description) return jsonResponse({ view: openApi(serving) }, language);
  const reader = await readerBehind(serving, request, language);
  if ('code' in reader) return problemResponse(reader, language);
  const query = readQuery(search, route.parameters);
  if ('code' in query) return problemResponse(query, language);
  const options = commandOptions(route, request, reader);
  if ('code' in options) return problemResponse(options, language);
  const { engine } = serving;
  const call: Call = {
    engine,
    shell: engine.shell,
    request,
    reader,
    path,
    query,
    options,
    basePath,
  };
  return responseOf(await route.handle(call), language);
}

async function readerBehind(
  { engine, identity }: Mounted,
  request: Request,
  language: Language,
): Promise<Reader | Refused> {
  const who = await askerOf(identity, request);
  return 'code' in who ? who : readerOf(engine.shell, who.tenant, who.user, language);
}

function commandOptions(
  { method }: Route,
  request: Request,
  { tenant, actor }: Reader,
): Call['options'] | Refused {
  const key = method === 'POST' ? idempotencyKey(request) : null;
  if (key === null) return { tenant };
  return typeof key === 'string' ? { tenant, id: commandId(actor.user, key) } : key;
}

function eventRoute(mounted: Mounted): Route {
  const { feed, heartbeatMs } = mounted;
  return get('/events', {
    summary: 'Changes of what I may see, as they happen',
    answer: null,
    async handle({ request, reader, shell }) {
      const identify = async (): Promise<Reader | null> => {
        const now = await readerBehind(mounted, request, reader.language);
        return 'code' in now ? null : now;
      };
      const { signal } = request;
      return { stream: eventStream({ shell, feed, reader, identify, heartbeatMs, signal }) };
    },
  });
}

function otherMethod(
  { cors }: Mounted,
  request: Request,
  allowed: readonly string[],
  language: Language,
): Response {
  const methods = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allow = methods.join(', ');
  if (request.method === 'OPTIONS') {
    const headers = preflightHeaders(request, cors, methods);
    return new Response(null, { status: 204, headers: { allow, ...headers } });
  }
  const details = { method: request.method, allowed: methods };
  return problemResponse({ code: 'METHOD_NOT_ALLOWED', details, headers: { allow } }, language);
}

function responseOf(answer: Answer, language: Language): Response {
  if ('refused' in answer) return problemResponse(answer.refused, language);
  if ('view' in answer) return jsonResponse(answer, language);
  if ('response' in answer) return answer.response;
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
  return new Response(answer.stream, { headers });
}

function jsonResponse(
  { view, status = 200, headers = {} }: Extract<Answer, { view: unknown }>,
  language: Language,
): Response {
  const common = { 'content-type': 'application/json', 'content-language': language };
  return new Response(JSON.stringify(view), { status, headers: { ...common, ...headers } });
}
