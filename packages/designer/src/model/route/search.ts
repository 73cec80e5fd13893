// The best line from one step to another: short, with few corners. A* over tracks.

import type { Point } from '../document/document.ts';
import { Queue } from './queue.ts';
import type { Track, Tracks } from './tracks.ts';

/** What a corner costs, in units of length. */
const corner = 80;
/**
 * From how many tracks on a search hurries. It takes a good line instead of the best: what is left counts more than what is done, by
 * `weight`, and of the tracks that one crosses only so many are tried beside where one is and beside where one wants to go.
 */
const many = 600;
const hurry = { weight: 4, tried: 12 };
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
  const isHurried = tracks.upright.length + tracks.level.length > many;
  const found = isHurried ? searchWith(hurry, tracks, starts, ends) : undefined;
  return found ?? searchWith({ weight: isHurried ? hurry.weight : 1 }, tracks, starts, ends);
}

function searchWith(
  { weight, tried }: { readonly weight: number; readonly tried?: number },
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
    const rank = visit.cost + rest(visit.track, visit.point) * weight;
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
    const others = track.isUpright ? tracks.level : tracks.upright;
    if (tried === undefined) eachCrossing(track, others, step);
    else {
      for (const { x, y } of [from, ...ends.map(({ point }) => point)])
        nearCrossings(track, others, { place: track.isUpright ? y : x, tried }, step);
    }
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
  for (let index = firstFrom(others, from); index < others.length; index += 1) {
    const other = others[index];
    if (other === undefined || other.at > to) return;
    if (other.from <= at && at <= other.to) step(other);
  }
}

/** Of the tracks that are crossed, the nearest to a place, on both sides. */
function nearCrossings(
  { at, from, to }: Track,
  others: readonly Track[],
  { place, tried }: { readonly place: number; readonly tried: number },
  step: (track: Track) => void,
): void {
  const middle = firstFrom(others, place);
  for (const by of [-1, 1]) {
    let left = tried;
    for (let index = by < 0 ? middle - 1 : middle; left > 0; index += by) {
      const other = others[index];
      if (other === undefined || (by < 0 ? other.at < from : other.at > to)) break;
      if (other.at < from || other.at > to || other.from > at || at > other.to) continue;
      left -= 1;
      step(other);
    }
  }
}

/** The index of the first track at a place or beyond it. */
function firstFrom(tracks: readonly Track[], place: number): number {
  let [low, high] = [0, tracks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tracks[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
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
