// What is known of the variables: at the start, and after a field was written.

import { requiredOf } from '../compile/activities.ts';
import type { CompileContext } from '../compile/compilation.ts';
import type { Flow, Transition } from '../compile/flow.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import { cellOfBound, cellOfText, type Variable } from './cells.ts';
import type { Bound } from './condition.ts';
import { givenAtStart } from './given-at-start.ts';
import { linearOf } from './linear.ts';
import type { Known } from './model.ts';
import { dateOf } from './written-out.ts';

/** Variables, with their places in a row. */
export interface Placed {
  readonly variables: readonly Variable[];
  readonly byName: ReadonlyMap<string, Variable>;
  readonly places: ReadonlyMap<string, number>;
}

/** What is known when an instance starts: what must be given is there, what cannot be is not, and nothing is done. */
export function initialOf(
  flow: Flow,
  { variables, places }: Placed,
  { flows }: CompileContext,
): Known[] {
  const required = new Set(requiredOf(flow.definition.data));
  const givable = givenAtStart(flow, flows.values());
  return variables.map(({ name, subject, all, present }) => {
    const place = places.get(name) ?? 0;
    if (name.startsWith('done(')) return { place, mask: 1 };
    const [field = ''] = subject.fields;
    if (name !== field || !subject.isOptional) return { place, mask: all };
    const absent = all - present;
    return {
      place,
      mask: required.has(field) ? present : givable?.has(field) === false ? absent : all,
    };
  });
}

/** What is known of everything that depends on a field after it was written. */
export function written(field: string, { variables, places }: Placed, isThere: boolean): Known[] {
  return variables.flatMap(({ name, subject, all, present }) => {
    if (!subject.fields.includes(field)) return [];
    return [{ place: places.get(name) ?? 0, mask: isThere && name === field ? present : all }];
  });
}

/** What is known after a transition has set its fields. */
export function setsOf({ set }: Transition, placed: Placed): Known[] {
  return set.flatMap(({ field, value }) => {
    const all = written(field, placed, !value.nullable);
    const variable = placed.byName.get(field);
    const { ast } = parseExpression(value.source);
    const mask = variable && ast ? literalMask(ast, variable) : null;
    if (mask === null) return all;
    const place = placed.places.get(field);
    return all.map((known) => (known.place === place ? { place, mask } : known));
  });
}

/** The cells of an expression that is written down, or chooses between such; null: any. */
function literalMask(ast: Ast, variable: Variable): number | null {
  if (ast.op === '?:') {
    const [, then, otherwise] = ast.args;
    const one = literalMask(then, variable);
    const other = literalMask(otherwise, variable);
    return one === null || other === null ? null : one | other;
  }
  const [bound] = boundsIn(ast);
  if (bound !== undefined) return cellOfBound(variable, bound);
  if (ast.op !== 'value') return null;
  if (typeof ast.args === 'string') return cellOfText(variable, ast.args);
  if (typeof ast.args === 'boolean') {
    const { args } = ast;
    const bit = variable.cells.findIndex((cell) => cell.kind === 'flag' && cell.value === args);
    return bit < 0 ? null : 2 ** bit;
  }
  return null;
}

/** Numbers and dates that an expression is, where it is written down or chooses between such. */
export function boundsIn(written: string | Ast): Bound[] {
  const ast = typeof written === 'string' ? parseExpression(written).ast : written;
  if (!ast) return [];
  if (ast.op === '?:') return ast.args.slice(1).flatMap(boundsIn);
  const day = dateOf(ast);
  if (day !== null) return [day];
  const { parts, constant } = linearOf(ast, () => null);
  return parts.size === 0 ? [constant] : [];
}
