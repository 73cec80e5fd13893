import { addFormer, closeDelegates, delegatesOf } from '../activities/parts.ts';
import { operatorRefusal, ownTransferRefusal } from '../access/operators.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { passTask } from './pass-task.ts';
import { actorOf, operatorOf, partOf, type HeldTask } from './person.ts';
import { checkPositions, usePrivilege } from './privilege.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

type Transfer = Extract<PersonCommand, { type: 'transfer' }>;

/**
 * Passes a task on to another position for good. Operators may do so with any task: when a position is given up.
 *
 * Rejects with `NOT_ALLOWED`, `TRANSFER_TO_SELF`, `GUARD_REFUSED`, `POSITION_UNKNOWN`, `ALREADY_ASSIGNED`,
 * `POSITION_EXCLUDED`, and as every act on a task.
 */
export function transferTask(turn: Turn, { visit, to, comment }: Transfer): Account {
  const held = heldBy(turn, { visit, to });
  const { task, party } = held;
  closeDelegates(turn, held.visit, delegatesOf(held), { as: 'recalled', by: party });
  addFormer(turn, held, 'transferred', party);
  passTask(turn, held, to);
  return {
    type: 'task.transferred',
    detail: {
      state: held.node.key,
      visit,
      from: { ...task.assignee },
      to: { position: to },
      comment: comment?.trim() || null,
    },
  };
}

function heldBy(turn: Turn, { visit, to }: Pick<Transfer, 'visit' | 'to'>): HeldTask {
  if (operatorRefusal(actorOf(turn), 'transfer'))
    return usePrivilege(turn, { visit, privilege: 'transfer', targets: [to] });
  checkPositions(turn, [to]);
  const party = operatorOf(turn, 'transfer');
  turn.by = party;
  const held = { ...partOf(turn, visit), seat: null, party };
  const { confidential } = turn.state;
  const { assignee } = held.task;
  const refusal = ownTransferRefusal(actorOf(turn), { assignee, to, confidential });
  if (refusal) throw new Refusal(refusal.code, refusal.details);
  return held;
}
