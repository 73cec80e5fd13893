// Events that cannot both be attended.

import type { AgendaEvent, Attendance } from './agenda-events.ts';

/** What somebody must be at in person, or may have to be. */
const inPerson: ReadonlySet<Attendance> = new Set(['host', 'deputy', 'attends', 'unanswered']);

/** So long an event is taken to be when its letter does not say, ms. */
const usual = 2 * 3_600_000;

export const endOf = ({ from, until }: AgendaEvent): number => until ?? from + usual;

/** Pairs whose times overlap. @param events - in the order of time */
export function overlaps(
  events: readonly AgendaEvent[],
): readonly (readonly [AgendaEvent, AgendaEvent])[] {
  const attended = events.filter(({ attendance }) => inPerson.has(attendance));
  return attended.flatMap((one, index) =>
    attended
      .slice(index + 1)
      .filter((other) => other.from < endOf(one) && one.from < endOf(other))
      .map((other) => [one, other] as const),
  );
}
