import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { checkDuties, markRead, respectClaim, seatIn, taskOf } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** Takes a task out of its pool. Rejects with `TASK_CLAIMED` when somebody else has it. */
export function claimTask(
  turn: Turn,
  { visit: id }: Extract<PersonCommand, { type: 'claim' }>,
): Account {
  const held = taskOf(turn, id);
  respectClaim(turn, held);
  checkDuties(turn, held);
  const { party, visit, node, task } = held;
  turn.by = party;
  turn.apply({
    kind: 'task.claimed',
    visit: visitId(visit),
    ...seatIn(task),
    claim: { user: party.user, position: party.position ?? party.user },
  });
  markRead(turn, held);
  return { type: 'task.claimed', detail: { state: node.key, visit: id } };
}

/** Puts a claimed task back. Rejects with `TASK_NOT_CLAIMED` or `TASK_CLAIMED`. */
export function releaseTask(
  turn: Turn,
  { visit: id }: Extract<PersonCommand, { type: 'release' }>,
): Account {
  const held = taskOf(turn, id);
  if (!held.task.claim) throw new Refusal('TASK_NOT_CLAIMED', { task: id });
  respectClaim(turn, held);
  turn.by = held.party;
  const { visit, task } = held;
  turn.apply({ kind: 'task.claimed', visit: visitId(visit), ...seatIn(task), claim: null });
  return { type: 'task.released', detail: { state: held.node.key, visit: id } };
}
