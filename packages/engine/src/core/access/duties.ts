// Separation of duties: whom a flow keeps from doing a task, whatever position they hold.

import type { Allocation, FlowNode } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { Turn } from '../decide/turn.ts';

/** Why this person may not do this task; null: no duty stands in the way. */
export function dutyRefusal(turn: Turn, { task }: FlowNode, user: string): Rejection | null {
  return task ? exclusionOf(turn, task.allocation, user) : null;
}

/** Whether a person is kept from a task. */
export function isExcluded(turn: Turn, allocation: Allocation, user: string): boolean {
  return exclusionOf(turn, allocation, user) !== null;
}

function exclusionOf(turn: Turn, { not, initiator }: Allocation, user: string): Rejection | null {
  // Whose superior does it instead, or who is passed over, does not do it either.
  if (initiator !== 'allow' && turn.state.starter.user === user)
    return { code: 'INITIATOR_EXCLUDED', details: {} };
  const state = not.find((one) => doersOf(turn, one).includes(user));
  return state === undefined ? null : { code: 'DUTIES_SEPARATED', details: { state } };
}

/** Who has completed the last visit of a state: whoever ended it, and everybody who voted. */
function doersOf({ state: { endings } }: Turn, state: string): string[] {
  const { by = null, outcome = null, votes = [] } = endings[state] ?? {};
  const voters = votes.map(({ vote }) => vote.by.user);
  return outcome !== null && by ? [by.user, ...voters] : voters;
}
