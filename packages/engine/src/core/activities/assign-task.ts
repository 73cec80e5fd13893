import { visitId, type Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';
import type { Owner } from './parts.ts';

/** Makes a task, or a seat of it, somebody else's. What was claimed or read is so no more. */
export function assignTask(turn: Turn, { visit, task }: Owner, assignee: Assignee): void {
  const seat = 'seat' in task ? { seat: task.seat } : {};
  turn.apply({ kind: 'task.assigned', visit: visitId(visit), ...seat, assignee });
}
