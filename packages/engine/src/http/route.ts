// A route: declared once, with what it takes and answers. The table serves requests and describes itself as OpenAPI.

import type { Code } from '../core/codes.ts';
import type { JsonObject } from '../core/json.ts';
import type { Engine } from '../runtime/api/engine.ts';
import type { Reader } from '../runtime/read/reader.ts';
import type { Shell } from '../runtime/shell.ts';
import { type Body, readBody } from './bodies.ts';
import type { Parameter, Query } from './parameters.ts';
import type { Refused } from './problem-json.ts';

/** A request with somebody behind it. */
export interface Call {
  readonly engine: Engine;
  readonly shell: Shell;
  readonly request: Request;
  readonly reader: Reader;
  /** Decoded parts of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  /** For commands: the tenant, and the command id that the request's Idempotency-Key means. */
  readonly options: { readonly tenant: string; readonly id?: string };
  /** Prefix the API is mounted under. */
  readonly basePath: string;
}

export type Answer =
  | {
      readonly view: unknown;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly refused: Refused }
  | { readonly stream: ReadableStream<Uint8Array> }
  /** Bytes of a file, with headers of their own. */
  | { readonly response: Response };

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `/tasks/{id}/complete` */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter<unknown>[];
  /** Name of the body's schema. */
  readonly body: string | null;
  /** Whether the body or the answer is a file instead of JSON. */
  readonly bytes?: 'body' | 'answer';
  /** Name of the answer's schema; null for a stream of events, or a file. */
  readonly answer: string | null;
  /** Status of the answer when all is well. Default 200. */
  readonly status?: number;
  handle(call: Call): Promise<Answer>;
}

interface ReadRoute {
  readonly summary: string;
  readonly answer: string | null;
  readonly parameters?: readonly Parameter<unknown>[];
  handle(call: Call): Promise<Answer>;
}

export function get(path: string, { parameters = [], ...route }: ReadRoute): Route {
  return { method: 'GET', path, body: null, parameters, ...route };
}

interface CommandRoute<B> {
  readonly summary: string;
  readonly body: Body<B>;
  /** Name of the answer's schema. Default: `AcceptedView`. */
  readonly answer?: string;
  readonly status?: number;
  handle(call: Call, body: B): Promise<Answer>;
}

/** A command; answered with `AcceptedView`. */
export function post<B>(path: string, { body, handle, ...route }: CommandRoute<B>): Route {
  return {
    method: 'POST',
    path,
    parameters: [],
    body: body.name,
    answer: 'AcceptedView',
    ...route,
    async handle(call) {
      const read = await readBody(call.request, body);
      return read.ok ? handle(call, read.value) : { refused: read.refused };
    },
  };
}

/** A view, or the refusal where there is none for this reader. */
export function found(view: object | null, code: Code, details: JsonObject = {}): Answer {
  return view === null ? { refused: { code, details } } : { view };
}
