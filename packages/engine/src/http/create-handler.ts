// The HTTP API of an engine. This file owns what a host sets, and what every answer has in common.

import type { Identity } from '../ports/identity.ts';
import type { Engine } from '../runtime/api/engine.ts';
import { ChangeFeed } from './change-feed.ts';
import { corsHeaders, type CorsOptions } from './cors.ts';
import { languageOf } from './language.ts';
import { checkOrigins } from './origin.ts';
import { problemResponse, refusalOf } from './problem-json.ts';
import { createServing, serveRequest } from './serve-request.ts';

/** What the HTTP API of an engine needs, and how it is mounted. */
export interface HandlerOptions {
  /** The engine that it serves. */
  readonly engine: Engine;
  /** Who is behind a request. */
  readonly identity: Identity;
  /** Where the API is mounted: `/api/alir`. Default: at the root. */
  readonly basePath?: string;
  /** Pages of other origins that may ask. Default: none. */
  readonly cors?: CorsOptions;
  /** Told of faults that requests were answered with 5xx for; nobody waits for it. Default: `console.error`. */
  readonly onFault?: (error: unknown, request: Request) => void | Promise<void>;
  /** How often a stream of events shows that it lives and asks again who listens, in ms. Default 25,000. */
  readonly heartbeatMs?: number;
}

/** Answers a request of the HTTP API; never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/** Of every answer: it is one person's, and is what it says it is. */
export const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/**
 * The HTTP API of an engine, over the Fetch standard: mounts in anything that speaks `Request` and `Response`.
 *
 * @throws TypeError when `basePath` or an origin is not written as it comes in requests
 */
export function createHandler(options: HandlerOptions): Handler {
  const { engine, identity, cors, heartbeatMs = 25_000 } = options;
  const { onFault = (error) => console.error(error) } = options;
  const basePath = prefixOf(options.basePath);
  checkOrigins('cors.origins', cors?.origins ?? []);
  const feed = new ChangeFeed(engine);
  const serving = createServing({ engine, identity, basePath, cors, heartbeatMs, feed });

  return async (request) => {
    const language = languageOf(request.headers.get('accept-language'), engine.shell.language);
    let response: Response;
    try {
      response = await serveRequest(serving, request, language);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.unforeseen && !request.signal.aborted) void tell(onFault, error, request);
      response = problemResponse(refusal, language);
    }
    const headers = { ...always, ...corsHeaders(request, cors) };
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    if (request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, { status: response.status, headers: response.headers });
  };
}

/** Who asked is answered even where the host's own report fails; then both errors are on the console. */
async function tell(
  onFault: NonNullable<HandlerOptions['onFault']>,
  error: unknown,
  request: Request,
): Promise<void> {
  try {
    await onFault(error, request);
  } catch (failure) {
    console.error(error, failure);
  }
}

/** Without the slashes at its end, as paths of requests begin. */
function prefixOf(basePath = ''): string {
  const prefix = basePath.replace(/\/+$/, '');
  const address = `http://localhost${prefix}`;
  if (prefix === '' || (URL.canParse(address) && new URL(address).pathname === prefix)) {
    return prefix;
  }
  throw new TypeError(
    `basePath: ${JSON.stringify(basePath)} is not written as paths of requests are, such as "/api/alir"`,
  );
}
