import { addFormer, closeDelegates, delegatesOf } from '../activities/parts.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { passTask } from './pass-task.ts';
import { usePrivilege } from './privilege.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Refuses a task with a reason; it goes to the superior of the position.
 *
 * Rejects with `COMMENT_REQUIRED`, `SUPERIOR_MISSING`, `POSITION_EXCLUDED`, `NOT_ALLOWED`, `GUARD_REFUSED`, and as every act
 * on a task.
 */
export function declineTask(
  turn: Turn,
  { visit, comment }: Extract<PersonCommand, { type: 'decline' }>,
): Account {
  const held = usePrivilege(turn, { visit, privilege: 'decline' });
  if (isBlankText(comment)) throw new Refusal('COMMENT_REQUIRED', {});
  const { party, task, node } = held;
  const position = 'position' in task.assignee ? task.assignee.position : party.position;
  const superior = turn.ask({ ask: 'superior', args: [position] });
  if (typeof superior !== 'string') throw new Refusal('SUPERIOR_MISSING', { position });
  closeDelegates(turn, held.visit, delegatesOf(held), { as: 'recalled', by: party });
  addFormer(turn, held, 'declined', party);
  passTask(turn, held, superior);
  return {
    type: 'task.declined',
    detail: { state: node.key, visit, to: { position: superior }, comment: comment.trim() },
  };
}
