// Deadlines on a calendar: when a step that begins at a moment would be due, which moments hang on that, and which of the days
// between are worked. Every answer is the engine's; loaded when somebody looks.

import {
  answerNeed,
  indexOrganisation,
  organisationOfUsers,
  weekdays,
  type World,
} from '@alir/engine/core';
import type { Json } from '@alir/engine/core/types';

/** A moment that hangs on a step's beginning or its deadline. */
export interface Hanging {
  /** What happens then, for whoever shows it. */
  readonly name: string;
  /** What it counts from. */
  readonly at: 'entered' | 'due';
  /** So much later, or earlier with `-`; undefined: just then. */
  readonly offset?: string | undefined;
}

/** What is asked. */
export interface DueQuestion {
  /** People and calendars; undefined: none are known, Monday to Friday counts. */
  readonly world: World | undefined;
  /** The flow's calendar; null: it names none. */
  readonly calendar: string | null;
  /** Whose task it is, since units may have calendars of their own. */
  readonly assignee: Json | undefined;
  /** When it begins: a local date and time. */
  readonly date: string;
  readonly time: string;
  /** How long it may take; null: nothing is said. */
  readonly due: string | null;
  /** What hangs on it. */
  readonly hanging: readonly Hanging[];
}

/** A moment in local time. */
export interface Moment {
  /** What happens then; null for the deadline itself. */
  readonly name: string | null;
  /** ISO date. */
  readonly date: string;
  /** `16:00`. */
  readonly time: string;
}

/** A day of the calendar that is shown. */
export interface CalendarDay {
  /** ISO date. */
  readonly date: string;
  /** Whether people work then. */
  readonly isWorked: boolean;
  /** Why not, where the calendar says; null: an ordinary day off, or none. */
  readonly holiday: string | null;
}

/** Deadlines on a calendar. */
export interface DueDays {
  /** When it is due; null: no deadline. */
  readonly due: Moment | null;
  /** What hangs on it, in the order in which it happens. */
  readonly moments: readonly Moment[];
  /** Whole weeks from Monday, from the beginning to the last moment; at most so many as are worth a look. */
  readonly weeks: readonly (readonly CalendarDay[])[];
}

const dayMs = 86_400_000;
const most = 8;

/** When it would be due. Null where a duration is none. */
export function dueDays(question: DueQuestion): DueDays | null {
  const { world, due, hanging, date } = question;
  const calendar = calendarOf(question);
  const from = instantOf(date, question.time, calendar.zone);
  const later = (start: number, duration: string): number | null =>
    asNumber(ask(question, world, 'deadline', [start, duration]));
  const dueAt = due === null ? null : later(from, due);
  if (due !== null && dueAt === null) return null;
  const moments = hanging.flatMap(({ name, at, offset }) => {
    const start = at === 'entered' ? from : dueAt;
    const moment = start === null || offset === undefined ? start : later(start, offset);
    return moment === null ? [] : [{ name, at: moment }];
  });
  const local = (at: number): Pick<Moment, 'date' | 'time'> => localOf(at, calendar.zone);
  const shown: Moment[] = moments
    .toSorted((one, other) => one.at - other.at)
    .map(({ name, at }) => ({ name, ...local(at) }));
  const dueMoment = dueAt === null ? null : { name: null, ...local(dueAt) };
  const dates = [date, ...shown.map((one) => one.date), ...(dueMoment ? [dueMoment.date] : [])];
  const sorted = dates.toSorted();
  return {
    due: dueMoment,
    moments: shown,
    weeks: weeksBetween(sorted[0] ?? date, sorted.at(-1) ?? date, (day) => ({
      date: day,
      isWorked: isWorked(question, day),
      holiday: calendar.holidays.find((one) => one.date === day)?.name ?? null,
    })),
  };
}

function calendarOf({ world, calendar }: DueQuestion) {
  return (calendar === null ? undefined : world?.calendars.get(calendar)) ?? weekdays;
}

/** A question to the calendar of whoever has the task. */
function ask(
  { calendar, assignee }: DueQuestion,
  world: World | undefined,
  what: string,
  args: readonly Json[],
): Json | undefined {
  const known = world ?? nowhere;
  const who = assignee === undefined ? [] : [assignee];
  return answerNeed(known, { ask: what, args: [calendar, ...args, ...who] }, 0, calendar);
}

const nowhere: World = {
  // Asked for calendars alone.
  organisation: indexOrganisation(organisationOfUsers([])),
  calendars: new Map([[weekdays.id, weekdays]]),
};

/** What is due on a day off is due at the close of the next day that is worked: so the engine tells which is which. */
function isWorked(question: DueQuestion, date: string): boolean {
  const closing = (day: string): number =>
    asNumber(ask(question, question.world, 'closing', [day])) ?? 0;
  return closing(date) < closing(dayAfter(date, 1));
}

function weeksBetween(
  first: string,
  last: string,
  dayOf: (date: string) => CalendarDay,
): readonly (readonly CalendarDay[])[] {
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  const monday = dayAfter(first, -weekday);
  const weeks: CalendarDay[][] = [];
  for (let start = monday; start <= last && weeks.length < most; start = dayAfter(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOf(dayAfter(start, index))));
  }
  return weeks;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

function localOf(at: number, zone: string): Pick<Moment, 'date' | 'time'> {
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .split(' ');
  return { date, time };
}

/** The instant of a local date and time. */
function instantOf(date: string, time: string, zone: string): number {
  const asked = Date.parse(`${date}T${time}Z`);
  const seen = localOf(asked, zone);
  return asked - (Date.parse(`${seen.date}T${seen.time}Z`) - asked);
}

function asNumber(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
