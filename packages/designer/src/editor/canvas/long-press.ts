// A finger that rests: it takes a step into what is chosen, as Ctrl and click do.

import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

/** How long it rests, ms, and how far it may move meanwhile. */
const rest = { ms: 500, within: 8 };

/** What an element listens to. */
export interface LongPress {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** Calls `act` when a finger rests. */
export function useLongPress(act: () => void): LongPress {
  const waiting = useRef<{ timer: number; x: number; y: number } | null>(null);
  const hasRested = useRef(false);
  const stop = (): void => {
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  useEffect(() => stop, []);
  return {
    onPointerDown(event) {
      stop();
      hasRested.current = false;
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      const timer = window.setTimeout(() => {
        waiting.current = null;
        hasRested.current = true;
        act();
      }, rest.ms);
      waiting.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove({ clientX, clientY }) {
      const from = waiting.current;
      if (from !== null && Math.hypot(clientX - from.x, clientY - from.y) > rest.within) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // Taking the finger away is no tap any more.
    onClickCapture(event) {
      if (hasRested.current) event.stopPropagation();
      hasRested.current = false;
    },
  };
}
