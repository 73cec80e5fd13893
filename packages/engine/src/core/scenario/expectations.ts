// How things stand after a step, held against what a scenario says.

import { Temporal } from 'temporal-polyfill';
import type { CalendarData } from '../calendar/calendar.ts';
import type { Instance } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { SimulatedNotice } from '../simulate/simulated-office.ts';
import type { Cast } from './cast.ts';
import { compareDesks, lyingTasks, placedNotice, placedTask, type Placed } from './desks.ts';
import { visitOf } from './perform-step.ts';
import type { Expected } from './scenario-types.generated.ts';

/** What there is to see after a step. */
export interface Seen {
  readonly cast: Cast;
  /** Says in which zone times are written. */
  readonly calendar: CalendarData;
  readonly instance: Instance;
  /** It and everything below it. */
  readonly below: readonly Instance[];
  /** Sent by this step. */
  readonly notices: readonly SimulatedNotice[];
}

/** Something that is not as it was expected to be. */
export interface Unmet {
  /** Which word of `expect`. */
  readonly aspect: keyof Expected;
  /** What the scenario says. */
  readonly expected: Json;
  /** What is. */
  readonly actual: Json;
}

/** All that is not as expected. */
export function unmet(expected: Expected, seen: Seen): Unmet[] {
  const { instance, below, cast } = seen;
  const found: Unmet[] = [];
  const hold = (aspect: keyof Expected, wanted: Json | undefined, actual: () => Json): void => {
    if (wanted === undefined) return;
    const is = actual();
    if (canonical(is) !== canonical(wanted)) found.push({ aspect, expected: wanted, actual: is });
  };
  const desks = (
    aspect: 'tasks' | 'notices',
    placed: () => readonly Placed[],
    wanted: Expected['tasks'],
  ): void => {
    if (!wanted) return;
    const { actual, isMet } = compareDesks(cast, placed(), wanted);
    if (!isMet) found.push({ aspect, expected: desksJson(wanted), actual: desksJson(actual) });
  };
  hold('states', expected.states && [...expected.states].sort(), () =>
    [...instance.configuration].sort(),
  );
  hold('ended', expected.ended, () => (instance.status === 'open' ? 'open' : instance.result));
  hold('open', expected.open, () => instance.status === 'open');
  hold('data', expected.data, () => valuesOf(instance.data, Object.keys(expected.data ?? {})));
  hold('due', expected.due && { ...expected.due }, () => duesOf(seen, expected.due ?? {}));
  hold('children', expected.children && { ...expected.children }, () => childrenOf(seen));
  desks(
    'tasks',
    () => below.flatMap((one) => lyingTasks(one).map((task) => placedTask(cast, task))),
    expected.tasks,
  );
  desks('notices', () => seen.notices.map((one) => placedNotice(cast, one)), expected.notices);
  return found;
}

const desksJson = (desks: Readonly<Record<string, readonly string[]>>): JsonObject =>
  Object.fromEntries(Object.entries(desks).map(([who, states]) => [who, [...states]]));

const valuesOf = (data: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(fields.map((field) => [field, data[field] ?? null]));

function duesOf(
  { instance, calendar }: Seen,
  expected: Readonly<Record<string, string | null>>,
): JsonObject {
  return Object.fromEntries(
    Object.keys(expected).map((state) => {
      const at = visitOf(instance, state)?.dueAt ?? null;
      return [state, at === null ? null : localTime(calendar, at)];
    }),
  );
}

/** `2026-01-07 16:00` in the zone of a calendar. @param at - ms UTC */
export function localTime({ zone }: CalendarData, at: number): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** The last child of each key. */
function childrenOf({ instance, below }: Seen): JsonObject {
  return Object.fromEntries(
    below
      .filter(({ parent }) => parent?.instance === instance.id)
      .map(({ parent, result, status }) => [parent?.key ?? '', result ?? status]),
  );
}

/** The same text for the same value, whatever the order of keys. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
