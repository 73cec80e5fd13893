// On which side of another line a line has to lie beside it, so that both cross no more than they must.
//
// Followed from where they lie beside each other, one of two lines turns away first: it has to lie on that side. Where both turn
// alike, they are followed on.

import type { Course } from './course.ts';

/** A part of a line that runs up and down. */
interface Part {
  readonly course: Course;
  readonly index: number;
}

/** Where one is on a line, and which way one follows it. */
interface Place {
  readonly points: Course['points'];
  /** The corner towards which one goes. */
  readonly to: number;
  readonly step: 1 | -1;
}

/** How long lines are followed that turn alike. */
const patience = 8;

/** Below 0 where `one` should lie left of `other`, above 0 where right, 0 where it is the same. */
export function sideOf(one: Part, other: Part): number {
  // To the right of somebody who goes down is left.
  return (
    turnsAway(towards(one, true), towards(other, true)) * -1 +
    turnsAway(towards(one, false), towards(other, false))
  );
}

function towards({ course: { points }, index }: Part, isDown: boolean): Place {
  const runsDown = (points[index]?.y ?? 0) < (points[index + 1]?.y ?? 0);
  return runsDown === isDown ? { points, to: index + 1, step: 1 } : { points, to: index, step: -1 };
}

/** 1 where `one` turns away to the right of `other`, seen by somebody who goes along, -1 to the left, 0 for neither. */
function turnsAway(one: Place, other: Place): number {
  let [a, b] = [one, other];
  for (let round = 0; round < patience; round += 1) {
    const [turnA, turnB] = [turnOf(a), turnOf(b)];
    const ahead = aheadBy(a, b);
    if (ahead < -0.5) return turnA;
    if (ahead > 0.5) return -turnB;
    if (turnA !== turnB) return Math.sign(turnA - turnB);
    if (turnA === 0) return 0;
    [a, b] = [next(a), next(b)];
  }
  return 0;
}

function next({ points, to, step }: Place): Place {
  return { points, to: to + step, step };
}

/** How much further `one` goes before its next corner than `other`, in the direction in which both go. */
function aheadBy(one: Place, other: Place): number {
  const [from, to] = [one.points[one.to - one.step], one.points[one.to]];
  const end = other.points[other.to];
  if (from === undefined || to === undefined || end === undefined) return 0;
  return from.x === to.x
    ? (to.y - end.y) * Math.sign(to.y - from.y)
    : (to.x - end.x) * Math.sign(to.x - from.x);
}

/** 1 for a turn to the right at the next corner, -1 to the left, 0 at the end of the line. */
function turnOf({ points, to, step }: Place): number {
  const [from, at, on] = [points[to - step], points[to], points[to + step]];
  if (from === undefined || at === undefined || on === undefined) return 0;
  const turn = (at.x - from.x) * (on.y - at.y) - (at.y - from.y) * (on.x - at.x);
  return Math.sign(turn);
}
