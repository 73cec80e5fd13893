// When a flow starts by the clock: which of its moments are due, and which is the next. Pure: the lines, the calendar and
// the instants are all it knows.

import { Temporal } from 'temporal-polyfill';
import { addWork } from '../calendar/add-work.ts';
import type { CalendarData } from '../calendar/calendar.ts';
import { dayAt, dayOf, isWorkingDay, nearestWorkingDay } from '../calendar/days.ts';
import type { ClockDefinition } from '../format/flow-types.generated.ts';
import { lastOf, nextOf } from './cron.ts';

/** What the start key of an instance begins with that a clock has started, where its flow names no key. */
export const CLOCK_KEY = 'alir:clock:';

/** A time in which the lines of one version of a flow count. Bounds are ms UTC. */
export interface ClockSpan {
  readonly lines: readonly ClockDefinition[];
  /** Says in which zone, and which days are working days. */
  readonly calendar: CalendarData;
  /** Counts after this moment … */
  readonly from: number;
  /** … up to this one; Infinity for the newest version. */
  readonly until: number;
}

/** A moment at which instances start. */
export interface ClockMoment {
  /** What the cron line says, ms UTC. It names the moment, wherever days off move the start. */
  readonly named: number;
  /** When they start, ms UTC. */
  readonly at: number;
}

/** What is due of the clock of a flow. */
export interface DueMoments {
  /** In order of `at`. */
  readonly moments: readonly ClockMoment[];
  /** Up to where the clock has been looked at when these are done, ms UTC: the last moment that has passed. */
  readonly until: number;
}

/** Most days off that are looked through for a moment that starts at all. */
const MAX_SKIPPED = 1_000;

/**
 * What is due at `now`, after what has been done up to `after`.
 *
 * @param limit - most moments; the rest comes the next time
 */
export function dueMoments(
  spans: readonly ClockSpan[],
  after: number,
  now: number,
  limit: number,
): DueMoments {
  const passed = spans.flatMap(({ lines, calendar, from, until }) =>
    lines.flatMap((line) => {
      const bounds = { from: Math.max(after, from), until: Math.min(now, until) };
      const moments =
        line.missed === 'all'
          ? passedMoments(line, calendar, bounds, limit)
          : lastMoment(line, calendar, bounds);
      return moments.map(({ named, at }) => ({ named, at, late: isLate(line, calendar, at, now) }));
    }),
  );
  const first = passed.sort((one, other) => one.at - other.at).slice(0, limit);
  const moments = first.filter(({ late }) => !late).map(({ named, at }) => ({ named, at }));
  return { moments, until: first.at(-1)?.at ?? after };
}

/** The first moment after `after`, ms UTC; null: there is none. */
export function nextMoment(spans: readonly ClockSpan[], after: number): number | null {
  const next = spans.flatMap(({ lines, calendar, from, until }) =>
    lines.flatMap((line) => {
      const moment = firstAfter(line, calendar, Math.max(after, from));
      return moment !== null && moment <= until ? [moment] : [];
    }),
  );
  return next.length === 0 ? null : Math.min(...next);
}

interface Bounds {
  readonly from: number;
  readonly until: number;
}

/** Each of them, at most `limit`; of several that days off move to one moment the last. */
function passedMoments(
  line: ClockDefinition,
  calendar: CalendarData,
  { from, until }: Bounds,
  limit: number,
): ClockMoment[] {
  // By when they start: days off repeat the hours of the working day that they are moved to.
  const moments = new Map<number, ClockMoment>();
  let last = from;
  let named = nextOf(line.cron, calendar.zone, earliestNamed(line, calendar, from));
  while (named !== null && named <= until && (moments.size < limit || named <= last)) {
    const at = movedTo(line, calendar, named);
    const isWanted = at !== null && at > from && at <= until;
    if (isWanted && (moments.size < limit || moments.has(at))) {
      moments.set(at, { named, at });
      last = Math.max(last, at);
    }
    named = nextOf(line.cron, calendar.zone, named);
  }
  return [...moments.values()];
}

function lastMoment(
  line: ClockDefinition,
  calendar: CalendarData,
  { from, until }: Bounds,
): ClockMoment[] {
  const earliest = earliestNamed(line, calendar, from);
  let before = until;
  while (before > earliest) {
    const named = lastOf(line.cron, calendar.zone, earliest, before);
    if (named === null) return [];
    const at = movedTo(line, calendar, named);
    if (at !== null && at <= until) return at > from ? [{ named, at }] : [];
    before = named - 1;
  }
  return [];
}

function firstAfter(line: ClockDefinition, calendar: CalendarData, after: number): number | null {
  let from = earliestNamed(line, calendar, after);
  for (let seen = 0; seen < MAX_SKIPPED; seen++) {
    const named = nextOf(line.cron, calendar.zone, from);
    if (named === null) return null;
    const at = movedTo(line, calendar, named);
    if (at !== null && at > after) return at;
    from = beyond(line, calendar, named, after);
  }
  return null;
}

/** Where to look on when a moment does not start after `after`: a line of every minute names very many on a day off. */
function beyond(
  line: ClockDefinition,
  calendar: CalendarData,
  named: number,
  after: number,
): number {
  const { index } = dayAt(calendar, named);
  const worked = nearestWorkingDay(calendar, index, 1);
  if (line.workday === 'skip') return dayOf(calendar, worked).start - 1;
  return Math.max(named, onOtherDay(calendar, after, index - worked));
}

/** Nothing that the line names at this moment or before starts after `after`. */
function earliestNamed(line: ClockDefinition, calendar: CalendarData, after: number): number {
  if (line.workday !== 'next') return after;
  let { index } = dayAt(calendar, after);
  // Days off before it may have moved theirs to this day or beyond.
  const lastWorked = nearestWorkingDay(calendar, index - 1, -1);
  index = lastWorked + 1;
  return Math.min(after, dayOf(calendar, index).start - 1);
}

/** When a moment starts, days off considered; null: not at all. */
function movedTo(line: ClockDefinition, calendar: CalendarData, named: number): number | null {
  if (line.workday === undefined) return named;
  const { index } = dayAt(calendar, named);
  if (isWorkingDay(calendar, index)) return named;
  if (line.workday === 'skip') return null;
  return onOtherDay(calendar, named, nearestWorkingDay(calendar, index, 1) - index);
}

/** The same time of another day, also where clocks are put forward in between. */
function onOtherDay({ zone }: CalendarData, moment: number, days: number): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).add({ days })
    .epochMilliseconds;
}

function isLate(
  { late }: ClockDefinition,
  calendar: CalendarData,
  at: number,
  now: number,
): boolean {
  return late !== undefined && now > addWork(calendar, at, late);
}
