// Reads the words of one calendar from JSON and reports everything that is wrong with them. What it takes from others is
// extend-calendar.ts's.

import { Temporal } from 'temporal-polyfill';
import type { JsonObject } from '../json.ts';
import type { ProblemCode } from '../codes.ts';
import type { Problem } from '../problem.ts';
import {
  weekdayKeys,
  type CalendarDefinition,
  type Holiday,
  type Period,
  type Shift,
  type SpecialDay,
  type Week,
} from './calendar.ts';
import { isZone } from './is-zone.ts';

export type Report = (code: ProblemCode, pointer: string, params: JsonObject) => void;

/** A list of problems, and what adds to it. */
export function reporter(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  return {
    problems,
    report: (code, pointer, params) => problems.push({ code, severity: 'error', pointer, params }),
  };
}

const schemaName = 'urn:alir:calendar:1';
const words = [
  '$schema',
  'id',
  'extends',
  'zone',
  'week',
  'periods',
  'holidays',
  'special',
  'source',
];
const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/**
 * Reads a calendar that comes from outside. Reports every problem; the definition is null while there is one.
 *
 * One that extends others may leave anything out. One that says no hours is a list of days, for others to extend.
 */
export function readCalendar(json: unknown): {
  readonly definition: CalendarDefinition | null;
  readonly problems: readonly Problem[];
} {
  const { problems, report } = reporter();
  const file = readObject(json, '', words, report);
  if (!file) return { definition: null, problems };
  const given = <T>(
    word: string,
    read: (value: unknown, report: Report) => T,
  ): { [_: string]: T } => (file[word] === undefined ? {} : { [word]: read(file[word], report) });
  const own = file['extends'] === undefined;
  const isList = own && ['zone', 'week', 'periods'].every((word) => file[word] === undefined);
  const needed = <T>(word: string, needs: boolean, read: (value: unknown, report: Report) => T) =>
    needs && file[word] === undefined ? { [word]: read(undefined, report) } : given(word, read);
  const definition: CalendarDefinition = {
    ...given('$schema', readSchema),
    ...given('special', readSpecial),
    ...given('source', (value) => readText(value, '/source', report)),
    id: readText(file['id'], '/id', report),
    ...given('extends', readExtends),
    ...needed('zone', own && !isList, readZone),
    ...needed('week', own && !isList, (value) => readWeek(value, '/week', report)),
    ...given('periods', readPeriods),
    ...needed('holidays', own, readHolidays),
  };
  reportRepeats(definition, report);
  return { definition: problems.length === 0 ? definition : null, problems };
}

function readSchema(value: unknown, report: Report): string {
  if (value !== schemaName)
    report('VALUE_UNKNOWN', '/$schema', { value: String(value), allowed: [schemaName] });
  return schemaName;
}

function readExtends(value: unknown, report: Report): string | readonly string[] {
  if (!Array.isArray(value)) return readText(value, '/extends', report);
  return value.map((name, i) => readText(name, `/extends/${i}`, report));
}

function readWeek(value: unknown, pointer: string, report: Report): Week {
  const week: { [day in (typeof weekdayKeys)[number]]?: readonly Shift[] } = {};
  const object = readObject(value, pointer, weekdayKeys, report);
  if (!object) return week;
  for (const day of weekdayKeys) {
    if (object[day] !== undefined) week[day] = readShifts(object[day], `${pointer}/${day}`, report);
  }
  if (weekdayKeys.every((day) => !week[day]?.length)) report('CALENDAR_WITHOUT_WORK', pointer, {});
  return week;
}

/** Times of the year: each ends on or after the day it begins, and begins after the one before has ended. */
function readPeriods(value: unknown, report: Report): Period[] {
  let before = '';
  return readList(value, '/periods', report).map((item, i) => {
    const pointer = `/periods/${i}`;
    const object = readObject(item, pointer, ['from', 'until', 'week', 'name'], report);
    if (!object) return { from: '', until: '', week: {} };
    const from = readDate(object['from'], `${pointer}/from`, report);
    const until = readDate(object['until'], `${pointer}/until`, report);
    if (from !== '' && until !== '') {
      if (until < from) report('CALENDAR_PERIOD_ORDER', pointer, { from, until });
      else if (from <= before) report('CALENDAR_PERIOD_ORDER', pointer, { from, until, before });
      before = until;
    }
    return {
      from,
      until,
      week: readWeek(object['week'], `${pointer}/week`, report),
      ...(object['name'] !== undefined && {
        name: readText(object['name'], `${pointer}/name`, report),
      }),
    };
  });
}

