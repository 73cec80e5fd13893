// An office behind a real server, and its stream of events as a listener reads it.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { toNodeListener, type Handler } from '../../src/http/index.ts';

/** Serves until the test has finished. @returns the address */
export async function serve(handler: Handler): Promise<string> {
  const server = createServer(toNodeListener(handler));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

export interface Listening {
  /** The next notice; pings are passed over. Null when the stream has ended. */
  next(): Promise<{
    readonly instance: string;
    readonly type: string;
    readonly root: string;
    readonly seq: number;
  } | null>;
  /** The next frame as it is. */
  frame(): Promise<string | null>;
  stop(): void;
}

export async function listen(url: string, who: string): Promise<Listening> {
  const control = new AbortController();
  const response = await fetch(`${url}/events`, {
    headers: { 'x-who': who },
    signal: control.signal,
  });
  return framesOf(response, () => control.abort());
}

export function framesOf({ body }: Response, stop: () => void): Listening {
  if (body === null) throw new Error('no stream');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const frame = async (): Promise<string | null> => {
    for (let end = rest.indexOf('\n\n'); ; end = rest.indexOf('\n\n')) {
      if (end >= 0) {
        const text = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return text;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      rest += value;
    }
  };
  return {
    frame,
    stop,
    async next() {
      for (let text = await frame(); text !== null; text = await frame()) {
        const [, data] = /^event: changed\ndata: (.*)$/.exec(text) ?? [];
        if (data !== undefined) return JSON.parse(data);
        if (text !== ': ping') throw new Error(`unexpected frame ${text}`);
      }
      return null;
    },
  };
}
