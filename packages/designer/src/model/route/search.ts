// The best line from one step to another: short, with few corners. A* over tracks.

import type { Point } from '../document/document.ts';
import { Queue } from './queue.ts';
import type { Track, Tracks } from './tracks.ts';

/** What a corner costs, in units of length. */
const corner = 80;
/** How much longer a line seems that runs up and down nearer to the left than it has to: by a part of it, and at most. */
const early = { part: 0.03, most: 16 };

/** Where a line can leave or reach a step: a point of its side, and how far it can run from there. */
export interface Port {
  readonly point: Point;
  readonly track: Track;
  /** What it costs to use it, in units of length. */
  readonly cost: number;
}

interface Visit {
  readonly track: Track;
  readonly point: Point;
  readonly cost: number;
  readonly before: Visit | null;
  /** The end that is reached, where it is one. */
  readonly end?: Port;
}

/** The corners of the best line from one of `starts` to one of `ends`, both included; undefined where there is none. */
export function search(
  tracks: Tracks,
  starts: readonly Port[],
  ends: readonly Port[],
): readonly Point[] | undefined {
  const queue = new Queue<Visit>();
  const seen = new Set<Track>();
  const right = Math.max(...[...starts, ...ends].map(({ point }) => point.x));
  // What is left at least: the length, and one more corner, or two where it runs in the direction of the end already.
  const rest = ({ isUpright }: Track, { x, y }: Point): number => {
    let least = Infinity;
    for (const { point, cost, track } of ends) {
      const corners = isUpright === track.isUpright ? corner * 2 : corner;
      least = Math.min(least, Math.abs(x - point.x) + Math.abs(y - point.y) + cost + corners);
    }
    return least;
  };
  const ranks = new Map<Track, number>();
  const add = (visit: Visit): void => {
    if (visit.end !== undefined) return queue.push(visit, visit.cost);
    const rank = visit.cost + rest(visit.track, visit.point);
    if (rank >= (ranks.get(visit.track) ?? Infinity)) return;
    ranks.set(visit.track, rank);
    queue.push(visit, rank);
  };
  for (const { point, track, cost } of starts) add({ track, point, cost, before: null });
  for (let visit = queue.pop(); visit !== undefined; visit = queue.pop()) {
    if (visit.end !== undefined) return pointsOf(visit);
    const { track, point: from } = visit;
    if (seen.has(track)) continue;
    seen.add(track);
    const step = (next: Track, end?: Port): void => {
      if (seen.has(next)) return;
      const point = track.isUpright ? { x: track.at, y: next.at } : { x: next.at, y: track.at };
      const cost = visit.cost + corner + lengthOf(from, point, right);
      const reached = end && cost + end.cost + lengthOf(point, end.point, right);
      if (end !== undefined && reached !== undefined) {
        const before = { track: next, point, cost, before: visit };
        add({ track: next, point: end.point, cost: reached, before, end });
      } else add({ track: next, point, cost, before: visit });
    };
    for (const end of ends) if (crosses(track, end.track)) step(end.track, end);
    eachCrossing(track, track.isUpright ? tracks.level : tracks.upright, step);
  }
  return undefined;
}

function lengthOf(from: Point, to: Point, right: number): number {
  const upright = Math.abs(from.y - to.y);
  const extra = from.x < right - 1 ? Math.min(upright * early.part, early.most) : 0;
  return Math.abs(from.x - to.x) + upright + extra;
}

function crosses(one: Track, other: Track): boolean {
  return (
    one.isUpright !== other.isUpright &&
    one.from <= other.at &&
    other.at <= one.to &&
    other.from <= one.at &&
    one.at <= other.to
  );
}

function eachCrossing(
  { at, from, to }: Track,
  others: readonly Track[],
  step: (track: Track) => void,
): void {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < others.length; index += 1) {
    const other = others[index];
    if (other === undefined || other.at > to) return;
    if (other.from <= at && at <= other.to) step(other);
  }
}

function pointsOf(last: Visit): readonly Point[] {
  const points: Point[] = [];
  for (let visit: Visit | null = last; visit !== null; visit = visit.before)
    points.push(visit.point);
  return withoutDetours(points.reverse());
}

/** Without points that are twice there, and without those on a straight line between others. */
export function withoutDetours(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}
