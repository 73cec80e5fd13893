import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { actorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Longest comment, in characters. */
const MAX_COMMENT = 10_000;

/** Adds a comment. Whoever may read the instance may comment; the shell has checked that. */
export function addComment(
  turn: Turn,
  { text }: Extract<PersonCommand, { type: 'comment' }>,
): Account {
  const actor = actorOf(turn);
  const comment = text.trim();
  if (comment === '') throw new Refusal('COMMENT_REQUIRED', {});
  if (comment.length > MAX_COMMENT) throw new Refusal('COMMENT_REQUIRED', { limit: MAX_COMMENT });
  turn.by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  return { type: 'comment.added', detail: { comment } };
}
