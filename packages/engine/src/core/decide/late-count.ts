// Counts moments that had passed when their state was entered, since a person acted last.

import type { Turn } from './turn.ts';

/** Its place among the counts; no pointer of a transition. */
export const LATE = 'late';

/** Somebody acts: what went round by itself has an end. */
export function forgetLate(turn: Turn): void {
  if (turn.facts.actor !== null && turn.before?.counts[LATE] !== undefined)
    turn.apply({ kind: 'uncounted', transition: LATE });
}
