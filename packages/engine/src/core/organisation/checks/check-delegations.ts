// Positions that delegate to each other at the same time, so that nobody is responsible.

import type { Problem } from '../../problem.ts';
import type { Delegation } from '../organisation.ts';
import { circlesIn } from './circles.ts';
import { error, type Entries, type Placed } from './entries.ts';

export function checkDelegations({ lists: { delegations } }: Entries): Problem[] {
  // Whatever holds together holds together on the first day of one of them.
  const days = new Set(delegations.map(({ value: { since = '' } }) => since));
  const told = new Map<string, Problem>();
  for (const { at, positions } of circlesOn([...days].sort(), delegations)) {
    const key = JSON.stringify(positions.toSorted());
    if (!told.has(key)) told.set(key, error('ORG_DELEGATION_CYCLE', at, { positions }));
  }
  return [...told.values()];
}

/** A circle, and the first delegation of it. */
interface Circle {
  readonly at: string;
  readonly positions: string[];
}

/**
 * Circles of what holds on one of these days. Half of them is looked at after the other as long as there may be one: a day
 * after the other would take as many looks at all delegations as there are days.
 */
function circlesOn(days: readonly string[], delegations: readonly Placed<Delegation>[]): Circle[] {
  const [first = '', last = first] = [days[0], days.at(-1)];
  const some = leadingRound(
    delegations.filter(
      ({ value: { since = '', until } }) =>
        since <= last && (until === undefined || first <= until),
    ),
  );
  if (some.length === 0) return [];
  const all = circlesOf(
    some.filter(
      ({ value: { since = '', until } }) =>
        since <= first && (until === undefined || last <= until),
    ),
  );
  const onThem = new Set(all.flatMap(({ positions }) => positions));
  if (days.length === 1 || some.every(({ value }) => onThem.has(value.from))) return all;
  const middle = days.length >> 1;
  const halves = [days.slice(0, middle), days.slice(middle)];
  return [...all, ...halves.flatMap((half) => circlesOn(half, some))];
}

function circlesOf(delegations: readonly Placed<Delegation>[]): Circle[] {
  const left = leadingRound(delegations);
  const next = new Map(left.map(({ value }) => [value.from, value.to]));
  return circlesIn(next.keys(), (id) => next.get(id)).map((positions) => {
    const around = new Set(positions);
    const begin = left.find(({ value }) => around.has(value.from) && around.has(value.to));
    return { at: begin?.at ?? '', positions };
  });
}

/** Without those that lead to where nothing is delegated any more: what is left, if anything, leads into circles. */
function leadingRound(delegations: readonly Placed<Delegation>[]): Placed<Delegation>[] {
  const given = new Map<string, number>();
  for (const { value } of delegations) given.set(value.from, (given.get(value.from) ?? 0) + 1);
  const to = Map.groupBy(delegations, ({ value }) => value.to);
  const ends = [...to.keys()].filter((id) => !given.has(id));
  // Grows while it is walked: whoever gives to ends alone is an end.
  for (const end of ends)
    for (const { value } of to.get(end) ?? []) {
      const rest = (given.get(value.from) ?? 0) - 1;
      given.set(value.from, rest);
      if (rest === 0) ends.push(value.from);
    }
  const isEnd = new Set(ends);
  return delegations.filter(({ value }) => !isEnd.has(value.to));
}
