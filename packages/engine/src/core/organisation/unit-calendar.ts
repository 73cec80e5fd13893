// The calendar that the people of a unit work by: a hospital knows no holidays, an island has a zone of its own.

import type { CalendarData } from '../calendar/calendar.ts';
import { isZone } from '../calendar/is-zone.ts';
import type { Json } from '../json.ts';
import { isRecord } from '../json-type.ts';
import type { Organisation } from './indexed-organisation.ts';
import type { Unit } from './organisation.ts';

/** What calendars are found in. */
interface Known {
  readonly organisation: Organisation;
  readonly calendars: ReadonlyMap<string, CalendarData>;
}

/**
 * The calendar of whoever a task belongs to: the one that their unit names, else that of the nearest unit around it that
 * names one, else `otherwise`; in the zone that is named in the same way. Null when what a unit names is not there.
 *
 * @param assignee - a position, or a role in a unit; anything else has no unit
 */
export function calendarOfAssignee(
  { organisation, calendars }: Known,
  assignee: Json | undefined,
  otherwise: CalendarData,
): CalendarData | null {
  const unit = unitOf(organisation, assignee);
  if (unit === null) return otherwise;
  const around = unitsAround(organisation, unit);
  const named = around.find(({ calendar }) => calendar !== undefined)?.calendar;
  const calendar = named === undefined ? otherwise : calendars.get(named);
  if (!calendar) return null;
  const zone = around.find((one) => one.zone !== undefined)?.zone;
  return zone === undefined ? calendar : inZone(calendar, zone);
}

function unitOf(organisation: Organisation, assignee: Json | undefined): string | null {
  if (!isRecord(assignee)) return null;
  const { position, unit } = assignee;
  if (typeof position === 'string') return organisation.positions.get(position)?.unit ?? null;
  return typeof unit === 'string' ? unit : null;
}

/** A unit and those around it, from within. Units that lie in each other end. */
function unitsAround({ units }: Organisation, id: string): readonly Unit[] {
  const around = new Set<Unit>();
  for (let unit = units.get(id); unit && !around.has(unit); unit = units.get(unit.parent ?? ''))
    around.add(unit);
  return [...around];
}

/** The days of a calendar hang on its value, so each zone has one value of its own; null for a zone that is none. */
const zoned = new WeakMap<CalendarData, Map<string, CalendarData | null>>();

/** The calendar in another zone; null where there is no such zone. */
export function inZone(calendar: CalendarData, zone: string): CalendarData | null {
  if (zone === calendar.zone) return calendar;
  const byZone = zoned.get(calendar) ?? new Map<string, CalendarData | null>();
  zoned.set(calendar, byZone);
  const known = byZone.get(zone);
  if (known !== undefined) return known;
  const made = isZone(zone) ? { ...calendar, zone } : null;
  byZone.set(zone, made);
  return made;
}
