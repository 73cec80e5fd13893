// What whoever has a task may do with it besides its outcomes: the `can` of the flow. Screens ask the same.

import type { Privilege } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { HeldTask } from '../decide/person.ts';
import type { Turn } from '../decide/turn.ts';

/**
 * Why a privilege may not be used; null: it may.
 *
 * @param targets - positions that are named; none where a screen asks beforehand: then only what needs no target is judged
 */
export function privilegeRefusal(
  turn: Turn,
  { node }: Pick<HeldTask, 'node'>,
  name: Privilege,
  targets: readonly string[] | null,
): Rejection | null {
  const rule = node.task?.can.get(name);
  if (!rule) return { code: 'NOT_ALLOWED', details: { action: name } };
  const { guard, why, pointer } = rule;
  if (guard === null) return null;
  const isAimed = guard.variables.includes('to');
  if (isAimed && targets === null) return null;
  const sights = isAimed ? (targets ?? []).map((to) => ({ node, variables: { to } })) : [{ node }];
  return sights.every((sight) => turn.evaluate(guard, `${pointer}/guard`, sight) === true)
    ? null
    : { code: 'GUARD_REFUSED', details: { why: why === null ? null : textOf(why) } };
}

const textOf = (why: string | object): string | Record<string, string> =>
  typeof why === 'string' ? why : { ...why };
