import { closeDelegates, delegatesOf, ownerOf } from '../activities/parts.ts';
import { sendNotice } from '../activities/notify.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { fillForm } from './fill-form.ts';
import { checkIncidents, checkSeen, markRead, respectClaim, taskOf } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

type HandBack = Extract<PersonCommand, { type: 'hand-back' }>;

/**
 * Ends the part of a delegate, with what they have filled in, or calls all delegates of a task back.
 *
 * Rejects with `DELEGATE_NONE`, `FIELD_NOT_WRITABLE`, `FORM_INVALID`, `STALE`, and as every act on a task.
 */
export function handBack(turn: Turn, command: HandBack): Account {
  const held = taskOf(turn, command.visit);
  checkIncidents(turn, visitId(held.visit));
  respectClaim(turn, held);
  checkSeen(turn, command.seen, held.node);
  turn.by = held.party;
  const said = {
    state: held.node.key,
    visit: command.visit,
    comment: command.comment?.trim() || null,
  };
  if (!('kind' in held.task)) {
    const delegates = delegatesOf(held);
    if (delegates.length === 0) throw new Refusal('DELEGATE_NONE', { task: command.visit });
    closeDelegates(turn, held.visit, delegates, { as: 'recalled', by: held.party });
    return { type: 'task.handed-back', detail: { ...said, recalled: true } };
  }
  markRead(turn, held);
  const submitted = fillForm(turn, held, command.data ?? {});
  closeDelegates(turn, held.visit, [held.task], { as: 'handed-back', by: held.party });
  const owner = ownerOf(held.visit, held.task.of);
  if (owner) sendNotice(turn, owner.assignee, { state: held.node.key, reason: 'handed-back' });
  return { type: 'task.handed-back', detail: { ...said, recalled: false }, submitted };
}
