// A handler as a listener of `node:http`, `node:https`, and of what is built on them (Express, Fastify's raw mode, Connect).

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from './create-handler.ts';

export interface NodeListenerOptions {
  /** As browsers see the server, where a proxy stands before it: `https://alir.example.go.id`. Default: http and the Host header. */
  readonly origin?: string;
}

/** Mount it before anything that reads bodies. */
export function toNodeListener(
  handler: Handler,
  { origin }: NodeListenerOptions = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    serve(handler, toRequest(incoming, origin, gone.signal), outgoing).catch(() =>
      outgoing.destroy(),
    );
  };
}

async function serve(
  handler: Handler,
  request: Request | null,
  outgoing: ServerResponse,
): Promise<void> {
  if (request === null) {
    outgoing.writeHead(400).end();
    return;
  }
  const { status, headers, body } = await handler(request);
  if (!request.bodyUsed) void request.body?.cancel().catch(() => undefined);
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
function drained(outgoing: ServerResponse): Promise<unknown> {
  return new Promise((resolve) => {
    outgoing.once('drain', resolve);
    outgoing.once('close', resolve);
  });
}

/** Null when it is none: no address, or a method or header that Fetch does not know. */
function toRequest(
  incoming: IncomingMessage,
  origin: string | undefined,
  signal: AbortSignal,
): Request | null {
  const { method = 'GET', headers, headersDistinct } = incoming;
  // Express cuts off the prefix it mounted us under.
  const path = 'originalUrl' in incoming ? String(incoming.originalUrl) : (incoming.url ?? '');
  if (!path.startsWith('/')) return null;
  const pairs = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {};
  try {
    const address = `${origin ?? `http://${headers.host ?? 'localhost'}`}${path}`;
    return new Request(address, { method, headers: pairs, signal, ...body });
  } catch {
    return null;
  }
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
