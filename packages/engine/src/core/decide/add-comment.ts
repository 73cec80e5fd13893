import { chosenSeats, partyOf } from '../access/seats.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { attachmentOf } from './attachment-of.ts';
import { actorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Adds a comment. Whoever may read the instance may comment; the shell has checked that. */
export function addComment(
  turn: Turn,
  { text, attachments = [] }: Extract<PersonCommand, { type: 'comment' }>,
): Account {
  const actor = actorOf(turn);
  const comment = text.trim();
  if (isBlankText(comment)) throw new Refusal('COMMENT_REQUIRED', {});
  for (const id of attachments) checkSpokenOf(turn, id);
  turn.by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  // Absent where there are none, as in histories from before there were any.
  return {
    type: 'comment.added',
    detail: { comment, ...(attachments.length > 0 ? { attachments } : {}) },
  };
}

/** A comment is for all who read the instance; a file that was uploaded for a field is for those who see the field. */
function checkSpokenOf(turn: Turn, id: string): void {
  if (attachmentOf(turn, id).field !== undefined)
    throw new Refusal('ATTACHMENT_NOT_FOUND', { attachment: id });
}
