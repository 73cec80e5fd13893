// What the tenant lets those do who are not definitive holders, and for how long.

import { Temporal } from 'temporal-polyfill';
import type { Assignment, Capacity, Held, Limits } from './organisation.ts';
import { isValid } from './validity.ts';

/**
 * Whether a decision of this kind may be taken in a capacity. Definitive holders may take any.
 *
 * @param limits - those of the organisation; without them everybody may
 */
export function mayDecide(limits: Limits | undefined, capacity: Capacity, kind: string): boolean {
  if (capacity === 'definitive') return true;
  return !(limits?.[capacity]?.not ?? []).includes(kind);
}

/** Somebody acts in a position without a break: one assignment, or one and those that extend it. */
export interface Stint {
  /** Index of its last assignment. */
  readonly entry: number;
  /** Id of the position. */
  readonly position: string;
  /** Id of the user. */
  readonly user: string;
  /** In which they act. */
  readonly capacity: Held;
  /** First day. */
  readonly since: string;
  /** Last day; null: not said. */
  readonly until: string | null;
  /** The decree that it rests on now. */
  readonly basis: string | null;
  /** Last day that the limits let it last. */
  readonly limit: string;
}

/**
 * Stints that the limits set a last day to. An assignment that begins on the day after the one before ends, or earlier, extends
 * it: `longest` counts from the first day, and the first extension adds `extension`. One whose first day is not said has
 * no limit.
 */
export function limitedStints(
  assignments: readonly Assignment[],
  limits: Limits | undefined,
): Stint[] {
  if (limits === undefined) return [];
  const acting = assignments
    .map((term, entry): Term => ({ ...term, entry }))
    .filter(({ capacity }) => capacity !== undefined && capacity !== 'definitive');
  const byHolding = Map.groupBy(acting, ({ user, position, capacity }) =>
    JSON.stringify([user, position, capacity]),
  );
  return [...byHolding.values()].flatMap((terms) => {
    const capacity = terms[0]?.capacity ?? 'definitive';
    const limit = capacity === 'definitive' ? undefined : limits[capacity];
    return limit?.longest === undefined
      ? []
      : runsOf(terms).flatMap((run) => stintOf(run, limit.longest ?? '', limit.extension) ?? []);
  });
}

/** Whether a stint lasts on this day. */
export function lastsOn({ since, until }: Stint, day: string): boolean {
  return isValid({ from: since, ...(until !== null && { until }) }, day);
}

/** The day so much later. @param duration - ISO, without time */
export function daysLater(day: string, duration: string): string {
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(duration)).toString();
}

type Term = Assignment & { readonly entry: number };

/** Terms that follow each other without a day between. */
function runsOf(terms: readonly Term[]): Term[][] {
  const runs: Term[][] = [];
  const dayOf = ({ from = '' }: Term): string => from;
  const sorted = terms.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
  for (const term of sorted) {
    const run = runs.at(-1);
    const end = run?.at(-1)?.until;
    if (run && end !== undefined && (term.from ?? '') <= daysLater(end, 'P1D')) run.push(term);
    else runs.push([term]);
  }
  return runs;
}

function stintOf(
  run: readonly Term[],
  longest: string,
  extension: string | undefined,
): Stint | null {
  const [first] = run;
  const last = run.at(-1);
  if (first?.from === undefined || last === undefined) return null;
  const isExtended = run.length > 1 && extension !== undefined;
  return {
    entry: last.entry,
    position: first.position,
    user: first.user,
    capacity: first.capacity ?? 'definitive',
    since: first.from,
    until: last.until ?? null,
    basis: last.basis ?? null,
    limit: lastDay(first.from, longest, ...(isExtended ? [extension] : [])),
  };
}

function lastDay(since: string, ...durations: readonly string[]): string {
  return daysLater(durations.reduce(daysLater, since), '-P1D');
}
