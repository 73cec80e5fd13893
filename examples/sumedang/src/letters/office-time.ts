// Office time as a plain number: minutes at work since the first day that is known. Stories add minutes to it and never
// fall on a weekend, a holiday or the night.
//
// Hours are the ones that lie within every shift of the year, Fridays and Ramadan included.

import nation from '../../calendars/libur-nasional-2026.json' with { type: 'json' };

/** Local hours, each day: minutes after midnight. */
const shifts = [
  { from: 8 * 60, to: 11 * 60 + 30 },
  { from: 13 * 60, to: 15 * 60 },
];

/** Minutes of one day at work. */
export const officeDay = shifts.reduce((sum, { from, to }) => sum + to - from, 0);

const workdays = daysBetween('2025-01-01', '2027-12-31');
const places = new Map(workdays.map((date, index) => [date, index]));

/** The first minute at work on this date, or on the next day that is worked. */
export function minuteOf(date: string): number {
  const place = places.get(date) ?? workdays.findIndex((day) => day > date);
  if (place < 0 || date < '2025-01-01') throw new RangeError(`no office time on ${date}`);
  return place * officeDay;
}

/** ISO date of a minute at work. */
export function dateAt(minute: number): string {
  const date = workdays[Math.floor(minute / officeDay)];
  if (date === undefined) throw new RangeError(`no office time at ${minute}`);
  return date;
}

/** The same as an ISO instant in the zone of the regency. */
export function instantAt(minute: number): string {
  let left = minute % officeDay;
  for (const { from, to } of shifts) {
    if (left < to - from) return `${dateAt(minute)}T${clock(from + left)}:00+07:00`;
    left -= to - from;
  }
  throw new RangeError(`no office time at ${minute}`);
}

/** Whether people are at work on this date. */
export function isWorkday(date: string): boolean {
  return places.has(date);
}

function daysBetween(first: string, last: string): readonly string[] {
  const free = new Set(nation.holidays.map(({ date }) => date));
  const days: string[] = [];
  for (let day = new Date(first); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    if (date > last) return days;
    const weekend = day.getUTCDay() % 6 === 0;
    if (!weekend && !free.has(date)) days.push(date);
  }
}

function clock(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
