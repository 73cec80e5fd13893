// One listener's stream of server-sent events. A slow listener delays nobody and fills no memory: while they do not read,
// notices of the same instance become one, and who stays behind for too long is cut off and reloads.

import type { Reader } from '../runtime/read/reader.ts';
import type { Shell } from '../runtime/shell.ts';
import type { ChangeFeed, Committed } from './change-feed.ts';
import { Sight } from './sight.ts';

export interface StreamOptions {
  readonly shell: Shell;
  readonly feed: ChangeFeed;
  readonly reader: Reader;
  /** Asked at every heartbeat who the listener is; null ends the stream: they signed out, or may no longer. */
  readonly identify: () => Promise<Reader | null>;
  readonly heartbeatMs: number;
  readonly signal: AbortSignal;
}

/** Chunks the platform may hold for a listener. */
const buffered = 16;
/** Instances with an untold change, after which a listener is cut off. */
const mostPending = 1_000;

export function eventStream(options: StreamOptions): ReadableStream<Uint8Array> {
  const { shell, feed, reader, identify, heartbeatMs, signal } = options;
  const encoder = new TextEncoder();
  const sight = new Sight(shell, reader);
  const pending = new Map<string, string>();
  let end = (): void => undefined;

  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    let ended = false;
    const beat = setInterval(() => void refresh(), heartbeatMs);
    const unlisten = feed.listen(reader.tenant, (committed) => void offer(committed));
    end = () => {
      if (ended) return;
      ended = true;
      clearInterval(beat);
      unlisten();
      signal.removeEventListener('abort', close);
    };
    const close = (): void => {
      if (ended) return;
      end();
      controller.close();
    };
    const offer = async (committed: Committed): Promise<void> => {
      const sees = await sight.sees(committed).catch(() => false);
      if (ended || !sees) return;
      pending.set(committed.of.id, changed(committed));
      if (pending.size > mostPending) close();
      else flush(controller);
    };
    const refresh = async (): Promise<void> => {
      const now = await identify().catch(() => null);
      if (ended) return;
      if (now === null || now.tenant !== reader.tenant) return close();
      sight.refresh(now);
      if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(': ping\n\n'));
    };
    signal.addEventListener('abort', close);
    if (signal.aborted) return close();
    // Headers and proxies wait for the first bytes.
    controller.enqueue(encoder.encode(': ping\n\n'));
  };

  const flush = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    for (const [instance, text] of pending) {
      if ((controller.desiredSize ?? 0) <= 0) return;
      // First: the platform may ask for more while it takes this one.
      pending.delete(instance);
      controller.enqueue(encoder.encode(text));
    }
  };

  const strategy = new CountQueuingStrategy({ highWaterMark: buffered });
  return new ReadableStream({ start, pull: flush, cancel: () => end() }, strategy);
}

function changed({ event, of }: Committed): string {
  const notice = { instance: of.id, root: of.root, type: event.type, seq: event.seq };
  return `event: changed\ndata: ${JSON.stringify(notice)}\n\n`;
}
