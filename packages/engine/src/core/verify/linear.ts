// Numbers that are put together by plus, minus and factors, each of their parts once: `a - b > 3` and `b + 3 < a` are one
// question of one number.

import {
  add,
  compare,
  divide,
  fractionOf,
  multiply,
  parseDecimal,
  type Fraction,
} from '../decimal/decimal.ts';
import type { CelType } from '../expr/cel-type.ts';
import type { Ast } from '../expr/parse-expression.ts';
import { canonical } from './canonical.ts';

/** A sum of parts, each times a factor, and of a number. */
export interface Linear {
  /** By how they are written. */
  readonly parts: ReadonlyMap<string, Part>;
  readonly constant: Fraction;
}

export interface Part {
  readonly ast: Ast;
  readonly factor: Fraction;
}

/** Says what type a part has. */
export type TypeOf = (ast: Ast) => CelType | null;

const zero = fractionOf(0);
const one = fractionOf(1);
const minusOne = fractionOf(-1);

/** Of an expression that is a number. */
export function linearOf(ast: Ast, typeOf: TypeOf): Linear {
  const own = (): Linear => ({
    parts: new Map([[canonical(ast), { ast, factor: one }]]),
    constant: zero,
  });
  const written = numberIn(ast);
  if (written) return { parts: new Map(), constant: written };
  switch (ast.op) {
    case '-_':
      return scaled(linearOf(ast.args, typeOf), minusOne);
    case '+':
    case '-': {
      const [left, right] = ast.args.map((part) => linearOf(part, typeOf));
      if (!left || !right) return own();
      return plus(left, ast.op === '-' ? scaled(right, minusOne) : right);
    }
    case '*': {
      const [left, right] = ast.args.map((part) => linearOf(part, typeOf));
      if (left && right?.parts.size === 0) return scaled(left, right.constant);
      return right && left?.parts.size === 0 ? scaled(right, left.constant) : own();
    }
    case '/': {
      // A quotient of whole numbers is rounded.
      if (typeOf(ast)?.kind === 'integer') return own();
      const [left, right] = ast.args.map((part) => linearOf(part, typeOf));
      const share = right?.parts.size === 0 ? divide(one, right.constant) : null;
      return left && share ? scaled(left, share) : own();
    }
    default:
      return own();
  }
}

/** A number that is written down. */
function numberIn(ast: Ast): Fraction | null {
  if (ast.op === 'value') return typeof ast.args === 'bigint' ? { n: ast.args, d: 1n } : null;
  if (ast.op !== 'call' || ast.args[0] !== 'decimal') return null;
  const [, [literal]] = ast.args;
  return literal?.op === 'value' && typeof literal.args === 'string'
    ? parseDecimal(literal.args)
    : null;
}

/** One less the other. */
export const difference = (left: Linear, right: Linear): Linear =>
  plus(left, scaled(right, minusOne));

function plus(left: Linear, right: Linear): Linear {
  const parts = new Map(left.parts);
  for (const [name, { ast, factor }] of right.parts) {
    const sum = add(parts.get(name)?.factor ?? zero, factor);
    if (sum.n === 0n) parts.delete(name);
    else parts.set(name, { ast, factor: sum });
  }
  return { parts, constant: add(left.constant, right.constant) };
}

export function scaled({ parts, constant }: Linear, by: Fraction): Linear {
  if (by.n === 0n) return { parts: new Map(), constant: zero };
  return {
    parts: new Map(
      [...parts].map(([name, { ast, factor }]) => [name, { ast, factor: multiply(factor, by) }]),
    ),
    constant: multiply(constant, by),
  };
}

/** What a sum is to be divided by so that every sum that says the same has the same factors; negative: it turns round. */
export function measureOf(linear: Linear, isWhole: boolean): Fraction {
  const factors = [...linear.parts].sort(byName).map(([, { factor }]) => factor);
  const [first = one] = factors;
  if (!isWhole) return first;
  const whole = factors.every(({ n, d }) => n % d === 0n);
  if (!whole) return first;
  const greatest = factors.map(({ n, d }) => n / d).reduce(commonDivisor, 0n);
  return { n: compare(first, zero) < 0 ? -greatest : greatest, d: 1n };
}

export const byName = (
  [one]: readonly [string, unknown],
  [other]: readonly [string, unknown],
): number => (one < other ? -1 : Number(one > other));

function commonDivisor(a: bigint, b: bigint): bigint {
  const [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return other === 0n ? one : commonDivisor(other, one % other);
}
