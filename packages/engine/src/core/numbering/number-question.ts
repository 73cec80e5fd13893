// What a flow asks for when it draws a number, and every answer to it that only the question, the day and a row of the
// register decide. Where rows and counters come from is another matter: a store, or a simulation.

import type { Flow } from '../compile/flow.ts';
import type { Need } from '../decision.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import { valueFormats } from '../validation/value-formats.ts';
import { writeNumber } from './number-format.ts';
import type { Draft, Place } from './number-place.ts';
import { noNumber } from './number-refusal.ts';
import type { NumberRow } from './number-row.ts';

/** For whom numbers are drawn, and when. */
export interface Drawer {
  readonly flow: Flow;
  readonly instance: string;
  /** User; null: the engine itself. */
  readonly by: string | null;
  /** ms UTC */
  readonly now: number;
  /** The day it is by the flow's calendar, `yyyy-mm-dd`. */
  readonly today: string;
}

/** A question for a number, taken apart. */
export interface NumberQuestion extends Draft {
  /** Why it is drawn for an earlier day; empty where it is not. */
  readonly reason: string;
  readonly status: 'reserved' | 'used';
  /** Whether the flow says which day the letter bears. */
  readonly isDated: boolean;
  /** The number that the letter bears on paper; empty: none. */
  readonly paper: string;
}

export function numberQuestion(
  { ask, args }: Need,
  { flow, today }: Pick<Drawer, 'flow' | 'today'>,
): NumberQuestion {
  const [name = '', unit = ''] = args.slice(0, 2).map(String);
  const given = isRecord(args[2]) ? args[2] : {};
  const {
    date,
    reason = '',
    paper = '',
    ...fields
  } = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, String(value)]));
  return {
    name,
    unit,
    series: flow.definition.series?.[name] ?? {},
    fields,
    date: date ?? today,
    isDated: date !== undefined,
    paper: paper.trim(),
    reason: date !== undefined && date < today ? reason : '',
    status: ask === 'reserve' ? 'reserved' : 'used',
  };
}

/** Why no number is given for the day that the letter bears; null: one may be. */
export function refusalOfDate(question: NumberQuestion, today: string): Json | null {
  const { date, series, reason, paper } = question;
  if (!valueFormats.date(date)) return refusedDate(question, 'no-date');
  if (date === today) return null;
  if (date > today) return refusedDate(question, 'future-date');
  // Which days a number on paper is for says the register.
  if (paper !== '') return null;
  if (series.backdate === undefined) return refusedDate(question, 'no-backdate');
  return reason.trim() === '' ? refusedDate(question, 'no-reason') : null;
}

/** The answer to a question for a day on which its series gives no number. */
export function refusedDate({ name, date }: NumberQuestion, reason: string): Json {
  return noNumber('NUMBER_DATE_REFUSED', { series: name, date, reason });
}

/**
 * The number that was set aside for this letter on paper, or why it is none of its. It may stand on letters from the day on
 * for which it was set aside.
 *
 * @param row - what the register has at the number; null: nothing
 * @param isDrawn - whether this step has drawn it already
 */
export function paperNumber(
  { question, size, row, isDrawn }: PaperNumber,
  drawer: Drawer,
): { readonly row: NumberRow } | { readonly refusal: Json } {
  const { name, paper, date } = question;
  if (row === null)
    return { refusal: noNumber('NUMBER_NOT_FOUND', { series: name, number: paper }) };
  const { status, instance } = row;
  const isOwn = instance === null || instance === drawer.instance;
  if (status !== 'reserved' || !isOwn || isDrawn)
    return { refusal: noNumber('NUMBER_NOT_RESERVED', { number: row.text, status }) };
  if (size === null ? date < row.date : date !== row.date)
    return { refusal: refusedDate(question, size === null ? 'not-yet-set-aside' : 'other-day') };
  return { row: { ...rewritten(row, question, drawer), instance: drawer.instance } };
}

interface PaperNumber {
  readonly question: NumberQuestion;
  readonly size: Place['size'];
  readonly row: NumberRow | null;
  readonly isDrawn: boolean;
}

/** What is looked up for a number on paper; null: it is no number. */
export function numberOnPaper({ paper }: NumberQuestion): number | null {
  return /^\d{1,9}$/.test(paper) ? Number(paper) : null;
}

/** Whether a number that the instance holds reserved is one for this letter. A day's block is for letters of that day. */
export function fitsPlace(
  row: NumberRow,
  { key, size }: Place,
  { name, date, isDated }: NumberQuestion,
): boolean {
  return (
    row.name === name && row.series === key && (row.date === date || (size === null && !isDated))
  );
}

/** A number that is held for a draft is written anew: what it says may have changed since. */
export function rewritten(
  held: NumberRow,
  question: NumberQuestion,
  { now: changedAt, by }: Pick<Drawer, 'now' | 'by'>,
): NumberRow {
  const { series, unit, status, date } = question;
  const text = writeNumber(series.format ?? '{n}', { ...held, ...question });
  return { ...held, text, status, unit, date, changedAt, by };
}
