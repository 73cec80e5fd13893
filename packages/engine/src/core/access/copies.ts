// Who may send copies, and who reads them.

import type { Rejection } from '../decision.ts';
import type { Turn } from '../decide/turn.ts';
import type { Copy } from '../instance.ts';
import type { Actor, Party } from '../organisation/actor.ts';
import { waitingTasks } from '../activities/waiting-tasks.ts';
import { privilegeRefusal } from './privileges.ts';
import { partyOf, seatFor } from './seats.ts';

/**
 * The capacity in which an actor may send copies: that of an open task of theirs whose flow allows it.
 *
 * @param targets - null: whoever they might name
 */
export function permitsCopy(
  turn: Turn,
  actor: Actor,
  targets: readonly string[] | null,
): Party | Rejection {
  let refusal: Rejection = { code: 'NOT_ALLOWED', details: { action: 'copy' } };
  for (const visit of Object.values(turn.state.open)) {
    const node = turn.flow.nodes.get(visit.state);
    const seat = waitingTasks(visit)
      .map(({ assignee }) => seatFor(actor, assignee))
      .find((one) => one !== null);
    if (!node || !seat || !node.task?.can.has('copy')) continue;
    const refused = privilegeRefusal(turn, { node }, 'copy', targets);
    if (refused === null) return partyOf(actor, seat);
    refusal = refused;
  }
  return refusal;
}

/** The capacity in which an actor reads a copy, or null. */
export function readerOfCopy(actor: Actor, { to }: Copy): Party | null {
  const seat = seatFor(actor, to);
  return seat && partyOf(actor, seat);
}
