// Durations that can be compared without a calendar: both on the calendar, or both working days, or both working time.

import { parseDuration, timeOf } from '../../calendar/duration.ts';

/** How long something takes, in the unit of its kind. */
export interface Length {
  readonly kind: 'time' | 'months' | 'working days' | 'working time';
  readonly amount: number;
}

const DAY = 86_400_000;

/** Null: of several kinds at once, so that only a calendar knows; or not ahead. */
export function lengthOf(duration: string): Length | null {
  const parsed = parseDuration(duration);
  if (!parsed || parsed.sign < 0) return null;
  const { work, years, months, weeks, days, hasDays } = parsed;
  const time = timeOf(parsed);
  if (work) {
    if (hasDays && time > 0) return null;
    return hasDays
      ? { kind: 'working days', amount: days }
      : { kind: 'working time', amount: time };
  }
  const amount = (weeks * 7 + days) * DAY + time;
  if (years + months === 0) return { kind: 'time', amount };
  return amount === 0 ? { kind: 'months', amount: years * 12 + months } : null;
}

/** One after the other; null: of several kinds at once. */
export function sumOf(one: Length, other: Length): Length | null {
  if (other.amount === 0) return one;
  if (one.amount === 0) return other;
  return one.kind === other.kind ? { kind: one.kind, amount: one.amount + other.amount } : null;
}

/** Whether one is at most as long as the other; null: nobody can say. */
export function atMost(one: Length, other: Length): boolean | null {
  // What takes no time is no longer than anything.
  if (one.amount === 0) return true;
  if (other.amount === 0) return false;
  return one.kind === other.kind ? one.amount <= other.amount : null;
}
