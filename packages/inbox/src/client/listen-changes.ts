// Server-sent events over fetch: unlike EventSource it sends headers, so it works with a bearer token too.

import { createParser } from 'eventsource-parser';
import type { ChangeNotice } from './client.ts';
import type { Transport } from './send-request.ts';

/** No ping for this long means that the connection is dead, ms. The server pings every 25 s. */
const silenceMs = 60_000;
const longestWaitMs = 30_000;

/** Tells of changes until the signal aborts. A lost connection is taken up again; `null` says that something may be missed. */
export async function listenChanges(
  transport: Transport,
  changed: (notice: ChangeNotice | null) => void,
  signal: AbortSignal,
): Promise<void> {
  let waitMs = 1000;
  for (let first = true; !signal.aborted; first = false) {
    try {
      await readStream(transport, signal, {
        opened: () => {
          waitMs = 1000;
          if (!first) changed(null);
        },
        changed,
      });
    } catch {
      // Nothing to tell: the next round connects again.
    }
    if (signal.aborted) return;
    await wait(waitMs * (0.75 + Math.random() / 2), signal);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }
}

interface Listener {
  readonly opened: () => void;
  readonly changed: (notice: ChangeNotice) => void;
}

async function readStream(
  transport: Transport,
  signal: AbortSignal,
  listener: Listener,
): Promise<void> {
  const silence = new AbortController();
  let alarm = setTimeout(() => silence.abort(), silenceMs);
  try {
    const response = await transport.fetch(`${transport.baseUrl}/events`, {
      headers: { accept: 'text/event-stream', ...transport.headers() },
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || response.body === null) return;
    listener.opened();
    const parser = createParser({
      onEvent: (event) => {
        const notice = event.event === 'changed' ? parseNotice(event.data) : null;
        if (notice !== null) listener.changed(notice);
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(alarm);
      alarm = setTimeout(() => silence.abort(), silenceMs);
      parser.feed(chunk.value);
    }
  } finally {
    clearTimeout(alarm);
  }
}

function parseNotice(data: string): ChangeNotice | null {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return null;
    if (!('instance' in value) || typeof value.instance !== 'string') return null;
    const root = 'root' in value && typeof value.root === 'string' ? value.root : value.instance;
    return { instance: value.instance, root };
  } catch {
    return null;
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
