// Counting working days. A start that is not working time any more (a day off, or after closing) counts from the next
// working day: what arrives on Friday night and what arrives on Sunday have the same deadline.

import type { CalendarData } from './calendar.ts';
import {
  countWorkingDays,
  dayAt,
  dayOf,
  indexOfDate,
  nearestWorkingDay,
  type Day,
} from './days.ts';

/** Working days that may be counted in one go. */
export const maxWorkdays = 10_000;

/**
 * The date `n` working days after the start, or before it when `n` is negative; at `n` 0 the start's own working day.
 *
 * @param from - ms UTC, or an ISO date
 * @param n - whole, at most `maxWorkdays` either way, else `RangeError`
 */
export function workday(calendar: CalendarData, from: number | string, n: number): string {
  return dayOf(calendar, nthWorkingDay(calendar, startOf(calendar, from), n)).date;
}

/** Working days after the start up to and including the day of `to`; negative when `to` lies before. */
export function workdays(
  calendar: CalendarData,
  from: number | string,
  to: number | string,
): number {
  const first = startOf(calendar, from);
  const last = typeof to === 'string' ? indexOfDate(to) : dayAt(calendar, to).index;
  return last >= first
    ? countWorkingDays(calendar, first + 1, last)
    : 0 - countWorkingDays(calendar, last, first - 1);
}

/**
 * Close of work on this date, ms UTC. A deadline on a day off moves to the next working day, as Indonesian rules
 * have it, and ends at that day's close.
 */
export function endOfDay(calendar: CalendarData, date: string): number {
  return closeOf(dayOf(calendar, nearestWorkingDay(calendar, indexOfDate(date), 1)));
}

/** The index of the working day that a start counts from. */
export function startOf(calendar: CalendarData, from: number | string): number {
  if (typeof from === 'string') return nearestWorkingDay(calendar, indexOfDate(from), 1);
  const day = dayAt(calendar, from);
  const open = day.shifts.length > 0 && from <= closeOf(day);
  return nearestWorkingDay(calendar, open ? day.index : day.index + 1, 1);
}

export function nthWorkingDay(calendar: CalendarData, start: number, n: number): number {
  if (!Number.isInteger(n) || Math.abs(n) > maxWorkdays) throw new RangeError(`${n} working days`);
  const step = n < 0 ? -1 : 1;
  let index = start;
  for (let left = Math.abs(n); left > 0; left--)
    index = nearestWorkingDay(calendar, index + step, step);
  return index;
}

/** The next working day after this one, or before it. */
export function nextWorkingDay(calendar: CalendarData, day: Day, step: 1 | -1 = 1): Day {
  return dayOf(calendar, nearestWorkingDay(calendar, day.index + step, step));
}

/** End of the last shift, ms UTC; of a day off, midnight after it. */
export function closeOf(day: Day): number {
  return day.shifts.at(-1)?.[1] ?? day.end;
}
