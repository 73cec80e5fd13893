// A working calendar is data: which hours of which days people work, in which zone. Regencies import it.

export const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdayKeys)[number];

/** Working hours within one day, local time: `["07:30", "12:00"]`. The end may be `24:00`. */
export type Shift = readonly [from: string, to: string];

/** Shifts of each day of a week, in order; a day that is absent is free. */
export type Week = { readonly [day in Weekday]?: readonly Shift[] };

/** A working calendar: hours of the week, days off, and days that differ. */
export interface CalendarData {
  /** Name that flows know it by (`"calendar": "office"`). */
  readonly id: string;
  /** IANA zone, `Asia/Jakarta`. */
  readonly zone: string;
  /** Shifts of each day of the week, in order; a day that is absent is free. */
  readonly week: Week;
  /** Weeks in which the hours differ: Ramadan. In order, none within another. */
  readonly periods?: readonly Period[];
  /** Days off, joint leave included. ISO dates. */
  readonly holidays: readonly Holiday[];
  /** Days whose hours differ: a Saturday that is worked, a short day before a feast. No shifts: a day off. */
  readonly special?: readonly SpecialDay[];
  /** Where it was taken from: the decree, and whether it is official. */
  readonly source?: string;
}

/**
 * A calendar as its file has it. What it does not say it takes from those that it extends; one with days off alone is
 * there to be extended.
 */
export interface CalendarDefinition extends Partial<Omit<CalendarData, 'id'>> {
  /** Says which format this is, also to editors. */
  readonly $schema?: string;
  /** Name that flows, units and other calendars know it by. */
  readonly id: string;
  /** The calendars that it adds to; of several the later wins. */
  readonly extends?: string | readonly string[];
}

/** A time of the year with other hours. Days off and special days in it stay what they are. */
export interface Period {
  /** First and last day, ISO dates. */
  readonly from: string;
  readonly until: string;
  /** The hours then. */
  readonly week: Week;
  /** Why they differ. */
  readonly name?: string;
}

/** A day off. */
export interface Holiday {
  /** ISO date. */
  readonly date: string;
  /** Why it is one. */
  readonly name: string;
}

/** A day whose hours differ from those of its weekday. */
export interface SpecialDay {
  /** ISO date. */
  readonly date: string;
  /** Its shifts, in order; none: a day off. */
  readonly hours: readonly Shift[];
  /** Why it differs. */
  readonly name?: string;
}

const officeDay: readonly Shift[] = [
  ['07:30', '12:00'],
  ['13:00', '16:00'],
];

/** Monday to Friday 07:30–16:00 with a break at noon, in Jakarta, without holidays. */
export const weekdays: CalendarData = {
  id: 'weekdays',
  zone: 'Asia/Jakarta',
  week: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  holidays: [],
};
