// Parts of expressions that say by themselves what they are: a place in the data, a size, a number or a date that is written down.

import { fractionOf, parseDecimal } from '../decimal/decimal.ts';
import type { Ast } from '../expr/parse-expression.ts';
import type { Bound } from './condition.ts';

/** `data.a.b`; null: it is none. */
export function pathOf(ast: Ast): string[] | null {
  if (ast.op === 'id') return ast.args === 'data' ? [] : null;
  if (ast.op !== '.') return null;
  const around = pathOf(ast.args[0]);
  return around && [...around, ast.args[1]];
}

/** Of what it is the size. */
export function sizeOf(ast: Ast): Ast | null {
  if (ast.op === 'call' && ast.args[0] === 'size') return ast.args[1][0] ?? null;
  if (ast.op === 'rcall' && ast.args[0] === 'size') return ast.args[1];
  return null;
}

/** A number or a date that is written down. */
export function boundOf(ast: Ast): Bound | null {
  if (ast.op === 'value') return typeof ast.args === 'bigint' ? fractionOf(Number(ast.args)) : null;
  if (ast.op === '-_') {
    const bound = boundOf(ast.args);
    return bound === null || typeof bound === 'string' ? null : { n: -bound.n, d: bound.d };
  }
  if (ast.op !== 'call') return null;
  const [name, [literal]] = ast.args;
  if (literal?.op !== 'value' || typeof literal.args !== 'string') return null;
  if (name === 'decimal') return parseDecimal(literal.args);
  return name === 'date' ? literal.args : null;
}
