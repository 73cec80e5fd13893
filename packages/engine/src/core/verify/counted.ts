// Expressions that count: `(has(data.a) ? 1 : 0) + (has(data.b) ? 1 : 0) >= 2`. They are unfolded into choices, until
// nothing is left to count.

import type { Ast } from '../expr/parse-expression.ts';

/** A value that depends on conditions. */
export type Counted<Condition, Value> =
  | { readonly value: Value }
  | {
      readonly when: Condition;
      readonly yes: Counted<Condition, Value>;
      readonly no: Counted<Condition, Value>;
    };

/** Unfolded further, it is no shorter to say. */
const MOST_VALUES = 256;

const sums: ReadonlyMap<string, (one: bigint, other: bigint) => bigint> = new Map([
  ['+', (one, other) => one + other],
  ['-', (one, other) => one - other],
  ['*', (one, other) => one * other],
]);

const comparisons: ReadonlyMap<string, (one: bigint, other: bigint) => boolean> = new Map([
  ['<', (one, other) => one < other],
  ['<=', (one, other) => one <= other],
  ['>', (one, other) => one > other],
  ['>=', (one, other) => one >= other],
  ['==', (one, other) => one === other],
  ['!=', (one, other) => one !== other],
]);

/** A comparison of two counts, unfolded; null: it counts something else, or too much. */
export function comparedCounts<Condition>(
  { op, args }: Ast,
  read: (ast: Ast) => Condition,
): Counted<Condition, boolean> | null {
  const compare = comparisons.get(op);
  if (!compare || !isPair(args)) return null;
  const [one, other] = args.map((part) => countOf(part, read));
  return one && other ? combined(one, other, compare) : null;
}

function countOf<Condition>(
  ast: Ast,
  read: (ast: Ast) => Condition,
): Counted<Condition, bigint> | null {
  if (ast.op === 'value') return typeof ast.args === 'bigint' ? { value: ast.args } : null;
  if (ast.op === '?:') {
    const [when, then, otherwise] = ast.args;
    const yes = countOf(then, read);
    const no = yes && countOf(otherwise, read);
    return yes && no && { when: read(when), yes, no };
  }
  const sum = sums.get(ast.op);
  if (!sum || !isPair(ast.args)) return null;
  const [one, other] = ast.args.map((part) => countOf(part, read));
  return one && other ? combined(one, other, sum) : null;
}

function combined<Condition, Value>(
  one: Counted<Condition, bigint>,
  other: Counted<Condition, bigint>,
  by: (one: bigint, other: bigint) => Value,
): Counted<Condition, Value> | null {
  if (sizeOf(one) * sizeOf(other) > MOST_VALUES) return null;
  const go = (left: Counted<Condition, bigint>, right: typeof left): Counted<Condition, Value> => {
    if (!('value' in left))
      return { when: left.when, yes: go(left.yes, right), no: go(left.no, right) };
    if (!('value' in right))
      return { when: right.when, yes: go(left, right.yes), no: go(left, right.no) };
    return { value: by(left.value, right.value) };
  };
  return go(one, other);
}

const sizeOf = (tree: Counted<unknown, unknown>): number =>
  'value' in tree ? 1 : sizeOf(tree.yes) + sizeOf(tree.no);

function isPair(args: unknown): args is [Ast, Ast] {
  return Array.isArray(args) && args.length === 2;
}
