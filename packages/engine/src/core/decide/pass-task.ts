import { isExcluded } from '../access/duties.ts';
import { poolKey } from '../access/seats.ts';
import { assignTask } from '../activities/assign-task.ts';
import { sendNotice } from '../activities/notify.ts';
import type { HeldTask } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** Gives a task to another position and tells it. @throws Refusal ALREADY_ASSIGNED, POSITION_EXCLUDED */
export function passTask(turn: Turn, held: HeldTask, to: string): void {
  checkNew(held, to);
  if (!('kind' in held.task)) checkAble(turn, held, to);
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

/**
 * A task is not given to whom its flow keeps from it: it would wait for ever. A vacant position waits for its next holder.
 *
 * @throws Refusal POSITION_EXCLUDED
 */
export function checkAble(
  turn: Turn,
  { node, visit }: Pick<HeldTask, 'node' | 'visit'>,
  position: string,
): void {
  const { task } = node;
  if (!task) return;
  const voters = task.signing && task.signing.twice !== 'allow' ? votersOf(visit) : [];
  const answer = turn.ask({ ask: 'holders', args: [position] });
  const holders = Array.isArray(answer) ? answer.map(String) : [];
  const isKept = (user: string): boolean =>
    voters.includes(user) || isExcluded(turn, task.allocation, user);
  if (holders.length > 0 && holders.every(isKept))
    throw new Refusal('POSITION_EXCLUDED', { position });
}

const votersOf = ({ signing }: HeldTask['visit']): readonly string[] =>
  (signing?.seats ?? []).flatMap(({ vote }) => vote?.by.user ?? []);
