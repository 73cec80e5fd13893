// `all`, `exists`, `exists_one`, `filter` and `map`: the only loops there are.

import type { Json } from '../json.ts';
import { booleanType, listOf } from './cel-type.ts';
import {
  checkBoolean,
  checked,
  faulty,
  isFaulty,
  present,
  refuse,
  type Checked,
  type Run,
  type Surroundings,
} from './checked.ts';
import { spendOnItems } from './cost.ts';
import { limits, type Ast } from './parse-expression.ts';
import { itemsOf } from './same-value.ts';

export const loopNames = ['all', 'exists', 'exists_one', 'filter', 'map'] as const;
export type LoopName = (typeof loopNames)[number];

type Loop = Ast & { op: 'rcall' };

export function checkLoop(ast: Loop, name: LoopName, around: Surroundings): Checked {
  const [, receiver, [variable, body, ...rest]] = ast.args;
  const list = present(around.check(receiver, around));
  if (variable?.op !== 'id' || !body || rest.length > 0) {
    return refuse(around, ast, 'EXPR_ARGUMENTS', { name, expected: 2, actual: ast.args[2].length });
  }
  if (isFaulty(list)) return faulty(ast);
  if (list.type.kind !== 'list')
    return refuse(around, receiver, 'EXPR_TYPE', {
      expected: 'list',
      actual: list.type.kind,
      path: '',
    });
  // The literal `[]` has no items whose fields could be checked.
  if (list.type.item().kind === 'never')
    return refuse(around, receiver, 'EXPR_NOT_ALLOWED', { name: '[]', instead: null });
  if (around.loops === limits.loops)
    return refuse(around, ast, 'EXPR_TOO_DEEP', { limit: limits.loops });
  const slot = around.loops;
  const inside: Surroundings = {
    ...around,
    loops: slot + 1,
    rounds: around.rounds * spendOnItems(around, list),
    locals: new Map([...around.locals, [variable.args, { type: list.type.item(), slot }]]),
  };
  const each = name === 'map' ? inside.check(body, inside) : checkBoolean(body, inside);
  if (isFaulty(each)) return faulty(ast);
  if (each.type.kind === 'fraction') return refuse(around, body, 'EXPR_NOT_ROUNDED', {});
  const type =
    name === 'filter' || name === 'map'
      ? listOf(name === 'filter' ? list.type.item() : each.type, list.type.max)
      : booleanType;
  return checked(ast, type, runLoop(name, list.run, each.run, slot));
}

function runLoop(name: LoopName, list: Run, body: Run, slot: number): Run {
  const loop = loops[name];
  return (runtime) =>
    loop(itemsOf(list(runtime)), (item) => {
      runtime.locals[slot] = item;
      return body(runtime);
    });
}

const loops: Readonly<
  Record<LoopName, (items: readonly Json[], body: (item: Json) => Json) => Json>
> = {
  all: (items, body) => items.every((item) => body(item) === true),
  exists: (items, body) => items.some((item) => body(item) === true),
  exists_one: (items, body) => items.filter((item) => body(item) === true).length === 1,
  filter: (items, body) => items.filter((item) => body(item) === true),
  map: (items, body) => items.map(body),
};
