// Dates and periods in the calendar's zone.

import type { CalendarData } from './calendar.ts';
import { dayAt } from './days.ts';

/** The ISO date on which this moment falls, in the calendar's zone. */
export function localDate(calendar: CalendarData, at: number): string {
  return dayAt(calendar, at).date;
}

/** The quarter (triwulan) of a moment (ms UTC) or an ISO date: `2026-TW4`. */
export function quarter(calendar: CalendarData, at: number | string): string {
  const date = typeof at === 'string' ? at : localDate(calendar, at);
  return `${date.slice(0, 4)}-TW${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
