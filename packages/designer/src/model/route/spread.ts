// Keeps lines apart that would lie on each other, in the order in which they cross each other least; with this, ends of several
// lines at one side of a step find their places too.
//
// Lines that run up and down first, then the others in the same way, with left and above exchanged.

import { closeClearance, leastClearance, lineDistance } from '../layout/spacing.ts';
import type { Box } from '../layout/picture.ts';
import { grown } from './box-grid.ts';
import type { Course } from './course.ts';
import { sideOf } from './side.ts';

/** How far a line is moved at most. */
const reach = 160;
/** Between an end and the corner of its step. */
const edge = 8;
/** Distances to try, where there is no room for more. */
const distances = [lineDistance, 8, 5, 3, 1.5];
/** From how many lines beside each other their order is only sorted, which may cross a few more. */
const many = 400;

/** A part of a line that runs up and down. */
interface Part {
  readonly course: Course;
  /** It lies between this corner and the next. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Its place, and between which it may lie. */
  at: number;
  readonly low: number;
  readonly high: number;
  /** Whether others make room for it. */
  readonly isStraight: boolean;
}

/** Moves parts of lines until they are apart, as far as there is room. */
export function spread(courses: readonly Course[]): void {
  spreadUpright(courses, false);
  for (const course of courses) turn(course);
  spreadUpright(courses, true);
  for (const course of courses) turn(course);
}

function turn({ points }: Course): void {
  for (const point of points) [point.x, point.y] = [point.y, point.x];
}

function spreadUpright(courses: readonly Course[], isTurned: boolean): void {
  const parts = courses.flatMap((course) => partsOf(course, isTurned));
  for (const bundle of bundlesOf(parts)) settle(bundle);
  for (const { course, index, at } of parts) {
    const [from, to] = [course.points[index], course.points[index + 1]];
    if (from !== undefined) from.x = at;
    if (to !== undefined) to.x = at;
  }
}

function partsOf(course: Course, isTurned: boolean): readonly Part[] {
  const { points } = course;
  return points.slice(1).flatMap((to, index): readonly Part[] => {
    const from = points[index];
    if (from === undefined || from.x !== to.x || from.y === to.y) return [];
    const stretch = { at: from.x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) };
    const isStraight = points.length === 2;
    const [low, high] = boundsOf(course, { ...stretch, index, isTurned });
    return [{ course, index, ...stretch, low, high, isStraight }];
  });
}

interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly isTurned: boolean;
}

/** Between which places a part may lie without touching a step, and without leaving the sides where its line ends. */
function boundsOf(
  course: Course,
  { at, from, to, index, isTurned }: Stretch,
): readonly [number, number] {
  const { surroundings, source, target, points } = course;
  if (surroundings === null) return [at, at];
  let [low, high] = [at - reach, at + reach];
  const within = (box: Box, margin: number): void => {
    const [start, size] = isTurned ? [box.y, box.height] : [box.x, box.width];
    low = Math.max(low, start + Math.min(margin, size / 2));
    high = Math.min(high, start + size - Math.min(margin, size / 2));
  };
  within(surroundings.bounds, leastClearance);
  if (index === 0 && source !== null) within(source, edge);
  if (index === points.length - 2) within(target, edge);
  const area = isTurned
    ? { x: from, y: low, width: to - from, height: high - low }
    : { x: low, y: from, width: high - low, height: to - from };
  const own = [index === 0 ? source : null, index === points.length - 2 ? target : null];
  for (const box of surroundings.obstacles(grown(area, leastClearance))) {
    if (own.includes(box)) continue;
    const [start, size] = isTurned ? [box.y, box.height] : [box.x, box.width];
    const [begin, length] = isTurned ? [box.x, box.width] : [box.y, box.height];
    if (begin >= to + leastClearance || begin + length <= from - leastClearance) continue;
    if (start + size / 2 < at) low = Math.max(low, Math.min(start + size + closeClearance, at));
    else high = Math.min(high, Math.max(start - closeClearance, at));
  }
  return [Math.min(low, at), Math.max(high, at)];
}

/** Parts that lie beside each other, or near something that does. */
function bundlesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const sorted = parts.toSorted((one, other) => one.at - other.at);
  const bundleOf = new Map<Part, Part[]>(sorted.map((part) => [part, [part]]));
  for (const [index, part] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.at - part.at >= lineDistance) break;
      if (isBeside(part, other)) join(part, other, bundleOf);
    }
  }
  return [...new Set(bundleOf.values())].filter((bundle) => bundle.length > 1);
}

function join(one: Part, other: Part, bundleOf: Map<Part, Part[]>): void {
  const [mine, its] = [bundleOf.get(one), bundleOf.get(other)];
  if (mine === undefined || its === undefined || mine === its) return;
  const [large, small] = mine.length < its.length ? [its, mine] : [mine, its];
  for (const part of small) {
    large.push(part);
    bundleOf.set(part, large);
  }
}

