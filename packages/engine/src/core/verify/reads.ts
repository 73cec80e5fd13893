// What an expression that cannot be taken apart depends on.

import { partsOf, type Ast } from '../expr/parse-expression.ts';
import { pathOf } from './written-out.ts';

/** Functions whose value follows from what they are given. */
const plain = new Set([
  'has',
  'size',
  'string',
  'decimal',
  'date',
  'sum',
  'min',
  'max',
  'median',
  'rupiah',
  'round',
  'exists',
  'all',
  'exists_one',
  'filter',
  'map',
  'contains',
  'startsWith',
  'endsWith',
  'trim',
  'lowerAscii',
  'join',
]);

const loops = new Set(['exists', 'all', 'exists_one', 'filter', 'map']);

export interface Reads {
  /** Fields of the data. */
  readonly fields: Set<string>;
  /** Whether it asks for more than the data: the clock, people, children, what was handed in. */
  isVolatile: boolean;
}

/** @param locals - variables of the loops around */
export function readsOf(ast: Ast, locals: ReadonlySet<string>): Reads {
  const path = pathOf(ast);
  if (path?.[0] !== undefined) return { fields: new Set([path[0]]), isVolatile: false };
  if (ast.op === 'id') return { fields: new Set(), isVolatile: !locals.has(ast.args) };
  const inside = new Set(locals);
  const found: Reads = { fields: new Set(), isVolatile: false };
  if (ast.op === 'call' || ast.op === 'rcall') {
    const [name] = ast.args;
    found.isVolatile = !plain.has(name);
    const [local] = ast.op === 'rcall' ? ast.args[2] : [];
    if (loops.has(name) && local?.op === 'id') inside.add(local.args);
  }
  for (const part of partsOf(ast)) {
    const { fields, isVolatile } = readsOf(part, inside);
    for (const field of fields) found.fields.add(field);
    found.isVolatile ||= isVolatile;
  }
  return found;
}
