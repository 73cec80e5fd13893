// What a transition leaves, as SCXML says it.
//
// SCXML leaves everything up to the nearest `<state>` around source and target; a parallel between them is left as a whole.
// Ours leaves no more than the region, where both lie in one. So where a parallel is the nearest around both, the transition
// leads out to a state beside it, which leads on to the target at once: that leaves what SCXML leaves.

import type { ScxmlState } from './scxml-document.ts';

/** From the parent outwards. */
export function around(state: ScxmlState): ScxmlState[] {
  return state.parent ? [state.parent, ...around(state.parent)] : [];
}

export const isWithin = (state: ScxmlState, outer: ScxmlState): boolean =>
  around(state).includes(outer);

/** Where the state on the way to the target stands; null: there is none. */
export function wayOutOf(source: ScxmlState, target: ScxmlState): ScxmlState | null {
  const [common, ...outer] = around(source).filter((state) => isWithin(target, state));
  if (common?.kind !== 'parallel') return null;
  return outer.find(({ kind }) => kind !== 'parallel') ?? null;
}
