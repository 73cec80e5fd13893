// From whatever came in to calendars that time can be counted on.

import type { Problem } from '../problem.ts';
import type { CalendarData, CalendarDefinition } from './calendar.ts';
import { extendCalendars } from './extend-calendar.ts';
import { readCalendar } from './read-calendar.ts';

/**
 * Reads a calendar that comes from outside. Reports every problem; the calendar is null while there is one.
 *
 * @param others - calendars that it may extend
 */
export function parseCalendar(
  json: unknown,
  others: readonly CalendarDefinition[] = [],
): {
  calendar: CalendarData | null;
  problems: Problem[];
} {
  const { definition, problems } = readCalendar(json);
  if (!definition) return { calendar: null, problems: [...problems] };
  const { id } = definition;
  const together = extendCalendars([...others.filter((other) => other.id !== id), definition]);
  const found = together.problems.get(id) ?? [];
  const calendar = together.calendars.find((one) => one.id === id) ?? null;
  return { calendar: found.length === 0 ? calendar : null, problems: [...found] };
}

/** The calendars of a deployment, or what is wrong with the first that has a fault. */
export function parseCalendars(
  list: readonly unknown[],
):
  | { readonly calendars: readonly CalendarData[]; readonly faulty: null }
  | { readonly calendars: null; readonly faulty: { id: string; problems: readonly Problem[] } } {
  const definitions: CalendarDefinition[] = [];
  for (const json of list) {
    const { definition, problems } = readCalendar(json);
    if (!definition) return { calendars: null, faulty: { id: idOf(json), problems } };
    definitions.push(definition);
  }
  const { calendars, problems } = extendCalendars(definitions);
  for (const [id, found] of problems) return { calendars: null, faulty: { id, problems: found } };
  return { calendars, faulty: null };
}

function idOf(json: unknown): string {
  const id: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'id') : '';
  return typeof id === 'string' ? id : '';
}
