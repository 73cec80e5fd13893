// Reads a calendar from JSON and reports everything that is wrong with it.

import { Temporal } from 'temporal-polyfill';
import type { JsonObject } from '../json.ts';
import type { ProblemCode } from '../codes.ts';
import type { Problem } from '../problem.ts';
import {
  weekdayKeys,
  type CalendarData,
  type Holiday,
  type Shift,
  type SpecialDay,
} from './calendar.ts';

type Report = (code: ProblemCode, pointer: string, params: JsonObject) => void;

const words = ['$schema', 'id', 'zone', 'week', 'holidays', 'special', 'source'];
const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Reads a calendar that comes from outside. Reports every problem; the calendar is null while there is one. */
export function parseCalendar(json: unknown): {
  calendar: CalendarData | null;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (code, pointer, params) =>
    problems.push({ code, severity: 'error', pointer, params });
  const file = readObject(json, '', words, report);
  if (!file) return { calendar: null, problems };
  const special = file['special'] === undefined ? null : readSpecial(file['special'], report);
  const source = file['source'] === undefined ? null : readText(file['source'], '/source', report);
  const calendar: CalendarData = {
    id: readText(file['id'], '/id', report),
    zone: readZone(file['zone'], report),
    week: readWeek(file['week'], report),
    holidays: readHolidays(file['holidays'], report),
    ...(special && { special }),
    ...(source !== null && { source }),
  };
  reportRepeats(calendar, report);
  return { calendar: problems.length === 0 ? calendar : null, problems };
}

function readWeek(value: unknown, report: Report): CalendarData['week'] {
  const week: { [day in (typeof weekdayKeys)[number]]?: readonly Shift[] } = {};
  const object = readObject(value, '/week', weekdayKeys, report);
  if (!object) return week;
  for (const day of weekdayKeys) {
    if (object[day] !== undefined) week[day] = readShifts(object[day], `/week/${day}`, report);
  }
  if (weekdayKeys.every((day) => !week[day]?.length)) report('CALENDAR_WITHOUT_WORK', '/week', {});
  return week;
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

function reportRepeats(calendar: CalendarData, report: Report): void {
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
  if (zone === '') return zone;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    report('CALENDAR_ZONE', '/zone', { zone });
  }
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
