// How an event of SCXML is told to a flow. SCXML tells every state at once, and so is an event of another flow. Where no more
// than one state can answer, somebody may as well take an action, which the innermost state answers that offers it.

import { around, isWithin } from './crossing.ts';
import type { ScxmlState, ScxmlTransition } from './scxml-document.ts';

export type Hearing = 'action' | 'event';

/** Who hears an event: transitions in document order, by the state that has them. */
export type Listeners = ReadonlyMap<ScxmlState, readonly ScxmlTransition[]>;

/** @returns how; else what is in the way, in words */
export function hearingOf(listeners: Listeners): Hearing | { readonly foreign: string } {
  const states = [...listeners.keys()];
  const pairs = states.flatMap((one) =>
    states.filter((other) => other !== one).map((other) => ({ one, other })),
  );
  const nested = pairs.filter(({ one, other }) => isWithin(one, other));
  const crossed = nested.filter(({ one, other }) => hasParallelBetween(one, other));
  if (crossed.some(({ one }) => listeners.get(one)?.some(({ target }) => target === null)))
    return {
      foreign: 'one event that a region answers where it is, and a state around the parallel',
    };
  const isPassedOn = nested.some(({ one }) => !surelyTaken(listeners.get(one)));
  const isForSeveral = pairs.some(({ one, other }) => areBeside(one, other));
  return crossed.length > 0 || isPassedOn || isForSeveral ? 'event' : 'action';
}

/** Whether both are active at once, in regions of a parallel. */
function areBeside(one: ScxmlState, other: ScxmlState): boolean {
  if (isWithin(one, other) || isWithin(other, one)) return false;
  const common = around(one).find((outer) => isWithin(other, outer));
  return common?.kind === 'parallel';
}

/** Another region between them may hear nothing, and leave the event to the outer one. */
const hasParallelBetween = (inner: ScxmlState, outer: ScxmlState): boolean =>
  around(inner)
    .slice(0, around(inner).indexOf(outer) + 1)
    .some(({ kind }) => kind === 'parallel');

const surelyTaken = (transitions: readonly ScxmlTransition[] = []): boolean =>
  transitions.some(({ cond }) => cond === null || cond.trim() === 'true');