function readHolidays(value: unknown, report: Report): Holiday[] {
  return readList(value, '/holidays', report).map((item, i) => {
    const pointer = `/holidays/${i}`;
    const object = readObject(item, pointer, ['date', 'name'], report);
    return {
      date: object ? readDate(object['date'], `${pointer}/date`, report) : '',
      name: object ? readText(object['name'], `${pointer}/name`, report) : '',
    };
  });
}

function readSpecial(value: unknown, report: Report): SpecialDay[] {
  return readList(value, '/special', report).map((item, i) => {
    const pointer = `/special/${i}`;
    const object = readObject(item, pointer, ['date', 'hours', 'name'], report);
    if (!object) return { date: '', hours: [] };
    return {
      date: readDate(object['date'], `${pointer}/date`, report),
      hours: readShifts(object['hours'], `${pointer}/hours`, report),
      ...(object['name'] !== undefined && {
        name: readText(object['name'], `${pointer}/name`, report),
      }),
    };
  });
}

/** Shifts of one day: in order, none empty, none overlapping. */
function readShifts(value: unknown, pointer: string, report: Report): Shift[] {
  let before = '00:00';
  return readList(value, pointer, report).flatMap((item, i): Shift[] => {
    const [from, to]: unknown[] = Array.isArray(item) && item.length === 2 ? item : [];
    const place = `${pointer}/${i}`;
    if (!isClock(from) || !isClock(to)) {
      report('CALENDAR_HOURS', place, { hours: JSON.stringify(item) ?? '' });
      return [];
    }
    if (from >= to) report('CALENDAR_HOURS_ORDER', place, { from, to });
    else if (from < before) report('CALENDAR_HOURS_ORDER', place, { from, to, before });
    before = to;
    return [[from, to]];
  });
}

function reportRepeats(calendar: CalendarDefinition, report: Report): void {
  const seen = new Set<string>();
  for (const list of ['holidays', 'special'] as const) {
    (calendar[list] ?? []).forEach(({ date }, i) => {
      if (date !== '' && seen.has(date))
        report('CALENDAR_DATE_REPEATED', `/${list}/${i}/date`, { date });
      seen.add(date);
    });
  }
}

function readZone(value: unknown, report: Report): string {
  const zone = readText(value, '/zone', report);
  if (zone !== '' && !isZone(zone)) report('CALENDAR_ZONE', '/zone', { zone });
  return zone;
}

function readDate(value: unknown, pointer: string, report: Report): string {
  const date = readText(value, pointer, report);
  if (date === '') return date;
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(date)) return Temporal.PlainDate.from(date).toString();
  } catch {
    // reported below, like any other text that is no date
  }
  report('CALENDAR_DATE', pointer, { date });
  return '';
}

function readText(value: unknown, pointer: string, report: Report): string {
  if (typeof value === 'string' && value !== '') return value;
  report('CALENDAR_SHAPE', pointer, { expected: 'text' });
  return '';
}

function readList(value: unknown, pointer: string, report: Report): readonly unknown[] {
  if (Array.isArray(value)) return value;
  report('CALENDAR_SHAPE', pointer, { expected: 'list' });
  return [];
}

function readObject(
  value: unknown,
  pointer: string,
  known: readonly string[],
  report: Report,
): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('CALENDAR_SHAPE', pointer, { expected: 'object' });
    return null;
  }
  const object = new Map(Object.entries(value));
  for (const word of object.keys()) {
    if (!known.includes(word)) report('CALENDAR_WORD', pointer, { word });
  }
  return Object.fromEntries([...object].filter(([word]) => known.includes(word)));
}

function isClock(value: unknown): value is string {
  return typeof value === 'string' && clock.test(value);
}
