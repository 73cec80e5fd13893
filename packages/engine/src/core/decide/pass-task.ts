import { isExcluded } from '../access/duties.ts';
import { poolKey } from '../access/seats.ts';
import { assignTask } from '../activities/assign-task.ts';
import { sendNotice } from '../activities/notify.ts';
import type { HeldTask } from './person.ts';
import type { Rejection } from '../decision.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** Gives a task to another position and tells it. @throws Refusal ALREADY_ASSIGNED, POSITION_EXCLUDED */
export function passTask(turn: Turn, held: HeldTask, to: string): void {
  const refusal = passRefusal(turn, held, to);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
  assignTask(turn, held, { position: to });
  sendNotice(turn, { position: to }, { state: held.node.key, reason: 'assigned' });
}

/** Why a task is not given to a position; null: it can be. */
export function passRefusal(
  turn: Turn,
  held: Pick<HeldTask, 'node' | 'visit' | 'task'>,
  to: string,
): Rejection | null {
  return newRefusal(held, to) ?? ('kind' in held.task ? null : ableRefusal(turn, held, to));
}

/** Nobody has two parts in one task. @throws Refusal ALREADY_ASSIGNED */
export function checkNew(held: Pick<HeldTask, 'visit' | 'task'>, position: string): void {
  const refusal = newRefusal(held, position);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
}

function newRefusal(
  { visit, task }: Pick<HeldTask, 'visit' | 'task'>,
  position: string,
): Rejection | null {
  const pool = poolKey({ position });
  const seats = visit.signing?.seats.filter(({ status }) => status !== 'removed') ?? [];
  const parts = visit.parts?.filter(({ closed }) => closed === null) ?? [];
  return [task, ...seats, ...parts].some(({ assignee }) => poolKey(assignee) === pool)
    ? { code: 'ALREADY_ASSIGNED', details: { position, visit: visitId(visit) } }
    : null;
}

/**
 * A task is not given to whom its flow keeps from it: it would wait for ever. A vacant position waits for its next holder.
 *
 * @throws Refusal POSITION_EXCLUDED
 */
export function checkAble(
  turn: Turn,
  held: Pick<HeldTask, 'node' | 'visit'>,
  position: string,
): void {
  const refusal = ableRefusal(turn, held, position);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
}

function ableRefusal(
  turn: Turn,
  { node, visit }: Pick<HeldTask, 'node' | 'visit'>,
  position: string,
): Rejection | null {
  const { task } = node;
  if (!task) return null;
  const voters = task.signing && task.signing.twice !== 'allow' ? votersOf(visit) : [];
  const answer = turn.ask({ ask: 'holders', args: [position] });
  const holders = Array.isArray(answer) ? answer.map(String) : [];
  const isKept = (user: string): boolean =>
    voters.includes(user) || isExcluded(turn, task.allocation, user);
  return holders.length > 0 && holders.every(isKept)
    ? { code: 'POSITION_EXCLUDED', details: { position } }
    : null;
}

const votersOf = ({ signing }: HeldTask['visit']): readonly string[] =>
  (signing?.seats ?? []).flatMap(({ vote }) => vote?.by.user ?? []);
