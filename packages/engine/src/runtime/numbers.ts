// The register of numbers for those who keep it: lists, blocks for letters on paper, and what became of them.

import { isBlankText } from '../core/blank.ts';
import { localDate } from '../core/calendar/local-date.ts';
import type { Flow } from '../core/compile/flow.ts';
import type { Rejection } from '../core/decision.ts';
import { placeOf, type Draft } from '../core/numbering/number-place.ts';
import { drawnNumber, type NumberId, type NumberRow } from '../core/numbering/number-row.ts';
import { seriesShapes } from '../core/numbering/series-shapes.ts';
import { calendarOf } from '../core/organisation/world.ts';
import { valueFormats } from '../core/validation/value-formats.ts';
import type { Unit } from '../ports/store.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { BlockInput, By, NumberOptions, Numbers, NumbersResult } from './engine.ts';
import type { Shell } from './shell.ts';

/** Most numbers that are set aside at once. */
const largestBlock = 500;

type Outcome = readonly NumberRow[] | Rejection;

export function createNumbers(shell: Shell): Numbers {
  return {
    list: (query, { tenant = DEFAULT_TENANT } = {}) => shell.store.numbers(tenant, query),
    reserveBlock: (input, options = {}) => reserveBlock(shell, input, options),
    enter: (number, { letter, by, instance = null }, options = {}) =>
      change(shell, { by, said: letter, options }, number, (row) =>
        row.status === 'reserved' && row.instance === null
          ? { ...row, status: 'used', letter, instance }
          : { code: 'NUMBER_NOT_RESERVED', details: { number: row.text, status: row.status } },
      ),
    void: (number, { reason, by }, options = {}) =>
      change(shell, { by, said: reason, options }, number, (row) =>
        row.status === 'void'
          ? { code: 'NUMBER_VOID', details: { number: row.text } }
          : { ...row, status: 'void', voidReason: reason },
      ),
  };
}

/** Who changes the register, and what they give as the reason. */
interface Act {
  readonly by: By;
  readonly said: string;
  readonly options: NumberOptions;
}

async function change(
  shell: Shell,
  act: Act,
  id: NumberId,
  changed: (row: NumberRow) => NumberRow | Rejection,
): Promise<NumbersResult> {
  return inUnit(shell, act, async (unit) => {
    const row = await unit.findNumber(id);
    if (row === null) return { code: 'NUMBER_NOT_FOUND', details: { ...id } };
    const next = changed(row);
    if ('code' in next) return next;
    const { user } = personOf(act.by);
    const kept: NumberRow = { ...next, changedAt: shell.clock.now(), by: user };
    await unit.keepNumber(kept, row.status);
    return [kept];
  });
}

/** Runs the work of an operator who says why. */
async function inUnit(
  shell: Shell,
  { by, said, options }: Act,
  work: (unit: Unit) => Promise<Outcome>,
): Promise<NumbersResult> {
  const { tenant = DEFAULT_TENANT, tx } = options;
  if (!shell.isOperator(tenant, personOf(by).user))
    return refused(shell, { code: 'NOT_ALLOWED', details: { action: 'numbers' } });
  if (isBlankText(said)) return refused(shell, { code: 'COMMENT_REQUIRED', details: {} });
  const outcome = await shell.store.transact(tenant, work, { tx });
  return 'code' in outcome ? refused(shell, outcome) : { ok: true, numbers: outcome };
}

async function reserveBlock(
  shell: Shell,
  input: BlockInput,
  options: NumberOptions,
): Promise<NumbersResult> {
  const { tenant = DEFAULT_TENANT } = options;
  const { by, reason, count } = input;
  if (!Number.isInteger(count) || count < 1 || count > largestBlock)
    throw new TypeError(`\`count\` is a whole number from 1 to ${largestBlock}`);
  await shell.flows.prepare(tenant);
  const flow = shell.flows.newest(tenant, input.flow);
  if (flow === null)
    return refused(shell, { code: 'FLOW_NOT_FOUND', details: { flow: input.flow } });
  const now = shell.clock.now();
  const today = localDate(calendarOf(await shell.world(tenant), flow.calendar), now);
  const draft = draftOf(flow, input, today);
  const { name: series, date } = draft;
  const place = placeOf(draft);
  // Only where each day has its own numbers does it matter which day they are of.
  if (!valueFormats.date(date) || (place.size === null && date !== today)) {
    const why = valueFormats.date(date) ? 'no-backdate' : 'no-date';
    return refused(shell, { code: 'NUMBER_DATE_REFUSED', details: { series, date, reason: why } });
  }
  return inUnit(shell, { by, said: reason, options }, async (unit) => {
    const first = await unit.takeNumber(place.counter, count);
    if (place.size !== null && first + count - 1 > place.size)
      return {
        code: 'NUMBER_BLOCK_EXHAUSTED',
        details: { series, date, block: place.size, left: place.size - first + 1 },
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

/** @throws TypeError for a series that the flow has not, or a field that is missing */
function draftOf(flow: Flow, input: BlockInput, today: string): Draft {
  const { series: name, unit, fields = {}, date = today } = input;
  const series = flow.definition.series?.[name];
  const shape = seriesShapes(flow.definition).get(name);
  if (series === undefined || shape === undefined)
    throw new TypeError(`The flow ${flow.name} has no series ${JSON.stringify(name)}`);
  const missing = shape.fields.filter((field) => !Object.hasOwn(fields, field));
  if (missing.length > 0)
    throw new TypeError(`The series ${name} needs \`fields\`: ${missing.join(', ')}`);
  return { name, series, unit, fields, date };
}
