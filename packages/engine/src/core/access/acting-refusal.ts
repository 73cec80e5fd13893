// Which tasks acting officers, and those who act on behalf of others, may not complete.

import type { FlowNode } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { Capacity } from '../organisation/organisation.ts';
import type { Turn } from '../decide/turn.ts';

/** Mandates for routine work. A penjabat (Pj, Pjs) has the post's own powers, but for what the limits say. */
export const mandates: readonly Capacity[] = ['plt', 'plh', 'an'];

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
