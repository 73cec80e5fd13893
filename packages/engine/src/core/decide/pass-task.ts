import { poolKey } from '../access/seats.ts';
import { assignTask } from '../activities/assign-task.ts';
import { sendNotice } from '../activities/notify.ts';
import type { HeldTask } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** Gives a task to another position and tells it. @throws Refusal ALREADY_ASSIGNED */
export function passTask(turn: Turn, held: HeldTask, to: string): void {
  checkNew(held, to);
  assignTask(turn, held, { position: to });
  sendNotice(turn, { position: to }, { state: held.node.key, reason: 'assigned' });
}

/** Nobody has two parts in one task. @throws Refusal ALREADY_ASSIGNED */
export function checkNew(
  { visit, task }: Pick<HeldTask, 'visit' | 'task'>,
  position: string,
): void {
  const pool = poolKey({ position });
  const seats = visit.signing?.seats.filter(({ status }) => status !== 'removed') ?? [];
  const parts = visit.parts?.filter(({ closed }) => closed === null) ?? [];
  if ([task, ...seats, ...parts].some(({ assignee }) => poolKey(assignee) === pool))
    throw new Refusal('ALREADY_ASSIGNED', { position, visit: visitId(visit) });
}
