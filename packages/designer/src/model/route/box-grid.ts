// Rectangles by where they lie, so that those near a place are found without asking all.

import type { Box } from '../layout/picture.ts';

const cell = 256;

/** Rectangles, each with what it belongs to. */
export class BoxGrid<Owner> {
  readonly #cells = new Map<number, { readonly box: Box; readonly owner: Owner }[]>();
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds one. */
  add(box: Box, owner: Owner): void {
    const entry = { box, owner };
    this.#size += 1;
    for (const at of cellsOf(box)) {
      const there = this.#cells.get(at);
      if (there === undefined) this.#cells.set(at, [entry]);
      else there.push(entry);
    }
  }

  /** Those that `area` meets, each once, in the order in which they were added within a cell. */
  near(area: Box): readonly { readonly box: Box; readonly owner: Owner }[] {
    const found = new Set<{ readonly box: Box; readonly owner: Owner }>();
    for (const at of cellsOf(area)) {
      for (const entry of this.#cells.get(at) ?? []) if (meets(entry.box, area)) found.add(entry);
    }
    return [...found];
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  const [left, right] = [Math.floor(x / cell), Math.floor((x + width) / cell)];
  for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1) {
    for (let column = left; column <= right; column += 1) yield row * 2 ** 24 + column;
  }
}

/** Whether two rectangles share more than an edge. A line is a rectangle without width or height. */
export function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** A rectangle that is larger by `by` on each side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The rectangle that holds all of some. */
export function around(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** What two rectangles share; without width or height where they share nothing. */
export function shared(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
  };
}
