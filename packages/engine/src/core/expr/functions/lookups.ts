// What only the outside can answer: people and units, the calendar, and the past of this instance.

import { Temporal } from 'temporal-polyfill';
import type { JsonSchema } from '../../json.ts';
import { booleanType, dateType, integerType } from '../cel-type.ts';
import { checked, fault, refuse } from '../checked.ts';
import { isList } from '../same-value.ts';
import { typeOfSchema } from '../type-of-schema.ts';
import { aText, asks, type Answer } from './asks.ts';
import { literalName, refuseQuietly } from './literal-name.ts';
import { numberDraws } from './number-draws.ts';
import { takes, type Rule } from './rule.ts';

/** An item of `units(kind)`: a unit as flows see it. `id` and `kode` are the same. */
const unitSchema: JsonSchema = {
  type: 'object',
  required: ['id', 'kode', 'nama', 'jenis', 'induk'],
  additionalProperties: false,
  properties: {
    id: { type: 'string' },
    kode: { type: 'string' },
    nama: { type: 'string' },
    jenis: { type: 'string' },
    induk: { type: ['string', 'null'] },
  },
};

/** Units that one kind may have; a whole country's villages are not one flow's list. */
const maxUnits = 10_000;

const unitsType = typeOfSchema(
  { type: 'array', maxItems: maxUnits, items: unitSchema },
  () => undefined,
);

/** Units or positions that one may be related to in one way. */
const maxRelated = 1_000;

const idsType = typeOfSchema(
  { type: 'array', maxItems: maxRelated, items: { type: 'string' } },
  () => undefined,
);

const aDate: Answer = { type: dateType, fits: aText.fits };
const aCount: Answer = { type: integerType, fits: (answer) => Number.isSafeInteger(answer) };
const someUnits: Answer = { type: unitsType, fits: isList };
const someIds: Answer = { type: idsType, fits: isList };

/** Asks by the key of a position or unit: `head(unit)`, `filled(position)`, `title(position)`. */
function named(ask: string): readonly [string, Rule] {
  return [ask, takes(['text'], (call, key) => asks(call, ask, [key], aText))];
}

/** `superior(position)`, or so many levels above: `superior(position, 2)`. */
function above(ask: string): readonly [string, Rule] {
  const one = takes(['text'], (call, key) => asks(call, ask, [key], aText));
  const several = takes(['text', 'integer'], (call, key, levels) =>
    asks(call, ask, [key, levels], aText),
  );
  return [ask, (call) => (call.args.length === 2 ? several(call) : one(call))];
}

/** Asks by a key and a word: `nearest(unit, 'kecamatan')`, `related(unit, 'coordination')`. */
function paired(ask: string, answer: Answer): readonly [string, Rule] {
  return [ask, takes(['text', 'text'], (call, key, word) => asks(call, ask, [key, word], answer))];
}

const units: Rule = takes(['text'], (call, kind) => asks(call, 'units', [kind], someUnits));

const date: Rule = takes(['any'], (call, value) => {
  const { ast, around } = call;
  const { type, literal, run } = value;
  if (type.kind === 'date') return { ...value, ast };
  // Which day it is at an instant, the zone of the calendar says.
  if (type.kind === 'instant') return asks(call, 'date', [value], aDate);
  if (type.kind !== 'text')
    return refuse(around, value.ast, 'EXPR_TYPE', {
      expected: 'date',
      actual: type.kind,
      path: '',
    });
  if (typeof literal === 'string') {
    if (!isDate(literal))
      return refuse(around, value.ast, 'EXPR_LITERAL', { text: literal, expected: 'date' });
    return checked(ast, dateType, () => literal);
  }
  return checked(ast, dateType, (runtime) => {
    const text = String(run(runtime));
    if (!isDate(text)) throw fault(ast, 'not-date', { text: text.slice(0, 100) });
    return text;
  });
});

const workday: Rule = takes(['date or instant', 'integer'], (call, from, days) =>
  asks(call, 'workday', [from, days], aDate),
);

const workdays: Rule = takes(['date or instant', 'date or instant'], (call, from, to) =>
  asks(call, 'workdays', [from, to], aCount),
);

const period: Rule = takes(['date or instant'], (call, at) => asks(call, 'period', [at], aText));

const done: Rule = (call) => {
  const { ast, around, args } = call;
  const [state] = args;
  if (!state || args.length !== 1)
    return refuse(around, ast, 'EXPR_ARGUMENTS', {
      name: 'done',
      expected: 1,
      actual: args.length,
    });
  const name = literalName(state, around.scope.states, call);
  if (name === null) return refuseQuietly(call);
  return checked(ast, booleanType, ({ frame }) => frame.done(name));
};

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

export const lookups: readonly (readonly [string, Rule])[] = [
  ...['head', 'secretary', 'parent', 'unit', 'filled', 'title'].map(named),
  ...['superior', 'manager'].map(above),
  paired('nearest', aText),
  paired('attribute', aText),
  paired('related', someIds),
  paired('relatedBy', someIds),
  ['units', units],
  ['date', date],
  ['workday', workday],
  ['workdays', workdays],
  ['period', period],
  ...numberDraws,
  ['done', done],
];
