// Sends a draft to the server soon after it was changed. That it is kept on the device does not depend on it: without a
// network the draft goes with the next change, or when the network is back.

import type { DraftView } from '@alir/engine/core/types';
import type { Draft } from './draft-store.ts';

/** Quiet after a keystroke before a draft is sent, ms. */
const DELAY_MS = 1_500;

export interface DraftSender {
  /** Sends this soon, in place of what was to be sent before. */
  send(draft: Draft): void;
  /** Sends now what waits: the page is left, or the network is back. */
  flush(): void;
  /** Sends nothing of it any more. */
  cancel(): void;
}

/**
 * @param save - sends one draft
 * @param saved - told of what the server keeps then
 */
export function createDraftSender(
  save: (draft: Draft) => Promise<DraftView | null>,
  saved: (kept: DraftView | null) => void,
): DraftSender {
  let waiting: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    // One after the other, so that what was typed last arrives last.
    if (sending || waiting === null) return;
    const draft = waiting;
    waiting = null;
    sending = true;
    try {
      saved(await save(draft));
    } catch {
      // Refused or not reached: the task page tells of what matters. It is tried again with the next change.
      waiting ??= draft;
      sending = false;
      return;
    }
    sending = false;
    await flush();
  };
  return {
    send(draft) {
      waiting = draft;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), DELAY_MS);
    },
    flush: () => void flush(),
    cancel() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
