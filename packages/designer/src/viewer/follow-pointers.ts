// Mouse, pen and fingers on a stage: one drags, two spread, a short touch chooses.

import type { Point } from '../model/document/document.ts';

/** What pointers do. */
export interface Pointing {
  /** Ends it all. */
  readonly signal: AbortSignal;
  /** What is seen moves by pixels, by a finger or otherwise. */
  readonly onPan: (by: Point, isFinger: boolean) => void;
  /** It becomes larger, around a point of the stage. */
  readonly onZoom: (by: number, at: Point) => void;
  /** Something was touched, and nothing moved. */
  readonly onTap: (target: EventTarget | null) => void;
}

/** So far a finger trembles and means to stay. */
const trembling = 5;

/** Calls `pointing` as pointers move over `stage`. */
export function followPointers(stage: HTMLElement, pointing: Pointing): void {
  const { signal, onPan, onZoom, onTap } = pointing;
  const down = new Map<number, Point>();
  let began: Point | null = null;
  let touched: EventTarget | null = null;
  const spread = (): { readonly apart: number; readonly middle: Point } | null => {
    const [one, other] = [...down.values()];
    if (!one || !other) return null;
    const box = stage.getBoundingClientRect();
    return {
      apart: Math.hypot(one.x - other.x, one.y - other.y),
      middle: { x: (one.x + other.x) / 2 - box.left, y: (one.y + other.y) / 2 - box.top },
    };
  };
  const move = (event: PointerEvent): void => {
    const last = down.get(event.pointerId);
    if (!last) return;
    const now = { x: event.clientX, y: event.clientY };
    const isFinger = event.pointerType === 'touch';
    const before = spread();
    down.set(event.pointerId, now);
    const after = spread();
    if (before && after) {
      began = null;
      if (before.apart > 0) onZoom(after.apart / before.apart, after.middle);
      onPan({ x: before.middle.x - after.middle.x, y: before.middle.y - after.middle.y }, isFinger);
      return;
    }
    if (began && Math.hypot(now.x - began.x, now.y - began.y) < trembling) return;
    if (began) stage.setPointerCapture(event.pointerId);
    began = null;
    onPan({ x: last.x - now.x, y: last.y - now.y }, isFinger);
  };
  const end = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (began && event.type === 'pointerup') onTap(touched);
    began = null;
  };
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      const at = { x: event.clientX, y: event.clientY };
      down.set(event.pointerId, at);
      began = down.size === 1 ? at : null;
      touched = event.target;
    },
    { signal },
  );
  stage.addEventListener('pointermove', move, { signal });
  stage.addEventListener('pointerup', end, { signal });
  stage.addEventListener('pointercancel', end, { signal });
  stage.addEventListener(
    'lostpointercapture',
    (event) => {
      // A finger is taken from what it touched when the stage takes it: that is no end.
      if (event.target === stage) end(event);
    },
    { signal },
  );
}
