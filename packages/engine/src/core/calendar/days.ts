// The days of a calendar, numbered from 1970-01-01 (day 0, a Thursday), with their working hours in ms UTC. Everything
// that asks about the same calendar value shares one table, built day by day as it is asked.

import { Temporal } from 'temporal-polyfill';
import { AlirError } from '../errors.ts';
import { weekdayKeys, type CalendarData, type Shift, type Week } from './calendar.ts';

export interface Day {
  readonly index: number;
  /** ISO date */
  readonly date: string;
  /** Midnight before and after, ms UTC. */
  readonly start: number;
  readonly end: number;
  /** Working hours in order, ms UTC. Empty on a day off. */
  readonly shifts: readonly (readonly [from: number, to: number])[];
}

/** Shifts from Monday to Sunday. */
type Weekly = readonly (readonly Shift[])[];

interface Table {
  readonly week: Weekly;
  /** Times with another week, in order, by their first and last day. */
  readonly periods: readonly {
    readonly first: number;
    readonly last: number;
    readonly week: Weekly;
  }[];
  /** Days that differ from the week, by index. */
  readonly exceptions: ReadonlyMap<number, readonly Shift[]>;
  readonly days: Map<number, Day>;
}

const dayMs = 86_400_000;
/** Days kept per calendar; about fifty years. */
const maxKept = 20_000;
/** Days in a row without work after which a calendar counts as having none. */
const maxIdle = 4_000;

const epoch = Temporal.PlainDate.from('1970-01-01');
const tables = new WeakMap<CalendarData, Table>();

/** The number of a date. Throws `RangeError` when the text is not an ISO date. */
export function indexOfDate(date: string): number {
  return epoch.until(Temporal.PlainDate.from(date.slice(0, 10))).days;
}

export function isWorkingDay(calendar: CalendarData, index: number): boolean {
  return shiftsOn(tableOf(calendar), index).length > 0;
}

/** The next working day on this side of `index`, `index` itself included. */
export function nearestWorkingDay(calendar: CalendarData, index: number, step: 1 | -1): number {
  const table = tableOf(calendar);
  for (let i = index, idle = 0; idle < maxIdle; i += step, idle++) {
    if (shiftsOn(table, i).length > 0) return i;
  }
  throw new AlirError('CALENDAR_UNUSABLE', { calendar: calendar.id });
}

/** Working days in `first … last`, both included; quick over any distance. */
export function countWorkingDays(calendar: CalendarData, first: number, last: number): number {
  if (last < first) return 0;
  const table = tableOf(calendar);
  let count = countByWeek(table.week, first, last);
  for (const { week, ...period } of table.periods) {
    const from = Math.max(first, period.first);
    const until = Math.min(last, period.last);
    count += countByWeek(week, from, until) - countByWeek(table.week, from, until);
  }
  for (const [index, shifts] of table.exceptions) {
    if (index < first || index > last) continue;
    count += Number(shifts.length > 0) - Number(usualShifts(table, index).length > 0);
  }
  return count;
}

function countByWeek(week: Weekly, first: number, last: number): number {
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * week.filter((shifts) => shifts.length > 0).length;
  for (let i = first + weeks * 7; i <= last; i++) if (shiftsOfWeek(week, i).length > 0) count++;
  return count;
}

export function dayOf(calendar: CalendarData, index: number): Day {
  const { days } = tableOf(calendar);
  const known = days.get(index);
  if (known) return known;
  if (days.size >= maxKept) days.clear();
  const day = buildDay(calendar, index);
  days.set(index, day);
  return day;
}

/** The day that holds this moment, ms UTC. */
export function dayAt(calendar: CalendarData, at: number): Day {
  let day = dayOf(calendar, Math.floor(at / dayMs));
  while (at < day.start) day = dayOf(calendar, day.index - 1);
  while (at >= day.end) day = dayOf(calendar, day.index + 1);
  return day;
}

function buildDay(calendar: CalendarData, index: number): Day {
  const date = epoch.add({ days: index });
  const moment = (day: Temporal.PlainDate, time?: string): number =>
    day.toZonedDateTime({ timeZone: calendar.zone, plainTime: time }).epochMilliseconds;
  const start = moment(date);
  const end = moment(date.add({ days: 1 }));
  const clock = (time: string): number => (time === '24:00' ? end : moment(date, time));
  const shifts = shiftsOn(tableOf(calendar), index).map(
    ([from, to]) => [clock(from), clock(to)] as const,
  );
  return { index, date: date.toString(), start, end, shifts };
}

function shiftsOn(table: Table, index: number): readonly Shift[] {
  return table.exceptions.get(index) ?? usualShifts(table, index);
}

function usualShifts({ week, periods }: Table, index: number): readonly Shift[] {
  const period = periods.find(({ first, last }) => first <= index && index <= last);
  return shiftsOfWeek(period?.week ?? week, index);
}

function shiftsOfWeek(week: Weekly, index: number): readonly Shift[] {
  // Day 0 was a Thursday, the fourth of a week that starts on Monday.
  return week[(((index + 3) % 7) + 7) % 7] ?? [];
}

function tableOf(calendar: CalendarData): Table {
  const known = tables.get(calendar);
  if (known) return known;
  const exceptions = new Map<number, readonly Shift[]>();
  for (const { date, hours } of calendar.special ?? []) exceptions.set(indexOfDate(date), hours);
  for (const { date } of calendar.holidays) exceptions.set(indexOfDate(date), []);
  const weekly = (week: Week): Weekly => weekdayKeys.map((day) => week[day] ?? []);
  const table: Table = {
    week: weekly(calendar.week),
    periods: (calendar.periods ?? []).map(({ from, until, week }) => ({
      first: indexOfDate(from),
      last: indexOfDate(until),
      week: weekly(week),
    })),
    exceptions,
    days: new Map(),
  };
  tables.set(calendar, table);
  return table;
}
