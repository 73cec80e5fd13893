import { actingRefusal } from '../access/acting-refusal.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Account } from './account.ts';
import { followOutcome } from './follow-outcome.ts';
import { checkActing, checkDuties, checkOwn, markRead } from './person.ts';
import { usePrivilege } from './privilege.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Passes over a task with a reason: the outcome acts that the flow names for it, and nothing of the form is asked.
 *
 * Rejects with `COMMENT_REQUIRED`, `NOT_ALLOWED`, `GUARD_REFUSED`, `TASK_SUSPENDED`, `ACTING_NOT_ALLOWED`, and as every act on a task.
 */
export function skipTask(
  turn: Turn,
  { visit, comment }: Extract<PersonCommand, { type: 'skip' }>,
): Account {
  const held = usePrivilege(turn, {
    visit,
    privilege: 'skip',
    hindrance: ({ node }, { capacity }) =>
      actingRefusal(turn, node, { capacity, outcome: outcomeOf(node) }),
  });
  checkOwn(turn, held);
  if (isBlankText(comment)) throw new Refusal('COMMENT_REQUIRED', {});
  checkDuties(turn, held);
  const outcome = outcomeOf(held.node);
  checkActing(turn, held, outcome);
  markRead(turn, held);
  followOutcome(turn, held.node, outcome);
  return {
    type: 'task.skipped',
    detail: { state: held.node.key, visit, outcome, comment: comment.trim() },
  };
}

const outcomeOf = ({ task }: FlowNode): string | null => task?.can.get('skip')?.outcome ?? null;
