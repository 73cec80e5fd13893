// The register of numbers for those who keep it: lists, blocks for letters on paper, and what became of them.

import { bookRefusal, type NumberBook } from '../core/access/number-books.ts';
import { isBlankText } from '../core/blank.ts';
import { localDate } from '../core/calendar/local-date.ts';
import type { Flow } from '../core/compile/flow.ts';
import type { Rejection } from '../core/decision.ts';
import { nearestWord } from '../core/format/nearest-word.ts';
import type { JsonObject } from '../core/json.ts';
import { placeOf, type Draft } from '../core/numbering/number-place.ts';
import { drawnNumber, type NumberId, type NumberRow } from '../core/numbering/number-row.ts';
import { seriesShapes } from '../core/numbering/series-shapes.ts';
import { calendarOf } from '../core/organisation/world.ts';
import { valueFormats } from '../core/validation/value-formats.ts';
import type { Unit } from '../ports/unit.ts';
import { retrying } from './retrying.ts';
import { refused } from './answer-result.ts';
import { checkId, DEFAULT_TENANT, personOf } from './commands.ts';
import type { BlockInput, NumberOptions, Numbers, NumbersResult } from './api/numbers.ts';
import type { By } from './api/command-input.ts';
import { numbersAnswer, numbersAnswered } from './numbers-answer.ts';
import { fingerprint } from './request.ts';
import type { Shell } from './shell.ts';

/** Most numbers that are set aside, or declared void, at once. */
const largestBlock = 500;

type Outcome = readonly NumberRow[] | Rejection;

export function createNumbers(shell: Shell): Numbers {
  return {
    list: (query, { tenant = DEFAULT_TENANT } = {}) => shell.store.numbers(tenant, query),
    reserveBlock: (input, options = {}) => reserveBlock(shell, input, options),
    enter: (number, { letter, by, instance = null }, options = {}) => {
      const request = { do: 'enter', number: idOf(number), letter, instance };
      return change(shell, { by, said: letter, options, request }, [number], (row) =>
        row.status === 'reserved' && row.instance === null
          ? { ...row, status: 'used', letter, instance }
          : { code: 'NUMBER_NOT_RESERVED', details: { number: row.text, status: row.status } },
      );
    },
    void: (given, { reason, by }, options = {}) => {
      const numbers = eachOnce('length' in given ? given : [given]);
      const request = { do: 'void', numbers: numbers.map(idOf), reason };
      return change(shell, { by, said: reason, options, request }, numbers, (row) =>
        row.status === 'void'
          ? { code: 'NUMBER_VOID', details: { number: row.text } }
          : { ...row, status: 'void', voidReason: reason },
      );
    },
  };
}

/** Who changes the register, what they give as the reason, and what they ask for. */
interface Act {
  readonly by: By;
  readonly said: string;
  readonly options: NumberOptions;
  readonly request: JsonObject;
}

const idOf = ({ name, series, n, suffix }: NumberId): JsonObject & NumberId => ({
  name,
  series,
  n,
  suffix,
});

function eachOnce(numbers: readonly NumberId[]): readonly NumberId[] {
  return [...new Map(numbers.map((one) => [JSON.stringify(idOf(one)), one])).values()];
}

/** All of them, or none. */
async function change(
  shell: Shell,
  act: Act,
  ids: readonly NumberId[],
  changed: (row: NumberRow) => NumberRow | Rejection,
): Promise<NumbersResult> {
  if (ids.length < 1 || ids.length > largestBlock)
    throw new TypeError(`From 1 to ${largestBlock} numbers at once`);
  const { user } = personOf(act.by);
  return inUnit(shell, act, async (unit) => {
    const kept: { row: NumberRow; before: NumberRow }[] = [];
    for (const id of ids) {
      const before = await unit.findNumber(id);
      // Whoever keeps no such book is not told which numbers there are.
      const refusal = mayKeep(shell, act, before && { series: before.name, unit: before.unit });
      if (refusal !== null) return refusal;
      if (before === null) return { code: 'NUMBER_NOT_FOUND', details: idOf(id) };
      const next = changed(before);
      if ('code' in next) return next;
      kept.push({ before, row: { ...next, changedAt: shell.clock.now(), by: user } });
    }
    for (const { row, before } of kept) await unit.keepNumber(row, before.status);
    return kept.map(({ row }) => row);
  });
}

function mayKeep(
  shell: Shell,
  { by, options: { tenant = DEFAULT_TENANT } }: Pick<Act, 'by' | 'options'>,
  book: NumberBook | null,
): Rejection | null {
  const { user } = personOf(by);
  const actor = { user, operator: shell.isOperator(tenant, user) };
  return bookRefusal(actor, book, (who, kept) => shell.keepsNumbers(tenant, who, kept));
}

