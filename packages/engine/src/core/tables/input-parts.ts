// Values that stand for the parts of an input: between two numbers that nothing lies between for any condition, one number
// is as good as another.

import { Temporal } from 'temporal-polyfill';
import {
  add,
  compare,
  divide,
  formatDecimal,
  fractionOf,
  parseDecimal,
  subtract,
  type Fraction,
} from '../decimal/decimal.ts';
import type { CelType } from '../expr/cel-type.ts';
import type { Ast } from '../expr/parse-expression.ts';
import type { Json, JsonSchema } from '../json.ts';

/**
 * The values that a condition compares its input with. Null: it does something else than compare this one input with
 * literals and join such comparisons.
 */
export function comparedValues(ast: Ast, input: string): readonly Json[] | null {
  switch (ast.op) {
    case 'id':
      return ast.args === input ? [] : null;
    case 'value':
      return typeof ast.args === 'boolean' ? [] : null;
    case '!_':
      return comparedValues(ast.args, input);
    case '&&':
    case '||':
      return both(comparedValues(ast.args[0], input), comparedValues(ast.args[1], input));
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparedWith(ast.args, input);
    case 'in': {
      const [left, right] = ast.args;
      if (!isInput(left, input) || right.op !== 'list') return null;
      const values = right.args.map(literalOf);
      return values.includes(undefined) ? null : values.filter((value) => value !== undefined);
    }
    default:
      return null;
  }
}

function comparedWith([left, right]: readonly [Ast, Ast], input: string): readonly Json[] | null {
  const value = isInput(left, input)
    ? literalOf(right)
    : isInput(right, input)
      ? literalOf(left)
      : undefined;
  return value === undefined ? null : [value];
}

function both(one: readonly Json[] | null, other: readonly Json[] | null): readonly Json[] | null {
  return one === null || other === null ? null : [...one, ...other];
}

const isInput = (ast: Ast, input: string): boolean => ast.op === 'id' && ast.args === input;

/** A literal, also within `decimal('…')` and `date('…')`. */
function literalOf(ast: Ast): Json | undefined {
  if (ast.op === 'call') {
    const [name, [only, ...more]] = ast.args;
    if (only === undefined || more.length > 0) return undefined;
    return name === 'decimal' || name === 'date' ? literalOf(only) : undefined;
  }
  if (ast.op === '-_') {
    const value = literalOf(ast.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (ast.op !== 'value') return undefined;
  if (typeof ast.args === 'bigint') return Number(ast.args);
  return typeof ast.args === 'string' || typeof ast.args === 'boolean' ? ast.args : undefined;
}

/** A value of each part. Null: an input of this type is not cut. */
export function partsOfInput(
  type: CelType,
  schema: JsonSchema,
  compared: readonly Json[],
): readonly Json[] | null {
  if (type.nullable) return null;
  switch (type.kind) {
    case 'boolean':
      return [true, false];
    case 'text':
      return type.members ?? withAnother(compared);
    case 'integer':
      return integerParts(schema, compared);
    case 'decimal':
      return decimalParts(compared);
    case 'date':
      return dateParts(compared);
    default:
      return null;
  }
}

function withAnother(compared: readonly Json[]): readonly Json[] {
  const texts = new Set(compared.filter((value) => typeof value === 'string'));
  let another = '…';
  while (texts.has(another)) another += '…';
  return [...texts, another];
}

function integerParts(schema: JsonSchema, compared: readonly Json[]): readonly Json[] {
  const bounds = [
    boundOf(schema, 'minimum', 0) ?? boundOf(schema, 'exclusiveMinimum', 1),
    boundOf(schema, 'maximum', 0) ?? boundOf(schema, 'exclusiveMaximum', -1),
  ] as const;
  const [least, most] = bounds;
  const points = [...compared, ...bounds].filter((value) => typeof value === 'number');
  return wholeParts(points.length === 0 ? [0] : points).filter(
    (value) => (least === null || value >= least) && (most === null || value <= most),
  );
}

function boundOf(schema: JsonSchema, word: string, step: number): number | null {
  const value = schema[word];
  return typeof value === 'number' ? value + step : null;
}

/** Each point, and a number on both sides of it. */
function wholeParts(points: readonly number[]): number[] {
  return [...new Set(points.flatMap((point) => [point - 1, point, point + 1]))].sort(
    (one, other) => one - other,
  );
}

const one = fractionOf(1);
const two = fractionOf(2);

function decimalParts(compared: readonly Json[]): readonly Json[] | null {
  const points = compared
    .flatMap((value) => {
      if (typeof value === 'number') return fractionOf(value);
      return typeof value === 'string' ? (parseDecimal(value) ?? []) : [];
    })
    .sort(compare);
  const [first = fractionOf(0)] = points;
  const parts: Fraction[] = [subtract(first, one)];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1] ?? add(point, two);
    const middle = divide(add(point, next), two);
    parts.push(point, ...(middle === null ? [] : [middle]));
  }
  const texts = parts.map(formatDecimal);
  return texts.includes(null) ? null : texts;
}

function dateParts(compared: readonly Json[]): readonly Json[] | null {
  const epoch = Temporal.PlainDate.from('1970-01-01');
  try {
    const days = compared.map(
      (value) => epoch.until(Temporal.PlainDate.from(String(value)), { largestUnit: 'days' }).days,
    );
    return wholeParts(days.length === 0 ? [0] : days).map((days) => epoch.add({ days }).toString());
  } catch {
    return null;
  }
}
