// Calendars that build on others: the nation's days off are written once, a regency adds its own, a unit has other hours.

import type { Problem } from '../problem.ts';
import type { CalendarData, CalendarDefinition } from './calendar.ts';
import { reporter, type Report } from './read-calendar.ts';

/** A calendar with nothing left to take from elsewhere, or what stands in the way. */
interface Extended {
  readonly definition: CalendarDefinition;
  readonly problems: readonly Problem[];
}

/** What calendars of a deployment come to. */
export interface ExtendedCalendars {
  /** Those that time can be counted on, in the order given. */
  readonly calendars: readonly CalendarData[];
  /** What is wrong with them together, by id of the calendar. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Puts calendars together. An own date counts instead of the same date of what is extended, whether it is a holiday or a
 * special day; whoever gives a `week` gives the hours of the whole year, so that inherited `periods` fall away.
 */
export function extendCalendars(definitions: readonly CalendarDefinition[]): ExtendedCalendars {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const bases = new Set(definitions.flatMap(basesOf));
  const calendars: CalendarData[] = [];
  const problems = new Map<string, readonly Problem[]>();
  for (const definition of definitions) {
    const extended = extend(definition, byId);
    const whole = wholeCalendar(extended.definition);
    if (whole) calendars.push(whole);
    const found =
      extended.problems.length > 0 || whole || bases.has(definition.id)
        ? extended.problems
        : missingParts(extended.definition);
    if (found.length > 0) problems.set(definition.id, found);
  }
  return { calendars, problems };
}

function extend(
  definition: CalendarDefinition,
  byId: ReadonlyMap<string, CalendarDefinition>,
): Extended {
  const { problems, report } = reporter();
  return { definition: withBases(definition, byId, [], report), problems };
}

/** @param way - ids of the calendars that led here */
function withBases(
  definition: CalendarDefinition,
  byId: ReadonlyMap<string, CalendarDefinition>,
  way: readonly string[],
  report: Report,
): CalendarDefinition {
  const { extends: _, ...own } = definition;
  const passed = [...way, definition.id];
  let inherited: CalendarDefinition | null = null;
  for (const [i, id] of basesOf(definition).entries()) {
    const pointer = Array.isArray(definition.extends) ? `/extends/${i}` : '/extends';
    const base = byId.get(id);
    // A fault further up is told of the calendar that has it.
    const tell: Report = way.length === 0 ? report : () => {};
    if (!base) tell('CALENDAR_UNKNOWN', pointer, { calendar: id });
    else if (passed.includes(id)) report('CALENDAR_EXTENDS_ITSELF', '/extends', { calendar: id });
    else {
      const next = withBases(base, byId, passed, report);
      inherited = inherited === null ? next : merged(inherited, next);
    }
  }
  return inherited === null ? own : merged(inherited, own);
}

function merged(base: CalendarDefinition, own: CalendarDefinition): CalendarDefinition {
  const dates = new Set([...(own.holidays ?? []), ...(own.special ?? [])].map(({ date }) => date));
  const others = <T extends { readonly date: string }>(list: readonly T[] = []): T[] =>
    list.filter(({ date }) => !dates.has(date));
  const periods = own.periods ?? (own.week ? undefined : base.periods);
  const zone = own.zone ?? base.zone;
  const week = own.week ?? base.week;
  const source = [base.source, own.source].filter((text) => text !== undefined).join('\n');
  return {
    id: own.id,
    ...(zone !== undefined && { zone }),
    ...(week && { week }),
    ...(periods && { periods }),
    holidays: [...others(base.holidays), ...(own.holidays ?? [])],
    special: [...others(base.special), ...(own.special ?? [])],
    ...(source !== '' && { source }),
  };
}

function wholeCalendar({
  id,
  zone,
  week,
  holidays = [],
  periods,
  special,
  source,
}: CalendarDefinition): CalendarData | null {
  if (zone === undefined || week === undefined) return null;
  return {
    id,
    zone,
    week,
    holidays,
    ...(periods && { periods }),
    ...(special && { special }),
    ...(source !== undefined && { source }),
  };
}

function missingParts({ zone, week }: CalendarDefinition): readonly Problem[] {
  const { problems, report } = reporter();
  if (zone === undefined) report('CALENDAR_SHAPE', '/zone', { expected: 'text' });
  if (week === undefined) report('CALENDAR_SHAPE', '/week', { expected: 'object' });
  return problems;
}

function basesOf({ extends: bases = [] }: CalendarDefinition): readonly string[] {
  return typeof bases === 'string' ? [bases] : bases;
}
