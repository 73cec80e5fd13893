// What only the outside can answer: people and units, the calendar, numbers of letters, and the past of this instance.

import { Temporal } from 'temporal-polyfill';
import type { Json, JsonSchema } from '../../json.ts';
import { booleanType, dateType, integerType, textType, type CelType } from '../cel-type.ts';
import { checked, fault, refuse, type Checked } from '../checked.ts';
import { ExpressionFault } from '../expression.ts';
import { isList } from '../same-value.ts';
import { typeOfSchema } from '../type-of-schema.ts';
import { literalName, refuseQuietly } from './literal-name.ts';
import { takes, type Call, type Rule } from './rule.ts';

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

/** What a question is answered with; `fits` says whether an answer is what the type promises. */
interface Answer {
  readonly type: CelType;
  readonly fits: (answer: Json) => boolean;
}

const aText: Answer = { type: textType, fits: (answer) => typeof answer === 'string' };
const aDate: Answer = { type: dateType, fits: aText.fits };
const aCount: Answer = { type: integerType, fits: (answer) => Number.isSafeInteger(answer) };
const someUnits: Answer = { type: unitsType, fits: isList };

/** A question with these arguments. */
function asks(call: Call, ask: string, args: readonly Checked[], { type, fits }: Answer): Checked {
  const { ast, around } = call;
  around.findings.asks.add(ask);
  return checked(ast, type, (runtime) => {
    const need = { ask, args: args.map((arg) => arg.run(runtime)) };
    const answer = runtime.frame.ask(need);
    if (answer === null) throw new ExpressionFault('LOOKUP_EMPTY', { ask, args: need.args });
    if (!fits(answer)) throw fault(ast, 'answer', { ask, args: need.args });
    return answer;
  });
}

/** Asks for a position, person or unit by a key: `head(unit)`, `superior(position)`. */
function named(ask: string): readonly [string, Rule] {
  return [ask, takes(['text'], (call, key) => asks(call, ask, [key], aText))];
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

const number: Rule = (call) => {
  const { ast, around, args } = call;
  const { series } = around.scope;
  if (!series) return refuse(around, ast, 'EXPR_NOT_ALLOWED', { name: 'number', instead: null });
  const name = args[0] && literalName(args[0], series, call);
  if (name === null) return refuseQuietly(call);
  return takes(['text', 'text'], (inner, which, unit) =>
    asks(inner, 'number', [which, unit], aText),
  )(call);
};

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
  ...['head', 'secretary', 'superior', 'manager', 'parent', 'unit'].map(named),
  ['units', units],
  ['date', date],
  ['workday', workday],
  ['workdays', workdays],
  ['period', period],
  ['number', number],
  ['done', done],
];
