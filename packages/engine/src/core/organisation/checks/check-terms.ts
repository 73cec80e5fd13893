// From when to when: days that exist, in order, and nothing twice at once.

import { Temporal } from 'temporal-polyfill';
import type { JsonObject } from '../../json.ts';
import type { Problem } from '../../problem.ts';
import type { Assignment, Position } from '../organisation.ts';
import { error, warning, type Entries, type Placed } from './entries.ts';

/** A term with both days; an open end is before or after all others. */
interface Term {
  readonly from: string;
  readonly until: string;
}

export function checkTerms({ lists }: Entries): Problem[] {
  const { units, positions, assignments, relations, delegations } = lists;
  return [
    ...[...units, ...positions, ...assignments].flatMap(({ at, value }) =>
      checkDays(at, value, 'from'),
    ),
    ...[...relations, ...delegations].flatMap(({ at, value: { since, until } }) =>
      checkDays(at, { from: since, until }, 'since'),
    ),
    ...['head', 'secretary'].flatMap((role) => rolesTwice(positions, role)),
    ...holdersTwice(assignments),
    ...assignments.flatMap(({ at, value: { user, position, capacity, basis } }) =>
      capacity === undefined || capacity === 'definitive' || basis !== undefined
        ? []
        : [warning('ORG_BASIS_MISSING', at, { user, position })],
    ),
  ];
}

function checkDays(
  at: string,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  first: 'from' | 'since',
): Problem[] {
  const days = [
    [first, from],
    ['until', until],
  ] as const;
  const wrong = days.flatMap(([word, date]) =>
    date === undefined || isDay(date) ? [] : [error('ORG_DATE', `${at}/${word}`, { date })],
  );
  if (wrong.length > 0 || from === undefined || until === undefined || from <= until) return wrong;
  return [error('ORG_DATES_REVERSED', `${at}/until`, { from, until })];
}

function isDay(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
}

/** Two heads, or two secretaries, of one unit on one day. */
function rolesTwice(positions: readonly Placed<Position>[], role: string): Problem[] {
  const leading = positions.filter(
    ({ value: { unit, roles } }) => unit !== undefined && roles?.includes(role) === true,
  );
  return overlaps(leading, ({ unit }) => unit ?? '').map(([one, other, day]) =>
    error('ORG_ROLE_TWICE', other.at, {
      kind: role,
      unit: other.value.unit ?? '',
      other: one.value.id,
      position: other.value.id,
      ...dayParam(day),
    }),
  );
}

/** One position with two definitive holders, or with the same person twice, on one day. */
function holdersTwice(assignments: readonly Placed<Assignment>[]): Problem[] {
  const own = assignments.filter(
    ({ value: { capacity = 'definitive' } }) => capacity === 'definitive',
  );
  return [
    ...overlaps(own, ({ position }) => position)
      .filter(([one, other]) => one.value.user !== other.value.user)
      .map(([one, other, day]) =>
        error('ORG_HOLDERS_TWO', other.at, {
          position: other.value.position,
          other: one.value.user,
          user: other.value.user,
          ...dayParam(day),
        }),
      ),
    ...overlaps(assignments, ({ position, user }) => JSON.stringify([position, user])).map(
      ([, other, day]) =>
        error('ORG_ASSIGNMENT_OVERLAP', other.at, {
          user: other.value.user,
          position: other.value.position,
          ...dayParam(day),
        }),
    ),
  ];
}

/** Pairs of one group that hold on the same day, and the first such day; empty: always. */
function overlaps<T extends { readonly from?: string; readonly until?: string }>(
  entries: readonly Placed<T>[],
  groupOf: (value: T) => string,
): (readonly [one: Placed<T>, other: Placed<T>, day: string])[] {
  const groups = Map.groupBy(entries, ({ value }) => groupOf(value));
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => compare(termOf(a.value).from, termOf(b.value).from));
    const found: (readonly [Placed<T>, Placed<T>, string])[] = [];
    // The one of those before that lasts longest.
    let [longest] = sorted;
    for (const other of sorted.slice(1)) {
      const { from, until } = termOf(other.value);
      if (longest && from <= termOf(longest.value).until) found.push([longest, other, from]);
      if (longest && until > termOf(longest.value).until) longest = other;
    }
    return found;
  });
}

const dayParam = (day: string): JsonObject => (day === '' ? {} : { day });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function termOf({ from = '', until = '9999-12-31' }: Partial<Term>): Term {
  return { from, until };
}
