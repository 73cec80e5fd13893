// Moments that lie a duration away, in working time or on the calendar.

import { Temporal } from 'temporal-polyfill';
import type { CalendarData } from './calendar.ts';
import { dayAt, dayOf } from './days.ts';
import { parseDuration, timeOf, type Duration } from './duration.ts';
import { closeOf, nextWorkingDay, nthWorkingDay, startOf } from './workday.ts';

/**
 * The moment a duration after `from`, or before it when the duration starts with `-`. ms UTC.
 *
 * Working days end at the close of work of the n-th working day; working hours run through shifts only, after the days
 * when both are given. Without `work:` it is calendar time in the calendar's zone: one month later at the same hour.
 *
 * @throws RangeError when the text is not a duration (`parseDuration` is null)
 */
export function addWork(calendar: CalendarData, from: number, duration: string): number {
  const parsed = parseDuration(duration);
  if (!parsed) throw new RangeError(`Not a duration: ${duration}`);
  if (!parsed.work) return addCalendarTime(calendar, from, parsed);
  const time = timeOf(parsed);
  const afterDays = parsed.hasDays ? addDays(calendar, from, parsed) : from;
  return parsed.sign > 0 ? addTime(calendar, afterDays, time) : backward(calendar, afterDays, time);
}

function addDays(calendar: CalendarData, from: number, { sign, days }: Duration): number {
  return closeOf(dayOf(calendar, nthWorkingDay(calendar, startOf(calendar, from), sign * days)));
}

/** The earliest moment by which so much working time (ms) has passed after `from`. */
export function addTime(calendar: CalendarData, from: number, ms: number): number {
  if (ms === 0) return from;
  let left = ms;
  for (let day = dayAt(calendar, from); ; day = nextWorkingDay(calendar, day)) {
    for (const [open, close] of day.shifts) {
      const start = Math.max(from, open);
      if (start >= close) continue;
      if (left <= close - start) return start + left;
      left -= close - start;
    }
  }
}

/** The latest moment from which so much working time passes until `from`. */
function backward(calendar: CalendarData, from: number, ms: number): number {
  if (ms === 0) return from;
  let left = ms;
  for (let day = dayAt(calendar, from); ; day = nextWorkingDay(calendar, day, -1)) {
    for (const [open, close] of day.shifts.toReversed()) {
      const end = Math.min(from, close);
      if (end <= open) continue;
      if (left <= end - open) return end - left;
      left -= end - open;
    }
  }
}

function addCalendarTime(calendar: CalendarData, from: number, duration: Duration): number {
  const { sign, years, months, weeks, days } = duration;
  if (years + months + weeks + days === 0) return from + sign * timeOf(duration);
  const { hours, minutes, seconds } = duration;
  const moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone);
  const amount = { years, months, weeks, days, hours, minutes, seconds };
  return (sign > 0 ? moment.add(amount) : moment.subtract(amount)).epochMilliseconds;
}
