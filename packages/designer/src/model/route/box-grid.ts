// Rectangles by where they lie, so that those near a place are found without asking all.

import type { Box } from '../layout/picture.ts';

const cell = 256;

interface Entry<Owner> {
  readonly box: Box;
  readonly owner: Owner;
  /** The last question that it was an answer to. */
  asked: number;
}

/** Rectangles, each with what it belongs to. */
export class BoxGrid<Owner> {
  readonly #cells = new Map<number, Entry<Owner>[]>();
  #asked = 0;

  /** Adds one. */
  add(box: Box, owner: Owner): void {
    const entry = { box, owner, asked: 0 };
    eachCell(box, (at) => {
      const there = this.#cells.get(at);
      if (there === undefined) this.#cells.set(at, [entry]);
      else there.push(entry);
    });
  }

  /** Those that `area` meets, each once, cell by cell from above and then in the order in which they were added. */
  near(area: Box): readonly { readonly box: Box; readonly owner: Owner }[] {
    const found: Entry<Owner>[] = [];
    this.#asked += 1;
    eachCell(area, (at) => {
      for (const entry of this.#cells.get(at) ?? none) {
        if (entry.asked === this.#asked || !meets(entry.box, area)) continue;
        entry.asked = this.#asked;
        found.push(entry);
      }
    });
    return found;
  }
}

const none: readonly never[] = [];

function eachCell({ x, y, width, height }: Box, visit: (cell: number) => void): void {
  const [left, right] = [Math.floor(x / cell), Math.floor((x + width) / cell)];
  const bottom = Math.floor((y + height) / cell);
  for (let row = Math.floor(y / cell); row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) visit(row * 2 ** 24 + column);
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
