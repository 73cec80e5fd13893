// How much working time lies between two moments, and deadlines that wait while a clock is stopped.

import { addTime } from './add-work.ts';
import type { CalendarData } from './calendar.ts';
import { dayAt, type Day } from './days.ts';
import { nextWorkingDay } from './workday.ts';

/** Working time from one moment to a later one, in ms; none when it is not later. */
export function workBetween(calendar: CalendarData, from: number, to: number): number {
  let sum = 0;
  if (to <= from) return sum;
  for (let day: Day = dayAt(calendar, from); day.start < to; day = nextWorkingDay(calendar, day)) {
    for (const [open, close] of day.shifts)
      sum += Math.max(0, Math.min(to, close) - Math.max(from, open));
  }
  return sum;
}

/**
 * A deadline that was due at `due` when its clock stopped at `from`, once the clock runs again at `until`: as much working
 * time is left as was left. One that had passed stays. All in ms UTC.
 */
export function resumedAt(
  calendar: CalendarData,
  due: number,
  { from, until }: { readonly from: number; readonly until: number },
): number {
  return due <= from ? due : addTime(calendar, until, workBetween(calendar, from, due));
}