/** Runs the work of somebody who says why; the same act under the same id is answered as the first time. */
async function inUnit(
  shell: Shell,
  { by, said, options, request }: Act,
  work: (unit: Unit) => Promise<Outcome>,
): Promise<NumbersResult> {
  const { tenant = DEFAULT_TENANT, tx, id } = options;
  if (id !== undefined) checkId(id);
  const print = fingerprint(['numbers', request, personOf(by)]);
  const done = (numbers: readonly NumberRow[]): NumbersResult => ({ ok: true, numbers });
  const once = async (unit: Unit): Promise<NumbersResult> => {
    const recalled = id === undefined ? null : await unit.recall(id, print);
    if (recalled?.kind === 'reused') return refused(shell, { code: 'KEY_REUSED', details: {} });
    if (recalled?.kind === 'known') return done(await numbersAnswered(unit, recalled.answer));
    const outcome: Outcome = isBlankText(said)
      ? { code: 'COMMENT_REQUIRED', details: {} }
      : await work(unit);
    if ('code' in outcome) return refused(shell, outcome);
    const answer = numbersAnswer(outcome);
    if (id !== undefined) await unit.keepAnswer({ id, request: print, answer });
    return done(outcome);
  };
  const transact = (): Promise<NumbersResult> => shell.store.transact(tenant, once, { tx });
  // In a transaction of the host's only the host can begin again.
  return tx === undefined ? retrying(transact) : transact();
}

async function reserveBlock(
  shell: Shell,
  input: BlockInput,
  options: NumberOptions,
): Promise<NumbersResult> {
  const { by, reason, count, ...rest } = input;
  if (!Number.isInteger(count) || count < 1 || count > largestBlock)
    throw new TypeError(`\`count\` is a whole number from 1 to ${largestBlock}`);
  const plan = await planned(shell, input, options);
  const request = { do: 'block', count, reason, ...rest };
  return inUnit(shell, { by, said: reason, options, request }, async (unit) => {
    if ('code' in plan) return plan;
    const { draft, now, today } = plan;
    const place = placeOf(draft);
    const first = await unit.takeNumber(place.counter, count);
    if (place.size !== null && first + count - 1 > place.size)
      return {
        code: 'NUMBER_BLOCK_EXHAUSTED',
        details: {
          series: draft.name,
          date: draft.date,
          block: place.size,
          left: place.size - first + 1,
        },
      };
    const { user } = personOf(by);
    const drawing = { status: 'reserved', reason, instance: null, by: user, now, today } as const;
    const rows = Array.from({ length: count }, (_, index) =>
      drawnNumber(draft, place.key, { n: place.offset + first + index, suffix: 0 }, drawing),
    );
    for (const row of rows) await unit.keepNumber(row, null);
    return rows;
  });
}

/** What is counted and from when on, or why that cannot be: told in the unit only, where it is known whether it was done before. */
async function planned(
  shell: Shell,
  input: BlockInput,
  options: NumberOptions,
): Promise<{ readonly draft: Draft; readonly now: number; readonly today: string } | Rejection> {
  const { tenant = DEFAULT_TENANT } = options;
  const refusal = mayKeep(shell, { by: input.by, options }, input);
  if (refusal !== null) return refusal;
  await shell.publisher.prepare(tenant);
  const flow = shell.flows.newest(tenant, input.flow);
  if (flow === null) return { code: 'FLOW_NOT_FOUND', details: { flow: input.flow } };
  const now = shell.clock.now();
  const today = localDate(calendarOf(await shell.world(tenant), flow.calendar), now);
  const draft = draftOf(flow, input, today);
  if ('code' in draft) return draft;
  const { name: series, date } = draft;
  // Only where each day has its own numbers does it matter which day they are of.
  if (!valueFormats.date(date) || (placeOf(draft).size === null && date !== today)) {
    const why = valueFormats.date(date) ? 'no-backdate' : 'no-date';
    return { code: 'NUMBER_DATE_REFUSED', details: { series, date, reason: why } };
  }
  return { draft, now, today };
}

function draftOf(flow: Flow, input: BlockInput, today: string): Draft | Rejection {
  const { series: name, unit, fields = {}, date = today } = input;
  const shapes = seriesShapes(flow.definition);
  const series = flow.definition.series?.[name];
  const shape = shapes.get(name);
  if (series === undefined || shape === undefined) {
    const nearest = nearestWord(name, [...shapes.keys()]);
    return { code: 'NUMBER_SERIES_UNKNOWN', details: { flow: flow.name, series: name, nearest } };
  }
  const missing = shape.fields.filter((field) => !Object.hasOwn(fields, field));
  if (missing.length > 0)
    return { code: 'NUMBER_SERIES_FIELDS', details: { series: name, fields: missing } };
  return { name, series, unit, fields, date };
}
