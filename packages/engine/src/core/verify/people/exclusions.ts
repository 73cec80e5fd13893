// Who is kept from signing by what they have certainly done before.

import type { FlowNode } from '../../compile/flow.ts';
import type { Walk } from './case-walk.ts';
import { enteredWithout } from './certain.ts';
import { doersOf, outcomesFor } from './doers.ts';
import type { Situation } from './situation.ts';
import { assigneesOf, positionsOf } from './whom.ts';

/** More choices of people than these are not tried. */
const MOST_TRIED = 200;

/** Each choice of people who may have done what whoever signs may not have; one of nobody where nothing is certain. */
export function exclusionsBefore(
  node: FlowNode,
  situation: Situation & { readonly walk: Walk },
): readonly ReadonlySet<string>[] {
  const nobody = [new Set<string>()];
  if (!node.task?.signing) return nobody;
  const { flow, walk } = situation;
  let choices: Set<string>[] = nobody;
  for (const key of node.task.allocation.not) {
    const other = flow.nodes.get(key);
    const people = other ? soleDoers(other, situation) : [];
    if (!other || people.length === 0) continue;
    const outcomes = [...(other.task?.outcomes.keys() ?? [])];
    if (enteredWithout(walk, other, outcomes).has(node.key)) continue;
    if (choices.length * people.length > MOST_TRIED) return nobody;
    choices = choices.flatMap((one) => people.map((user) => new Set([...one, user])));
  }
  return choices;
}

/** Those who can have done a task of one person; none where nobody knows. */
function soleDoers(node: FlowNode, situation: Situation): readonly string[] {
  const { task, timers } = node;
  const isOpen =
    task?.assign == null ||
    task.can.size > 0 ||
    task.allocation.nobody !== null ||
    task.allocation.initiator === 'superior' ||
    timers.some(({ consequence }) => consequence.kind === 'escalate');
  const assignees = isOpen ? null : assigneesOf(task.assign, situation);
  const doers = (assignees ?? [])
    .flatMap((one) => positionsOf(one, situation))
    .flatMap((position) => doersOf(position, situation, 'act'))
    .filter((doer) => outcomesFor(node, doer, situation).length > 0);
  return [...new Set(doers.map(({ user }) => user))];
}
