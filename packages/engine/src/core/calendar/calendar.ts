// A working calendar is data: which hours of which days people work, in which zone. Regencies import it.

export const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdayKeys)[number];

/** Working hours within one day, local time: `["07:30", "12:00"]`. The end may be `24:00`. */
export type Shift = readonly [from: string, to: string];

/** A working calendar: hours of the week, days off, and days that differ. */
export interface CalendarData {
  /** Name that flows know it by (`"calendar": "office"`). */
  readonly id: string;
  /** IANA zone, `Asia/Jakarta`. */
  readonly zone: string;
  /** Shifts of each day of the week, in order; a day that is absent is free. */
  readonly week: { readonly [day in Weekday]?: readonly Shift[] };
  /** Days off, joint leave included. ISO dates. */
  readonly holidays: readonly Holiday[];
  /** Days whose hours differ: Ramadan, a Saturday that is worked. No shifts: a day off. */
  readonly special?: readonly SpecialDay[];
  /** Where it was taken from: the decree, and whether it is official. */
  readonly source?: string;
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
