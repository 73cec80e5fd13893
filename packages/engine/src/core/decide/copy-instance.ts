import { permitsCopy } from '../access/copies.ts';
import { sendCopy } from '../activities/copies.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { actorOf } from './person.ts';
import { checkPositions } from './privilege.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Sends copies to other positions, who may read the instance from then on.
 *
 * Rejects with `NOT_ALLOWED` (nobody whose open task has the privilege `copy`), `GUARD_REFUSED`, `POSITION_UNKNOWN` or
 * `COPIES_FULL`.
 */
export function copyInstance(
  turn: Turn,
  { to, comment }: Extract<PersonCommand, { type: 'copy' }>,
): Account {
  checkPositions(turn, to);
  const permitted = permitsCopy(turn, actorOf(turn), to);
  if ('code' in permitted) throw new Refusal(permitted.code, permitted.details);
  turn.by = permitted;
  const said = comment?.trim() || null;
  for (const position of to) sendCopy(turn, { position }, said);
  return { type: 'copy.sent', detail: { to, comment: said } };
}
