// Where the words at ways stand: on their line, off every step and bar, and off other words and lines as far as can be.

import type { Point } from '../document/document.ts';
import type { Box, Size } from '../layout/picture.ts';
import { BoxGrid, grown, meets } from './box-grid.ts';

/** What it costs to stand on a step, for each unit of other words that are covered, and for each line that is. */
const costs = { onStep: 1e6, onWords: 4, onLine: 40, later: 6 };
/** Between words and the corner or end that they stand beside. */
const margin = 6;

/** A line and the size of its words. */
export interface Worded {
  readonly points: readonly Point[];
  readonly size: Size;
}

/** The middle of the words of each line. `taken` is what no words may cover. */
export function placeLabels(lines: readonly Worded[], taken: BoxGrid<unknown>): readonly Point[] {
  const parts = new BoxGrid<Worded>();
  for (const line of lines) {
    for (const [from, to] of pairs(line.points)) parts.add(partBox(from, to), line);
  }
  const words = new BoxGrid<Worded>();
  return lines.map((line) => {
    let best = { cost: Infinity, at: line.points[0] ?? { x: 0, y: 0 } };
    let rank = 0;
    for (const at of spots(line)) {
      const cost = costOf(boxAt(at, line.size), { line, taken, words, parts }) + rank * costs.later;
      if (cost < best.cost) best = { cost, at };
      // Nothing that comes later can be better.
      if (best.cost <= rank * costs.later) break;
      rank += 1;
    }
    words.add(boxAt(best.at, line.size), line);
    return best.at;
  });
}

function pairs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).flatMap((to, at): readonly (readonly [Point, Point])[] => {
    const from = points[at];
    return from === undefined ? [] : [[from, to]];
  });
}

function partBox(from: Point, to: Point): Box {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return grown({ x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }, 1);
}

function boxAt({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Places on a line where its words could stand, the best first: near where it leaves, then on. */
function* spots({ points, size }: Worded): Generator<Point> {
  const parts = pairs(points);
  const [first, corner] = points;
  const last = points.at(-1);
  if (
    parts.length === 3 &&
    first &&
    corner &&
    last?.x === first.x &&
    Math.abs(last.y - first.y) < size.height * 2
  ) {
    // A way from a step to itself: beside it.
    const aside = size.width / 2 + margin;
    yield { x: corner.x + Math.sign(corner.x - first.x) * aside, y: (first.y + last.y) / 2 };
  }
  const isAlone = parts.length === 1;
  for (const [from, to] of parts) {
    const isUpright = from.x === to.x;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const half = (isUpright ? size.height : size.width) / 2 + margin;
    const along = (by: number): Point => ({
      x: from.x + Math.sign(to.x - from.x) * by,
      y: from.y + Math.sign(to.y - from.y) * by,
    });
    // Words that are longer than a part hang over its corners.
    if (isAlone && length < half * 6) yield along(length / 2);
    if (length >= half * 2) {
      yield along(half);
      for (let by = half * 2; by <= Math.min(length - half, half * 8); by += half) yield along(by);
      yield along(length - half);
    }
    yield along(length / 2);
  }
}

interface Around {
  readonly line: Worded;
  readonly taken: BoxGrid<unknown>;
  readonly words: BoxGrid<Worded>;
  readonly parts: BoxGrid<Worded>;
}

function costOf(box: Box, { line, taken, words, parts }: Around): number {
  let cost = 0;
  for (const { box: other } of taken.near(box)) if (meets(other, box)) cost += costs.onStep;
  for (const { box: other } of words.near(grown(box, 2)))
    cost += areaOf(box, other) * costs.onWords;
  const lines = new Set(parts.near(box).map(({ owner }) => owner));
  lines.delete(line);
  return cost + lines.size * costs.onLine;
}

function areaOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  // Touching is a little bad, too.
  return Math.max(width, 1) * Math.max(height, 1);
}
