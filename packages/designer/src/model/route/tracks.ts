// Where lines can run between steps: along the sides of each, at some distance, as far as nothing stands in the way.

import { clearance, leastClearance } from '../layout/spacing.ts';
import type { Box } from '../layout/picture.ts';

/** A straight stretch on which a line can run. */
export interface Track {
  /** Whether it runs up and down, at `at` from the left, or else sidewards, at `at` from the top. */
  readonly isUpright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The tracks of an area, by their places. */
export interface Tracks {
  readonly upright: readonly Track[];
  readonly level: readonly Track[];
}

/** The tracks within `bounds` between `obstacles`. */
export function tracksOf(obstacles: readonly Box[], bounds: Box): Tracks {
  return {
    upright: tracksAlong(
      obstacles.map(({ x, y, width, height }) => ({
        low: x,
        high: x + width,
        from: y,
        to: y + height,
      })),
      {
        low: bounds.x,
        high: bounds.x + bounds.width,
        from: bounds.y,
        to: bounds.y + bounds.height,
      },
      true,
    ),
    level: tracksAlong(
      obstacles.map(({ x, y, width, height }) => ({
        low: y,
        high: y + height,
        from: x,
        to: x + width,
      })),
      {
        low: bounds.y,
        high: bounds.y + bounds.height,
        from: bounds.x,
        to: bounds.x + bounds.width,
      },
      false,
    ),
  };
}

/** A rectangle as tracks of one direction see it: across them from low to high, along them between from and to. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

function tracksAlong(spans: readonly Span[], bounds: Span, isUpright: boolean): readonly Track[] {
  const places = new Map<number, Span[]>();
  for (const span of spans) {
    for (const at of [span.low - clearance, span.high + clearance]) {
      if (at <= bounds.low + leastClearance || at >= bounds.high - leastClearance) continue;
      const there = places.get(at);
      if (there === undefined) places.set(at, [span]);
      else there.push(span);
    }
  }
  const sorted = spans.toSorted((one, other) => one.from - other.from);
  const tracks: Track[] = [];
  for (const [at, owners] of [...places].sort(([one], [other]) => one - other)) {
    for (const { from, to } of freeAt(at, sorted, bounds)) {
      const isNear = owners.some(
        (owner) => from < owner.to + clearance && owner.from - clearance < to,
      );
      if (isNear) tracks.push({ isUpright, at, from, to });
    }
  }
  return tracks;
}

/** The free stretches at a place, in order. `spans` are ordered by where they begin. */
function freeAt(
  at: number,
  spans: readonly Span[],
  bounds: Span,
): readonly { readonly from: number; readonly to: number }[] {
  const free: { from: number; to: number }[] = [];
  let from = bounds.from + leastClearance;
  for (const span of spans) {
    if (at <= span.low - leastClearance || at >= span.high + leastClearance) continue;
    const to = span.from - leastClearance;
    if (to > from) free.push({ from, to });
    from = Math.max(from, span.to + leastClearance);
  }
  const to = bounds.to - leastClearance;
  if (to > from) free.push({ from, to });
  return free;
}
