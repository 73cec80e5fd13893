// The two ways a request can end badly: the server said no (ApiProblem), or no answer came (Unreachable).

import type { ProblemView } from '@alir/engine/core/types';

/** The server refused. Tell refusals apart by `code`. */
export class ApiProblem extends Error {
  /** Why, one of the engine's codes. */
  readonly code: string;
  /** The whole answer. */
  readonly problem: ProblemView;

  constructor(problem: ProblemView) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.problem = problem;
  }
}

/**
 * Why no answer came: the device is offline, nobody answered in time, the connection broke, the server is busy, or the
 * session has ended and the server did not look at it.
 */
export type UnreachableReason = 'offline' | 'timeout' | 'network' | 'busy' | 'session';

/** No answer came, so whether the server did it is unknown: ask again with the same key. */
export class Unreachable extends Error {
  /** Why no answer came. */
  readonly reason: UnreachableReason;

  constructor(reason: UnreachableReason, options?: { cause?: unknown }) {
    super(`no answer: ${reason}`, options);
    this.name = 'Unreachable';
    this.reason = reason;
  }
}

/** Reads a refusal; anything that is not problem+json becomes a problem with code `HTTP_<status>`. */
export async function parseProblem(response: Response): Promise<ProblemView> {
  const fallback: ProblemView = {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: `HTTP_${response.status}`,
    detail: response.statusText || `HTTP ${response.status}`,
    params: {},
  };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return fallback;
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? { ...fallback, ...body } : fallback;
}

/** What a host or a proxy refuses by itself may lack the rest. */
function isProblem(body: unknown): body is Pick<ProblemView, 'code' | 'detail'> {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}
