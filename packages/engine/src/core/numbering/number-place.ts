// Where in a series a number is drawn: which counter it comes from, and what is added to what the counter gives.

import { Temporal } from 'temporal-polyfill';
import type { SeriesDefinition } from '../format/flow-types.generated.ts';

/** What a number is drawn for. */
export interface Draft {
  /** Name of the series in its flow. */
  readonly name: string;
  readonly series: SeriesDefinition;
  readonly unit: string;
  /** The day that the letter bears, `yyyy-mm-dd`. */
  readonly date: string;
  /** What the flow gives besides, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface Place {
  /** What the register lists the number under. Below one key no number is given twice. */
  readonly key: string;
  /** The counter it comes from: the key, or a day of it. */
  readonly counter: string;
  /** Added to what the counter gives. */
  readonly offset: number;
  /** How far the counter may go; null: as far as it likes. */
  readonly size: number | null;
}

export function placeOf({ name, series, unit, date, fields }: Draft): Place {
  const { reset = 'year', by = [], backdate } = series;
  const kinds = by.map((field) => `:${encodeURIComponent(fields[field] ?? '')}`).join('');
  const key = `${name}${kinds}/${unit}${periodOf(reset, date)}`;
  if (typeof backdate !== 'object') return { key, counter: key, offset: 0, size: null };
  const { block } = backdate;
  return {
    key,
    counter: `${key}#${date}`,
    offset: (dayOf(reset, date) - 1) * block,
    size: block,
  };
}

/** The counter of the letters behind one number. */
export function suffixCounter(key: string, n: number): string {
  return `${key}#${n}.`;
}

function periodOf(reset: string, date: string): string {
  const ends: Readonly<Record<string, number>> = { never: 0, year: 4, month: 7, day: 10 };
  const period = date.slice(0, ends[reset] ?? 4);
  return period === '' ? '' : `/${period}`;
}

/** Which day of the year or month it is, from 1. */
function dayOf(reset: string, date: string): number {
  const day = Temporal.PlainDate.from(date);
  return reset === 'month' ? day.day : day.dayOfYear;
}
