import { extendCalendars, type CalendarData } from '@alir/engine/core';
import type { ParsedFiles } from './parse-files.ts';

/** The calendars of files by their ids, each with what it takes from those that it extends; without those that are broken. */
export function calendarsOf({
  calendars,
}: Pick<ParsedFiles, 'calendars'>): ReadonlyMap<string, CalendarData> {
  const whole = extendCalendars(calendars.map(({ definition }) => definition)).calendars;
  return new Map(whole.map((one) => [one.id, one]));
}