/** Whether parts would be seen beside each other: they share a stretch, or all but share one. */
function isBeside(one: Part, other: Part): boolean {
  return one.from < other.to + leastClearance && other.from < one.to + leastClearance;
}

/**
 * Gives the parts of a bundle places of their own: in the order in which they cross least, or, where that leaves one no room, in the
 * order of the room that each has.
 */
function settle(bundle: readonly Part[]): void {
  const before = bundle.map(({ at }) => at);
  if (settleIn(orderedBundle(bundle))) return;
  const middle = ({ low, high }: Part): number => low + high;
  bundle.forEach((part, index) => (part.at = before[index] ?? part.at));
  if (settleIn(bundle.toSorted((one, other) => middle(one) - middle(other)))) return;
  bundle.forEach((part, index) => (part.at = before[index] ?? part.at));
  settleIn(orderedBundle(bundle));
}

/** Tells whether there was room for that order. */
function settleIn(parts: readonly Part[]): boolean {
  const neighbours = parts.map((part, at) =>
    parts.slice(0, at).filter((other) => isBeside(part, other)),
  );
  const wanted = wantedPlaces(parts, neighbours);
  return distances.some((distance) => place(parts, { neighbours, wanted, distance }));
}

/** From left to right. */
function orderedBundle(bundle: readonly Part[]): readonly Part[] {
  const isBefore = (one: Part, other: Part): number => {
    const apart = one.at - other.at;
    if (Math.abs(apart) > 1 || !isBeside(one, other)) return apart;
    return sideOf(one, other);
  };
  const sorted = bundle.toSorted((one, other) => isBefore(one, other) || one.from - other.from);
  if (sorted.length > many) return sorted;
  const after = sorted.map((one) =>
    sorted.filter((other) => one !== other && isBeside(one, other) && isBefore(one, other) < 0),
  );
  const waiting = new Map(sorted.map((part) => [part, 0]));
  for (const others of after)
    for (const other of others) waiting.set(other, (waiting.get(other) ?? 0) + 1);
  const ordered: Part[] = [];
  while (waiting.size > 0) {
    // Where they cannot be in order, since each would have to be before another, the one that waits for fewest is next.
    const [next] = [...waiting].reduce((least, one) => (one[1] < least[1] ? one : least));
    waiting.delete(next);
    ordered.push(next);
    for (const other of after[sorted.indexOf(next)] ?? []) {
      const left = waiting.get(other);
      if (left !== undefined) waiting.set(other, left - 1);
    }
  }
  return ordered;
}

/** Where parts would lie if nothing but they were there: evenly around the place they share. */
function wantedPlaces(
  parts: readonly Part[],
  neighbours: readonly (readonly Part[])[],
): readonly number[] {
  const before = new Map<Part, number>();
  for (const [at, part] of parts.entries()) {
    before.set(
      part,
      Math.max(0, ...(neighbours[at] ?? []).map((one) => (before.get(one) ?? 0) + 1)),
    );
  }
  const behind = new Map<Part, number>();
  for (const [at, part] of [...parts.entries()].reverse()) {
    const mine = behind.get(part) ?? 0;
    for (const one of neighbours[at] ?? [])
      behind.set(one, Math.max(behind.get(one) ?? 0, mine + 1));
  }
  const offset = (part: Part): number => ((before.get(part) ?? 0) - (behind.get(part) ?? 0)) / 2;
  const straight = parts.filter(({ isStraight }) => isStraight);
  const shift =
    straight.reduce((sum, part) => sum + offset(part), 0) / Math.max(straight.length, 1);
  const places = (straight.length > 0 ? straight : parts).map(({ at }) => at);
  const middle = (Math.min(...places) + Math.max(...places)) / 2;
  const isNarrow = Math.max(...places) - Math.min(...places) < lineDistance * 2;
  return parts.map((part) => (isNarrow ? middle : part.at) + (offset(part) - shift) * lineDistance);
}

interface Placing {
  readonly neighbours: readonly (readonly Part[])[];
  readonly wanted: readonly number[];
  readonly distance: number;
}

/** Places parts at a distance from each other; tells whether there was room for it. */
function place(parts: readonly Part[], { neighbours, wanted, distance }: Placing): boolean {
  const limit = ({ low, high }: Part, at: number): number => Math.min(Math.max(at, low), high);
  for (const [index, part] of parts.entries()) {
    const least = (neighbours[index] ?? []).map(({ at }) => at + distance);
    part.at = limit(part, Math.max(wanted[index] ?? part.at, ...least));
  }
  let isApart = true;
  const most = new Map<Part, number>();
  for (const [index, part] of [...parts.entries()].reverse()) {
    const at = limit(part, Math.min(part.at, most.get(part) ?? Infinity));
    if (at > (most.get(part) ?? Infinity) + 0.01) isApart = false;
    part.at = at;
    for (const one of neighbours[index] ?? []) {
      most.set(one, Math.min(most.get(one) ?? Infinity, at - distance));
    }
  }
  return isApart;
}
