import { mayRemoveFile } from '../access/files.ts';
import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { attachmentOf } from './attachment-of.ts';
import { actorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Takes a file away from the instance; history keeps that it was there. Whoever added it may, and so may operators.
 *
 * Rejects with `ATTACHMENT_NOT_FOUND` or `NOT_ALLOWED`.
 */
export function detachFile(
  turn: Turn,
  { attachment: id, reason }: Extract<PersonCommand, { type: 'detach' }>,
): Account {
  const actor = actorOf(turn);
  const { name, by, field = null } = attachmentOf(turn, id);
  if (!mayRemoveFile(actor, by)) throw new Refusal('NOT_ALLOWED', { action: 'detach' });
  turn.by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  turn.apply({ kind: 'attachment.removed', attachment: id });
  const told = reason?.trim() ?? '';
  return {
    type: 'attachment.removed',
    detail: { attachment: id, name, field, reason: told || null },
  };
}
