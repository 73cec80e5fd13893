// Positions that delegate to each other at the same time, so that nobody is responsible.

import type { Problem } from '../../problem.ts';
import type { Delegation } from '../organisation.ts';
import { isSince } from '../validity.ts';
import { circlesIn } from './circles.ts';
import { error, type Entries, type Placed } from './entries.ts';

export function checkDelegations({ lists: { delegations } }: Entries): Problem[] {
  const told = new Map<string, Problem>();
  // Whatever holds together holds together on the first day of one of them.
  for (const day of new Set(delegations.map(({ value: { since = '' } }) => since))) {
    const held = delegations.filter(({ value }) => isSince(value, day));
    for (const circle of circlesOf(held)) {
      const key = JSON.stringify(circle.toSorted());
      const at = held.find(({ value }) => circle.includes(value.from) && circle.includes(value.to));
      if (!told.has(key))
        told.set(key, error('ORG_DELEGATION_CYCLE', at?.at ?? '', { positions: circle }));
    }
  }
  return [...told.values()];
}

/** Every delegation that is part of a circle leads into one of these. */
function circlesOf(delegations: readonly Placed<Delegation>[]): string[][] {
  let left = delegations;
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    const givers = new Set(left.map(({ value }) => value.from));
    left = left.filter(({ value }) => givers.has(value.to));
  }
  const next = new Map(left.map(({ value }) => [value.from, value.to]));
  return circlesIn(next.keys(), (id) => next.get(id));
}
