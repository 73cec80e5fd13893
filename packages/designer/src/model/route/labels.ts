// Where the words at ways stand: on their line, off every step and bar, and off other words and lines as far as can be.

import type { Point } from '../document/document.ts';
import type { Box, Size } from '../layout/picture.ts';
import { BoxGrid, grown, meets } from './box-grid.ts';

/** What it costs to stand on a step, for each unit of other words that are covered, for each line that is, and beside the own line. */
const costs = { onStep: 1e6, onWords: 4, onLine: 40, later: 6, beside: 30 };
/** Between words and the corner or end that they stand beside. */
const margin = 6;
/** Between words and their line, where they stand beside it. */
const besideLine = 4;

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

/** A line with words that stand somewhere already. */
export interface Standing extends Worded {
  /** The middle of the words. */
  readonly at: Point;
  /** What it leads out of and to: ways between the same two steps lie close to each other. */
  readonly ends: string;
}

/**
 * The middles of words, of which none lies on another or on a step as far as can be: those that did, those across other lines, and those
 * of ways between the same two steps, stand elsewhere on their line or close beside it. All others stay. `steps` is what no words may cover.
 */
export function settleLabels(lines: readonly Standing[], steps: Iterable<Box>): readonly Point[] {
  const words = new Standings(lines);
  const taken = new BoxGrid<unknown>();
  for (const box of steps) taken.add(box, null);
  const parts = new BoxGrid<Worded>();
  for (const line of lines)
    for (const [from, to] of pairs(line.points)) parts.add(partBox(from, to), line);
  const groups = Map.groupBy(lines, ({ ends }) => ends);
  const isBad = (line: Standing): boolean => {
    const box = boxAt(words.middleOf(line), line.size);
    return words.isMet(line) || taken.near(box).length > 0;
  };
  const isOverLines = (line: Standing): boolean =>
    parts.near(boxAt(line.at, line.size)).some(({ owner }) => owner !== line);
  let moving = lines.filter(
    (line) =>
      line.size.width > 0 &&
      ((groups.get(line.ends)?.length ?? 0) > 1 || isBad(line) || isOverLines(line)),
  );
  // Whoever moves first does not know yet where the others go.
  for (let round = 0; round < rounds && moving.length > 0; round += 1) {
    for (const line of moving) {
      let best = { cost: Infinity, at: words.middleOf(line) };
      for (const { at, cost } of [...ranked([line.at, ...spots(line)]), ...besides(line)]) {
        // Whatever is there, it could not be better.
        if (cost >= best.cost) continue;
        const sum = cost + costOf(boxAt(at, line.size), { line, taken, words, parts });
        if (sum < best.cost) best = { cost: sum, at };
      }
      words.move(line, best.at);
    }
    moving = moving.filter(isBad);
  }
  return lines.map((line) => words.middleOf(line));
}

/** How often words that lie on others look for another place. */
const rounds = 3;

/** Where words stand now. */
class Standings {
  readonly #grid = new BoxGrid<Standing>();
  readonly #now = new Map<Standing, { readonly at: Point; readonly box: Box }>();

  constructor(lines: readonly Standing[]) {
    for (const line of lines) this.move(line, line.at);
  }

  move(line: Standing, at: Point): void {
    const box = boxAt(at, line.size);
    this.#now.set(line, { at, box });
    if (line.size.width > 0) this.#grid.add(box, line);
  }

  middleOf(line: Standing): Point {
    return this.#now.get(line)?.at ?? line.at;
  }

  isMet(line: Standing): boolean {
    const box = this.#now.get(line)?.box;
    return box !== undefined && this.near(box, line).length > 0;
  }

  /** What others cover in `area`; where words stood before, nothing is. */
  near(area: Box, but: Worded): readonly { readonly box: Box }[] {
    return this.#grid
      .near(area)
      .filter(({ box, owner }) => owner !== but && this.#now.get(owner)?.box === box);
  }
}

function ranked(spotsOf: readonly Point[]): readonly Priced[] {
  return spotsOf.map((at, rank) => ({ at, cost: rank * costs.later }));
}

interface Priced {
  readonly at: Point;
  readonly cost: number;
}

/** Places beside a line: it stays in sight, and what is written there is its own. */
function* besides({ points, size }: Worded): Generator<Priced> {
  let rank = 0;
  for (const [from, to] of pairs(points)) {
    const isUpright = from.x === to.x;
    const aside = (isUpright ? size.width : size.height) / 2 + besideLine;
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      for (const side of [-aside, aside]) {
        const at = isUpright ? { x: x + side, y } : { x, y: y + side };
        yield { at, cost: costs.beside + rank };
      }
      rank += 1;
    }
  }
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
  readonly words: { readonly near: (area: Box, but: Worded) => readonly { readonly box: Box }[] };
  readonly parts: BoxGrid<Worded>;
}

function costOf(box: Box, { line, taken, words, parts }: Around): number {
  let cost = 0;
  for (const { box: other } of taken.near(box)) if (meets(other, box)) cost += costs.onStep;
  for (const { box: other } of words.near(grown(box, 2), line))
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
