// The way of a request: route, who is asking, what they ask, the answer. No route does any work before somebody is known to
// be behind the request; only the description of the API is for everybody.

import type { Identity } from '../ports/identity.ts';
import type { Engine } from '../runtime/engine.ts';
import { readerOf, type Reader } from '../runtime/read/reader.ts';
import type { Language } from '../runtime/shell.ts';
import { ChangeFeed } from './change-feed.ts';
import { commandId, idempotencyKey } from './command-id.ts';
import { corsHeaders, preflightHeaders, type CorsOptions } from './cors.ts';
import { eventStream } from './event-stream.ts';
import { findRoute } from './find-route.ts';
import { languageOf } from './language.ts';
import { openApi } from './openapi.ts';
import { readQuery } from './parameters.ts';
import { problemResponse, refusalOf, type Refused } from './problem-json.ts';
import { get, type Answer, type Route } from './route.ts';
import { directoryRoutes } from './routes/directory-routes.ts';
import { instanceRoutes } from './routes/instance-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';

export interface HandlerOptions {
  readonly engine: Engine;
  /** Who is behind a request. */
  readonly identity: Identity;
  /** Where the API is mounted: `/api/alir`. Default: at the root. */
  readonly basePath?: string;
  readonly cors?: CorsOptions;
  /** Told of faults that requests were answered with 5xx for. Default: `console.error`. */
  readonly onFault?: (error: unknown, request: Request) => void;
  /** How often a stream of events shows that it lives and asks again who listens, in ms. Default 25,000. */
  readonly heartbeatMs?: number;
}

/** Answers a request of the HTTP API; never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/** The HTTP API of an engine, over the Fetch standard: mounts in anything that speaks `Request` and `Response`. */
export function createHandler(options: HandlerOptions): Handler {
  const { engine, identity, cors, heartbeatMs = 25_000 } = options;
  const onFault = options.onFault ?? ((error) => console.error(error));
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  const { shell } = engine;
  const feed = new ChangeFeed(engine);

  const readerBehind = async (request: Request, language: Language): Promise<Reader | Refused> => {
    const who = await identity(request);
    if (who === null) return { code: 'NOT_SIGNED_IN' };
    if ('user' in who) return readerOf(shell, who.tenant, who.user, language);
    const { code, challenge } = who;
    return challenge === undefined
      ? { code }
      : { code, headers: { 'www-authenticate': challenge } };
  };

  const events = get('/events', {
    summary: 'Changes of what I may see, as they happen',
    answer: null,
    async handle({ request, reader }) {
      const identify = async (): Promise<Reader | null> => {
        const now = await readerBehind(request, reader.language);
        return 'actor' in now ? now : null;
      };
      const { signal } = request;
      return { stream: eventStream({ shell, feed, reader, identify, heartbeatMs, signal }) };
    },
  });
  const description = get('/openapi.json', {
    summary: 'This description; for everybody',
    answer: 'OpenApi',
    handle: async () => ({ view: openApi(routes, basePath) }),
  });
  const routes: readonly Route[] = [
    ...taskRoutes,
    ...instanceRoutes,
    ...directoryRoutes,
    events,
    description,
  ];

  const answer = async (request: Request, language: Language): Promise<Response> => {
    const url = new URL(request.url);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const path = below(basePath, url.pathname);
    const found = path === null ? null : findRoute(routes, method, path);
    if (found === null || found.kind === 'none')
      return problemResponse({ code: 'ROUTE_NOT_FOUND' }, language);
    if (found.kind === 'malformed') return problemResponse({ code: 'REQUEST_INVALID' }, language);
    if (found.kind === 'method') return otherMethod(request, found.allowed, language, cors);
    const { route } = found;
    if (route === description) return jsonResponse(openApi(routes, basePath), language);
    const reader = await readerBehind(request, language);
    if (!('actor' in reader)) return problemResponse(reader, language);
    const query = readQuery(url.search, route.parameters);
    if ('code' in query) return problemResponse(query, language);
    const key = route.method === 'POST' ? idempotencyKey(request) : null;
    if (key !== null && typeof key !== 'string') return problemResponse(key, language);
    const { tenant, actor } = reader;
    const command = key === null ? { tenant } : { tenant, id: commandId(actor.user, key) };
    const call = {
      engine,
      shell,
      request,
      reader,
      path: found.path,
      query,
      options: command,
      basePath,
    };
    return responseOf(await route.handle(call), language);
  };

  return async (request) => {
    const language = languageOf(request, shell.language);
    let response: Response;
    try {
      response = await answer(request, language);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.unforeseen && !request.signal.aborted) onFault(error, request);
      response = problemResponse(refusal, language);
    }
    const headers = { ...always, ...corsHeaders(request, cors) };
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    if (request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, { status: response.status, headers: response.headers });
  };
}

/** What is answered is one person's, and is what it says it is. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The path below the prefix; null when it is elsewhere. */
function below(basePath: string, path: string): string | null {
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : null;
}

function otherMethod(
  request: Request,
  allowed: readonly string[],
  language: Language,
  cors: CorsOptions | undefined,
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
  if ('view' in answer) return jsonResponse(answer.view, language, answer);
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
  return new Response(answer.stream, { headers });
}

function jsonResponse(
  view: unknown,
  language: Language,
  { status = 200, headers = {} }: Omit<Extract<Answer, { view: unknown }>, 'view'> = {},
): Response {
  return new Response(JSON.stringify(view), {
    status,
    headers: { 'content-type': 'application/json', 'content-language': language, ...headers },
  });
}
