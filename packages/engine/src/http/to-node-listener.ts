// A handler as a listener of `node:http`, `node:https`, and of what is built on them (Express, Fastify's raw mode, Connect).

// `node:http` in the declarations: TypeScript 6 and later look at no types of Node by themselves.
/// <reference types="node" preserve="true" />

import type { IncomingMessage, ServerResponse } from 'node:http';
import { always, type Handler } from './create-handler.ts';
import { languageOf } from './language.ts';
import { checkOrigins } from './origin.ts';
import { problemResponse } from './problem-json.ts';

/** How the server is seen from outside. */
export interface NodeListenerOptions {
  /** As browsers see the server, where a proxy stands before it: `https://alir.example.go.id`. Default: http and the Host header. */
  readonly origin?: string;
}

/** Mount it before anything that reads bodies. @throws TypeError when `origin` is not written as browsers send it */
export function toNodeListener(
  handler: Handler,
  { origin }: NodeListenerOptions = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  if (origin !== undefined) checkOrigins('origin', [origin]);
  return (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    serve(handler, incoming, toRequest(incoming, origin, gone.signal), outgoing).catch(() =>
      outgoing.destroy(),
    );
  };
}

async function serve(
  handler: Handler,
  incoming: IncomingMessage,
  request: Request | null,
  outgoing: ServerResponse,
): Promise<void> {
  const response = request === null ? malformed(incoming) : await handler(request);
  const { status, headers, body } = response;
  if (request?.bodyUsed === false) void request.body?.cancel().catch(() => undefined);
  for (const [name, value] of headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  outgoing.writeHead(status);
  const reader = body?.getReader();
  outgoing.on('close', () => void reader?.cancel().catch(() => undefined));
  for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) {
    if (!outgoing.write(chunk.value)) await drained(outgoing);
  }
  outgoing.end();
}

/** Until there is room again, or nobody is there to read. */
function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done);
      resolve();
    };
    outgoing.on('drain', done).on('close', done);
    if (outgoing.destroyed) done();
  });
}

/** What no handler can be asked, answered as a handler would. */
function malformed({ headers }: IncomingMessage): Response {
  const language = languageOf(headers['accept-language'] ?? null, 'en');
  return problemResponse({ code: 'REQUEST_INVALID', headers: always }, language);
}

/** Null when it is none: no address, or a header that Fetch does not know. */
function toRequest(
  incoming: IncomingMessage,
  origin: string | undefined,
  signal: AbortSignal,
): Request | null {
  const { method = 'GET', headersDistinct } = incoming;
  const address = addressOf(incoming, origin);
  if (address === null) return null;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const isTrace = method === 'TRACE';
  const hasBody = !isTrace && method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {};
  try {
    const init = { method: isTrace ? 'GET' : method, headers, signal, ...body };
    const request = new Request(address, init);
    // Fetch lets nobody ask with TRACE, but servers are asked; a handler refuses it as any other method.
    if (isTrace) Object.defineProperty(request, 'method', { value: method });
    return request;
  } catch {
    return null;
  }
}

/**
 * The address of a request, null for one that `URL` would understand as another: with dots for a way up, a backslash for a
 * slash, or a host that reaches into the path. Whoever stands before us and guards by path reads it as it is written.
 */
function addressOf(incoming: IncomingMessage, origin: string | undefined): string | null {
  // Express cuts off the prefix it mounted us under.
  const target = 'originalUrl' in incoming ? String(incoming.originalUrl) : (incoming.url ?? '');
  // A target may be a whole address, whose host then counts (RFC 9112, 3.2.2).
  const [, host = incoming.headers.host ?? 'localhost', path = target] =
    /^https?:\/\/([^/?#]*)(\/.*)$/i.exec(target) ?? [];
  if (!path.startsWith('/') || /[/?#@\\]/.test(host)) return null;
  const address = `${origin ?? `http://${host}`}${path}`;
  if (!URL.canParse(address)) return null;
  const { pathname, hash } = new URL(address);
  return pathname === path.split('?')[0] && hash === '' ? address : null;
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream({
    async pull(controller) {
      const chunk = await chunks.next();
      if (chunk.done === true) controller.close();
      else controller.enqueue(new Uint8Array(chunk.value));
    },
    // What nobody wants is read and dropped, so that the answer arrives and the connection serves the next request.
    async cancel() {
      await chunks.return?.();
      incoming.resume();
    },
  });
}
