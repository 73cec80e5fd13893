// How an event of SCXML is told to a flow. SCXML tells every state at once; with us somebody takes an action, which the
// innermost state answers that offers it, or an event of another flow arrives, which all who listen take one after another.

import { around, branchOf, isWithin } from './crossing.ts';
import type { ScxmlState, ScxmlTransition } from './scxml-document.ts';

export type Hearing = 'action' | 'event';

/** Who hears an event: transitions in document order, by the state that has them. */
export type Listeners = ReadonlyMap<ScxmlState, readonly ScxmlTransition[]>;

/** @returns how; else what is in the way, in words */
export function hearingOf(
  listeners: Listeners,
  targetOf: (transition: ScxmlTransition) => ScxmlState,
): Hearing | { readonly foreign: string } {
  const states = [...listeners.keys()];
  const pairs = states.flatMap((one) =>
    states.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const isApart = ([one, other]: (typeof pairs)[number]): boolean => forkOf(one, other) !== null;
  if (pairs.some(([one, other]) => isWithin(one, other) && passesRegions(one, other)))
    return { foreign: 'one event for a parallel and for a region of it' };
  if (!pairs.some(isApart)) {
    const isPassedOn = pairs.some(
      ([one, other]) => isWithin(one, other) && !surelyTaken(listeners.get(one)),
    );
    return isPassedOn ? { foreign: 'an event that goes on outwards when a guard fails' } : 'action';
  }
  if (pairs.some(([one, other]) => isWithin(one, other)))
    return { foreign: 'one event for several regions and for a state around one of them' };
  const leaves = pairs.some(([one, other]) => {
    const fork = forkOf(one, other);
    const region = fork && branchOf(one, fork);
    return listeners
      .get(one)
      ?.some((transition) => region && !isWithin(targetOf(transition), region));
  });
  return leaves
    ? { foreign: 'one event for several regions, of which one leaves the others' }
    : 'event';
}

/** The parallel in whose regions both are active at once; null: they never are, or one lies in the other. */
function forkOf(one: ScxmlState, other: ScxmlState): ScxmlState | null {
  if (isWithin(one, other) || isWithin(other, one)) return null;
  const common = around(one).find((outer) => isWithin(other, outer));
  return common?.kind === 'parallel' ? common : null;
}

/** Another region between them would pass the event on to the outer one. */
const passesRegions = (inner: ScxmlState, outer: ScxmlState): boolean =>
  around(inner)
    .slice(0, around(inner).indexOf(outer) + 1)
    .some(({ kind }) => kind === 'parallel');

const surelyTaken = (transitions: readonly ScxmlTransition[] = []): boolean =>
  transitions.some(({ cond }) => cond === null || cond.trim() === 'true');
