// Who may take an action: the `by` of a transition.

import { resolveAssignee } from '../activities/assignee.ts';
import type { By, Transition } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import type { Actor, Party, Seat } from '../organisation/actor.ts';
import { taskOfAssignee } from './assignee-refusal.ts';
import { chosenSeats, partyOf, seatFor, seatsOn } from './seats.ts';

/**
 * The capacity in which an actor may take this action, or null. Whose action it is may depend on what is not there (a
 * unit without a head): then it is nobody's, and nobody's attempt makes an incident of it.
 */
export function permits(turn: Turn, actor: Actor, transition: Transition): Party | null {
  if (transition.by === null) return null;
  try {
    return permitsBy(turn, actor, transition.by, transition.source);
  } catch (signal) {
    if (signal instanceof FlowFault) return null;
    throw signal;
  }
}

/** The same for any `by`; `state` is the state whose assignee is meant. */
export function permitsBy(turn: Turn, actor: Actor, by: By, state: string | null): Party | null {
  if (by === 'anyone') return partyOf(actor, chosenSeats(actor)[0] ?? null);
  if (by === 'starter') {
    const { starter } = turn.state;
    const seat = starter.position === null ? null : seatFor(actor, { position: starter.position });
    return seat !== null || actor.user === starter.user ? partyOf(actor, seat) : null;
  }
  const seat =
    by === 'assignee'
      ? seatOfAssignee(turn, actor, state)
      : seatFor(actor, resolveAssignee(turn, by, { pointer: '/by' }));
  return seat && partyOf(actor, seat);
}

function seatOfAssignee(turn: Turn, actor: Actor, state: string | null): Seat | null {
  const node = state === null ? undefined : turn.flow.nodes.get(state);
  const task = node ? taskOfAssignee(turn, node, actor) : null;
  return task && (seatsOn(actor, task)[0] ?? null);
}
