// One request with everything a poor network needs: a time limit per attempt, and further attempts when no answer came.
//
// A write is repeated only because it carries an Idempotency-Key: the server answers a repeated key as it did the first time.

import { ApiProblem, Unreachable, parseProblem } from './problem.ts';
import type { UnreachableReason } from './problem.ts';

export interface Transport {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers: () => Record<string, string>;
  /** Language of refusals: `id` or `en`. */
  readonly lang: string;
  /** Longest wait for one attempt, ms. */
  readonly timeoutMs: number;
  /** How often at most, the first attempt included. */
  readonly attempts: number;
  /** Wait before the second attempt, ms; doubles each time. */
  readonly backoffMs: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Path with query, relative to the base. */
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, instead of a body in JSON. */
  readonly file?: Blob;
  /** Command id; required for a POST, so that asking again is safe. */
  readonly key?: string;
  readonly signal?: AbortSignal | undefined;
}

/** How many times as long a file may take. */
const FILE_PATIENCE = 20;

const busyStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Sends and reads JSON. What the API answers is typed by its contract; it is the same repository's, so it is not checked
 * again here.
 *
 * @throws ApiProblem when the server refused, Unreachable when no answer came after all attempts, and the signal's reason
 * when the caller gave up
 */
export async function sendRequest<T>(transport: Transport, request: HttpRequest): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await attemptOnce<T>(transport, request);
    if (answer.ok) return answer.body;
    const last = attempt >= transport.attempts || answer.failure.reason === 'offline';
    if (last) throw answer.failure;
    const backoff = transport.backoffMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    await pause(Math.max(backoff, answer.retryAfterMs), request.signal);
  }
}

type Attempt<T> = { readonly ok: true; readonly body: T } | Failure;

interface Failure {
  readonly ok: false;
  readonly failure: Unreachable;
  readonly retryAfterMs: number;
}

async function attemptOnce<T>(transport: Transport, request: HttpRequest): Promise<Attempt<T>> {
  const { file } = request;
  const limit = AbortSignal.timeout(transport.timeoutMs * (file === undefined ? 1 : FILE_PATIENCE));
  const signal = request.signal ? AbortSignal.any([limit, request.signal]) : limit;
  try {
    const response = await transport.fetch(transport.baseUrl + request.path, {
      method: request.method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': transport.lang,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(request.key === undefined ? {} : { 'idempotency-key': request.key }),
        ...transport.headers(),
      },
      credentials: 'same-origin',
      signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(file === undefined ? {} : { body: file }),
    });
    if (busyStatuses.has(response.status))
      return failed('busy', retryAfterMs(response), await parseProblem(response));
    if (!response.ok) throw new ApiProblem(await parseProblem(response));
    const body: T = await response.json();
    return { ok: true, body };
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    if (request.signal?.aborted) throw request.signal.reason;
    const reason = limit.aborted ? 'timeout' : isOffline() ? 'offline' : 'network';
    return failed(reason, 0, error);
  }
}

function failed(reason: UnreachableReason, waitMs: number, cause: unknown): Failure {
  return { ok: false, failure: new Unreachable(reason, { cause }), retryAfterMs: waitMs };
}

function isOffline(): boolean {
  // Node has a navigator too, which does not know.
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine;
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds, 30) * 1000 : 0;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp, { once: true });
  });
}
