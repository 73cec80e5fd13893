// Which tasks acting officers, and those who act on behalf of others, may not complete.

import type { FlowNode } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { Seat } from '../organisation/actor.ts';
import type { Capacity } from '../organisation/organisation.ts';
import type { Turn } from '../decide/turn.ts';
import { allows } from './delegated.ts';

/** Mandates for routine work. A penjabat (Pj, Pjs) has the post's own powers, but for what the limits say. */
export const mandates: readonly Capacity[] = ['plt', 'plh', 'an'];

/** Why a task may not be ended in this seat and with this outcome, whoever it is; null: it may. */
export function seatRefusal(
  turn: Turn,
  node: FlowNode,
  { seat, outcome }: { seat: Seat; outcome: string | null },
): Rejection | null {
  const { capacity } = seat;
  return (
    (node.task?.signing ? signRefusal(seat) : null) ??
    actingRefusal(turn, node, { capacity, outcome })
  );
}

/** Why nothing is signed in this seat: what was delegated does not reach so far. */
export function signRefusal(seat: Seat): Rejection | null {
  const { position, basis } = seat;
  return allows(seat, 'sign')
    ? null
    : { code: 'DELEGATION_NOT_TO_SIGN', details: { position, basis } };
}

/** Why a task may not be completed in this capacity and with this outcome; null: it may. */
export function actingRefusal(
  turn: Turn,
  { definition, task }: FlowNode,
  { capacity, outcome }: { capacity: Capacity; outcome: string | null },
): Rejection | null {
  if (outcome !== null && task?.outcomes.get(outcome)?.definition.acting === true) return null;
  const { acting, decides } = definition.task ?? {};
  if (acting === false && mandates.includes(capacity))
    return { code: 'ACTING_NOT_ALLOWED', details: { capacity } };
  if (decides === undefined || capacity === 'definitive') return null;
  return turn.ask({ ask: 'mayDecide', args: [capacity, decides] }) === false
    ? { code: 'ACTING_NOT_ALLOWED', details: { capacity, decides } }
    : null;
}
