// Which state a transition leaves, as SCXML says it, and whose transition that is for us.
//
// SCXML leaves everything up to the nearest `<state>` around source and target; a parallel between them is left as a whole.
// Ours leaves no more than the region, where source and target lie in one. So a transition of a region to itself or into
// itself is written on the parallel: that leaves what SCXML leaves.

import type { ScxmlState } from './scxml-document.ts';

/** From the parent outwards. */
export function around(state: ScxmlState): ScxmlState[] {
  return state.parent ? [state.parent, ...around(state.parent)] : [];
}

export const isWithin = (state: ScxmlState, outer: ScxmlState): boolean =>
  around(state).includes(outer);

/** The state whose transition it is with us; null: none of ours leaves the same. */
export function ownerOf(source: ScxmlState, target: ScxmlState): ScxmlState | null {
  const common = around(source).find((outer) => isWithin(target, outer));
  if (common?.kind !== 'parallel') return source;
  const path = [source, ...around(source)];
  const left = path.find(
    (state) => state.parent !== null && state.parent.kind !== 'parallel' && isBelow(state, common),
  );
  const region = path[path.indexOf(common) - 1];
  const staysInRegion = region !== undefined && (target === region || isWithin(target, region));
  // From one region into another all regions are left, ours as well.
  if (!staysInRegion && left === common) return source;
  const between = left === undefined ? [] : path.slice(1, path.indexOf(left) + 1);
  return left !== undefined && between.every(({ kind }) => kind === 'parallel') ? left : null;
}

/** `common` itself or around it. */
const isBelow = (state: ScxmlState, common: ScxmlState): boolean =>
  state === common || isWithin(common, state);

/** The child of `outer` that `state` is or lies in. */
export const branchOf = (state: ScxmlState, outer: ScxmlState): ScxmlState | undefined =>
  [state, ...around(state)].find(({ parent }) => parent === outer);
