// What operators alone may. The host names them (`isOperator`), not the organisation.

import type { Rejection } from '../decision.ts';
import type { Assignee } from '../instance.ts';
import type { Actor } from '../organisation/actor.ts';
import { seatFor } from './seats.ts';

/** Why an actor who is no operator may not do this; null: they are one. */
export function operatorRefusal({ operator }: Actor, action: string): Rejection | null {
  return operator === true ? null : { code: 'NOT_ALLOWED', details: { action } };
}

/**
 * Why an operator may not pass a task on to this position; null: they may. What is confidential is hidden from operators, so they do
 * not hand it to themselves, unless they have it already.
 */
export function ownTransferRefusal(
  actor: Actor,
  { assignee, to, confidential }: { assignee: Assignee; to: string; confidential: boolean },
): Rejection | null {
  if (!confidential || !actor.seats.some(({ position }) => position === to)) return null;
  return seatFor(actor, assignee) === null
    ? { code: 'TRANSFER_TO_SELF', details: { position: to } }
    : null;
}
