// Whoever a state waits for acts on its task by actions of the flow too: the task stays theirs alone, and a duty a duty.

import { waitingTasks } from '../activities/waiting-tasks.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { Turn } from '../decide/turn.ts';
import type { TaskState } from '../instance.ts';
import type { Actor } from '../organisation/actor.ts';
import { dutyRefusal } from './duties.ts';
import { seatFor } from './seats.ts';
import { whyOf } from './suspension-reason.ts';

/** Why somebody whom a state waits for may take no action as its assignee: it is claimed, laid aside, or not theirs to do. */
export function assigneeRefusal(turn: Turn, node: FlowNode, actor: Actor): Rejection | null {
  const task = taskOfAssignee(turn, node, actor);
  return task && refusalOn(turn, node, { task, actor });
}

/** The task in which somebody takes an action as the assignee of a state: of several the first that nothing keeps them off. */
export function taskOfAssignee(turn: Turn, node: FlowNode, actor: Actor): Waiting | null {
  const visit = turn.visitOf(node.key);
  const own = visit
    ? waitingTasks(visit).filter(({ assignee }) => seatFor(actor, assignee) !== null)
    : [];
  const [first = null] = own;
  if (own.length < 2) return first;
  return own.find((task) => refusalOn(turn, node, { task, actor }) === null) ?? first;
}

type Waiting = ReturnType<typeof waitingTasks>[number];

function refusalOn(
  turn: Turn,
  node: FlowNode,
  { task, actor }: { task: Waiting; actor: Actor },
): Rejection | null {
  return (
    claimRefusal(turn, task, actor.user) ??
    (task.suspension ? { code: 'TASK_SUSPENDED', details: whyOf(task.suspension) } : null) ??
    dutyRefusal(turn, node, actor.user)
  );
}

/** A claim keeps others off while the pair of person and position stands. */
export function claimRefusal(
  turn: Turn,
  { claim }: Pick<TaskState, 'claim'>,
  user: string,
): Rejection | null {
  if (!claim || claim.user === user) return null;
  const by = { user: claim.user, position: claim.position };
  const stands = turn.ask({ ask: 'holds', args: [claim.user, claim.position] }) === true;
  return stands ? { code: 'TASK_CLAIMED', details: { by } } : null;
}
