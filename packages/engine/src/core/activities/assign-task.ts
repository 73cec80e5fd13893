// A task that goes to somebody else while it is open.

import { poolKey } from '../access/seats.ts';
import type { FlowNode } from '../compile/flow.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';

/**
 * Gives the open task of a state to another assignee; a claim on it ends, and whoever has it now has not read it yet.
 *
 * @returns whose it was; null when there is no open task, or it is theirs already
 */
export function assignTask(turn: Turn, node: FlowNode, assignee: Assignee): Assignee | null {
  const visit = turn.visitOf(node.key);
  if (!visit?.task || poolKey(visit.task.assignee) === poolKey(assignee)) return null;
  turn.apply({ kind: 'task.assigned', visit: visitId(visit), assignee });
  return visit.task.assignee;
}
