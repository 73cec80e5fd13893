import { addFormer, closeDelegates, delegatesOf } from '../activities/parts.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import type { Rejection } from '../decision.ts';
import { passRefusal, passTask } from './pass-task.ts';
import type { OpenTask } from './person.ts';
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
  const held = usePrivilege(turn, {
    visit,
    privilege: 'decline',
    hindrance: (open, { position }) => declineRefusal(turn, open, position),
  });
  if (isBlankText(comment)) throw new Refusal('COMMENT_REQUIRED', {});
  const { party, node } = held;
  const superior = superiorOf(turn, held, party.position);
  if (typeof superior !== 'string') throw new Refusal(superior.code, superior.details);
  closeDelegates(turn, held.visit, delegatesOf(held), { as: 'recalled', by: party });
  addFormer(turn, held, 'declined', party);
  passTask(turn, held, superior);
  return {
    type: 'task.declined',
    detail: { state: node.key, visit, to: { position: superior }, comment: comment.trim() },
  };
}

/** Why somebody in this position may not decline it; null: its superior can have it. */
function declineRefusal(turn: Turn, open: OpenTask, position: string): Rejection | null {
  const superior = superiorOf(turn, open, position);
  return typeof superior === 'string' ? passRefusal(turn, open, superior) : superior;
}

/** Of a pool, the superior of the position that declines. */
function superiorOf(
  turn: Turn,
  { task: { assignee } }: OpenTask,
  own: string | null,
): string | Rejection {
  const position = 'position' in assignee ? assignee.position : own;
  const superior = turn.ask({ ask: 'superior', args: [position] });
  return typeof superior === 'string'
    ? superior
    : { code: 'SUPERIOR_MISSING', details: { position } };
}
