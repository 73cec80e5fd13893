// Parts of expressions that say by themselves what they are: a place in the data, a size, a date that is written down.

import type { Ast } from '../expr/parse-expression.ts';

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

/** A date that is written down. */
export function dateOf(ast: Ast): string | null {
  if (ast.op !== 'call' || ast.args[0] !== 'date') return null;
  const [, [literal]] = ast.args;
  return literal?.op === 'value' && typeof literal.args === 'string' ? literal.args : null;
}
