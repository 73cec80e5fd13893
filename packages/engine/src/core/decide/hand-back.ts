import { closeDelegates, delegatesOf, ownerOf } from '../activities/parts.ts';
import { sendNotice } from '../activities/notify.ts';
import type { PersonCommand } from '../command.ts';
import { submitForm } from '../forms/submit-form.ts';
import type { JsonObject } from '../json.ts';
import type { Account } from './account.ts';
import { setData, without } from './advance.ts';
import {
  checkIncidents,
  checkSeen,
  markRead,
  respectClaim,
  taskOf,
  type HeldTask,
} from './person.ts';
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
  const submitted = fill(turn, held, command.data ?? {});
  closeDelegates(turn, held.visit, [held.task], { as: 'handed-back', by: held.party });
  const owner = ownerOf(held.visit, held.task.of);
  if (owner) sendNotice(turn, owner.assignee, { state: held.node.key, reason: 'handed-back' });
  return { type: 'task.handed-back', detail: { ...said, recalled: false }, submitted };
}

/** Writes what the form lets people write; what an outcome must have is asked of whoever chooses it. */
function fill(turn: Turn, { node }: HeldTask, data: JsonObject): string[] {
  const form = node.task?.form;
  const [first] = Object.keys(data);
  if (first === undefined) return [];
  if (!form) throw new Refusal('FIELD_NOT_WRITABLE', { field: first });
  const { set, unset, issues } = submitForm(form, '', data, turn.state.data);
  const locked = issues.find(({ code }) => code === 'FIELD_NOT_WRITABLE');
  if (locked) throw new Refusal('FIELD_NOT_WRITABLE', { field: locked.pointer.slice(1) });
  setData(turn, { ...without(turn.state.data, unset), ...set });
  return [...Object.keys(set), ...unset];
}
