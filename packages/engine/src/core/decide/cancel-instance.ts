import { exitState } from '../activities/visit.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { nodeOf } from './advance.ts';
import { tellParent } from './finish-turn.ts';
import { operatorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Ends an instance by hand. Operators only; flows offer their own actions to others. Rejects with `NOT_ALLOWED`. */
export function cancelInstance(
  turn: Turn,
  { reason }: Extract<PersonCommand, { type: 'cancel' }>,
): Account {
  const by = operatorOf(turn, 'cancel');
  if (isBlankText(reason)) throw new Refusal('COMMENT_REQUIRED', {});
  turn.by = by;
  endCancelled(turn);
  tellParent(turn, 'cancelled', null, null);
  return { type: 'instance.cancelled', detail: { comment: reason.trim() } };
}

/** Closes every visit, withdraws what is below, and ends. */
export function endCancelled(turn: Turn): void {
  for (const visit of Object.values(turn.state.open)) {
    exitState(turn, nodeOf(turn, visit.state), {
      outcome: null,
      by: turn.by,
      cancelled: true,
    });
  }
  turn.apply({ kind: 'ended', status: 'cancelled', result: null, output: null });
}
