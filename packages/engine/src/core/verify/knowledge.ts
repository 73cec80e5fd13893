// What is known of the variables: at the start, after a field was written, and in which cells a test holds.

import { requiredOf } from '../compile/activities.ts';
import type { CompileContext } from '../compile/compilation.ts';
import type { Flow, Transition } from '../compile/flow.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import { cellOfText, maskOf, type Variable } from './cells.ts';
import type { Condition } from './condition.ts';
import { givenAtStart } from './given-at-start.ts';
import type { Known, Test } from './model.ts';

/** Variables, with their places in a row. */
export interface Placed {
  readonly variables: readonly Variable[];
  readonly byName: ReadonlyMap<string, Variable>;
  readonly places: ReadonlyMap<string, number>;
}

/** A condition over the places of a row. */
export function testOf(condition: Condition, placed: Placed): Test {
  switch (condition.op) {
    case 'constant':
      return condition;
    case 'not':
      return { op: 'not', of: testOf(condition.of, placed) };
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map((part) => testOf(part, placed)) };
    case 'choice':
      return {
        op: 'choice',
        when: testOf(condition.when, placed),
        yes: testOf(condition.yes, placed),
        no: testOf(condition.no, placed),
      };
    case 'test': {
      const variable = placed.byName.get(condition.variable);
      const place = placed.places.get(condition.variable);
      if (!variable || place === undefined) return { op: 'constant', value: true };
      return { op: 'in', place, mask: maskOf(variable, condition.asks) };
    }
  }
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
  if (ast.op !== 'value') return null;
  if (typeof ast.args === 'string') return cellOfText(variable, ast.args);
  if (typeof ast.args === 'boolean') {
    const { args } = ast;
    const bit = variable.cells.findIndex((cell) => cell.kind === 'flag' && cell.value === args);
    return bit < 0 ? null : 2 ** bit;
  }
  return null;
}
