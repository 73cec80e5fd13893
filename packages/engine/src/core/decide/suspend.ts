// Laying aside: a task by whoever has it, an instance by an operator. What is laid aside is taken up as it was left.

import { whyOf } from '../access/suspension-reason.ts';
import { isBlankText } from '../blank.ts';
import type { Command, PersonCommand } from '../command.ts';
import type { Suspension } from '../instance.ts';
import type { Party } from '../organisation/actor.ts';
import type { Account } from './account.ts';
import { doDeferred } from './deferred.ts';
import { operatorOf, seatIn } from './person.ts';
import { usePrivilege } from './privilege.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/**
 * Lays a task aside, or for operators the whole instance: nobody does anything with it, and no timer fires, until it goes
 * on.
 *
 * Rejects with `COMMENT_REQUIRED`, `TASK_SUSPENDED`, `INSTANCE_SUSPENDED`, `NOT_ALLOWED`, `GUARD_REFUSED`.
 */
export function suspend(
  turn: Turn,
  { visit: id, reason }: Extract<PersonCommand, { type: 'suspend' }>,
): Account {
  if (isBlankText(reason)) throw new Refusal('COMMENT_REQUIRED', {});
  const said = reason.trim();
  const suspension = (by: Party): Suspension => ({ by, reason: said, at: turn.facts.now });
  if (id === undefined) {
    const by = operatorOf(turn, 'suspend');
    turn.by = by;
    if (turn.state.suspension)
      throw new Refusal('INSTANCE_SUSPENDED', whyOf(turn.state.suspension));
    turn.apply({ kind: 'suspended', suspension: suspension(by) });
    return { type: 'instance.suspended', detail: { comment: said } };
  }
  const { visit, task, node, party } = usePrivilege(turn, { visit: id, privilege: 'suspend' });
  if (task.suspension) throw new Refusal('TASK_SUSPENDED', whyOf(task.suspension));
  turn.apply({
    kind: 'task.suspended',
    visit: visitId(visit),
    ...seatIn(task),
    suspension: suspension(party),
  });
  return { type: 'task.suspended', detail: { state: node.key, visit: id, comment: said } };
}

/**
 * Takes up what was laid aside, and does what came meanwhile. Rejects with `TASK_NOT_SUSPENDED`, `INSTANCE_NOT_SUSPENDED`,
 * `NOT_ALLOWED`.
 */
export function resume(
  turn: Turn,
  { visit: id }: Extract<PersonCommand, { type: 'resume' }>,
  run: (turn: Turn, command: Command) => Account,
): Account {
  if (id === undefined) {
    turn.by = operatorOf(turn, 'resume');
    const { suspension, deferred = [] } = turn.state;
    if (!suspension) throw new Refusal('INSTANCE_NOT_SUSPENDED', {});
    turn.apply({ kind: 'suspended', suspension: null });
    doDeferred(turn, deferred, run);
    return { type: 'instance.resumed', detail: {} };
  }
  const { visit, task, node } = usePrivilege(turn, { visit: id, privilege: 'suspend' });
  if (!task.suspension) throw new Refusal('TASK_NOT_SUSPENDED', {});
  turn.apply({ kind: 'task.suspended', visit: visitId(visit), ...seatIn(task), suspension: null });
  return { type: 'task.resumed', detail: { state: node.key, visit: id } };
}
