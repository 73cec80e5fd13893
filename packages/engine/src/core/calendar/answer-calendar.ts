// The calendar's answers to what expressions ask.

import { Temporal } from 'temporal-polyfill';
import type { Json } from '../json.ts';
import type { Need } from '../decision.ts';
import type { CalendarData } from './calendar.ts';
import { localDate, quarter } from './local-date.ts';
import { maxWorkdays, workday, workdays } from './workday.ts';

/**
 * Answers `date`, `workday`, `workdays` and `period`. Undefined for any other question, and null when the arguments
 * make no sense (a text that is no date, a count beyond `maxWorkdays`).
 */
export function answerCalendar(calendar: CalendarData, need: Need): Json | undefined {
  const [first, second] = need.args;
  switch (need.ask) {
    case 'date':
      return given(first, (at) => (typeof at === 'string' ? at : localDate(calendar, at)));
    case 'period':
      return given(first, (at) => quarter(calendar, at));
    case 'workday':
      return given(first, (from) =>
        typeof second === 'number' && Number.isInteger(second) && Math.abs(second) <= maxWorkdays
          ? workday(calendar, from, second)
          : null,
      );
    case 'workdays':
      return given(first, (from) => given(second, (to) => workdays(calendar, from, to)));
    default:
      return undefined;
  }
}

/** Hands on a date as it is and an instant in ms. */
function given(value: Json | undefined, answer: (at: number | string) => Json): Json {
  if (typeof value !== 'string') return null;
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return answer(Temporal.PlainDate.from(value).toString());
    return answer(Temporal.Instant.from(value).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
