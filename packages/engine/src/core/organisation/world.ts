// The outside as values: an organisation and its calendars. Answers what `decide` asks, except numbers and ids, which
// are drawn by whoever calls.

import { addWork } from '../calendar/add-work.ts';
import { answerCalendar } from '../calendar/answer-calendar.ts';
import type { CalendarData } from '../calendar/calendar.ts';
import { weekdays } from '../calendar/calendar.ts';
import { dayAt } from '../calendar/days.ts';
import { localDate } from '../calendar/local-date.ts';
import { resumedAt } from '../calendar/work-between.ts';
import { endOfDay } from '../calendar/workday.ts';
import type { Need } from '../decision.ts';
import type { Json } from '../json.ts';
import type { Actor } from './actor.ts';
import { answerOrganisation } from './answer-organisation.ts';
import type { Organisation } from './indexed-organisation.ts';
import { calendarOfAssignee, inZone } from './unit-calendar.ts';

/** The outside as values. */
export interface World {
  /** The organisation of the tenant, indexed. */
  readonly organisation: Organisation;
  /** By id. */
  readonly calendars: ReadonlyMap<string, CalendarData>;
}

/** The calendar of this name; Monday to Friday where none is named. */
export function calendarOf(world: World, name: string | null): CalendarData {
  return (name === null ? undefined : world.calendars.get(name)) ?? weekdays;
}

/** Who a user is now: their seats in the organisation. */
export function actorOf(world: World, user: string, now: number, as?: string): Actor {
  const actor = world.organisation.actor(user, today(world, now));
  return as === undefined ? actor : { ...actor, as };
}

/**
 * The day it is for the people of an organisation: in the zone that its topmost unit names, else in that of the first
 * calendar. Several organisations of several zones may share the calendars of one engine.
 */
export function today(world: World, now: number): string {
  return localDate(ownCalendar(world), now);
}

/** The last moment of that day, ms UTC. */
export function endOfToday(world: World, now: number): number {
  return dayAt(ownCalendar(world), now).end - 1;
}

function ownCalendar(world: World): CalendarData {
  const calendar = calendarOf(world, world.calendars.keys().next().value ?? null);
  const { zone } = world.organisation;
  return (zone === null ? null : inZone(calendar, zone)) ?? calendar;
}

/**
 * Answers a need from the organisation and the calendars. Undefined: not a question to them.
 *
 * @param calendar - the flow's calendar
 */
export function answerNeed(
  world: World,
  need: Need,
  now: number,
  calendar: string | null,
): Json | undefined {
  if (need.ask === 'deadline' || need.ask === 'closing' || need.ask === 'resumed')
    return answerTime(world, need);
  const answer = answerOrganisation(world.organisation, need, today(world, now));
  return answer === undefined ? answerCalendar(calendarOf(world, calendar), need) : answer;
}

/**
 * `deadline` (calendar, from, duration, assignee): the moment so much later. `closing` (calendar, date, assignee): close of
 * work. `resumed` (calendar, deadline, from, until, assignee): the deadline after its clock stood still. Null: no answer.
 */
function answerTime(world: World, { ask, args }: Need): Json {
  const [first, ...rest] = args;
  const assignee = rest.find((arg) => typeof arg === 'object');
  const named = calendarOf(world, typeof first === 'string' ? first : null);
  const calendar = calendarOfAssignee(world, assignee, named);
  if (!calendar) return null;
  const [second, third, fourth] = rest;
  if (ask === 'closing') return typeof second === 'string' ? endOfDay(calendar, second) : null;
  if (typeof second !== 'number') return null;
  if (ask === 'deadline')
    return typeof third === 'string' ? addWork(calendar, second, third) : null;
  return typeof third === 'number' && typeof fourth === 'number'
    ? resumedAt(calendar, second, { from: third, until: fourth })
    : null;
}
