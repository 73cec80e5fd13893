// Steps that somebody placed stay; those that the layout placed make room for them.

import type { Point } from '../document/document.ts';
import type { Knot } from './knot.ts';

/** Between a step that somebody placed and one that makes room for it. */
const distance = 32;
/** How high the stretches are in which standing steps are looked up. */
const stretch = 128;

/** Puts each knot of `places` into its place, and moves others down as far as they are in the way: one after the other, from above. */
export function makeRoom(knots: readonly Knot[], places: ReadonlyMap<Knot, Point>): void {
  if (places.size === 0) return;
  const standing = new Map<number, Knot[]>();
  const stand = (knot: Knot): void => {
    for (let at = Math.floor(knot.y / stretch); at * stretch <= knot.y + knot.height; at += 1) {
      const there = standing.get(at);
      if (there === undefined) standing.set(at, [knot]);
      else there.push(knot);
    }
  };
  for (const [knot, { x, y }] of places) {
    knot.x = x;
    knot.y = y;
    stand(knot);
  }
  const others = knots.filter((knot) => !places.has(knot));
  for (const knot of others.sort((one, other) => one.y - other.y || one.index - other.index)) {
    for (let hit = hitOf(knot, standing); hit !== undefined; hit = hitOf(knot, standing)) {
      knot.y = hit.y + hit.height + distance;
    }
    stand(knot);
  }
}

function hitOf(knot: Knot, standing: ReadonlyMap<number, readonly Knot[]>): Knot | undefined {
  const top = knot.y - distance;
  const bottom = knot.y + knot.height + distance;
  for (let at = Math.floor(top / stretch); at * stretch < bottom; at += 1) {
    const hit = standing
      .get(at)
      ?.find(
        (other) =>
          other.x - distance < knot.x + knot.width &&
          knot.x < other.x + other.width + distance &&
          other.y < bottom &&
          top < other.y + other.height,
      );
    if (hit !== undefined) return hit;
  }
  return undefined;
}
