// Who may take an action: the `by` of a transition.

import { resolveAssignee } from '../activities/assignee.ts';
import { openSeats } from '../activities/signing.ts';
import type { By, Transition } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';
import type { Actor, Party } from '../organisation/actor.ts';
import { chosenSeats, partyOf, seatFor } from './seats.ts';

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
  const assignees =
    by === 'assignee' ? assigneesOf(turn, state) : [resolveAssignee(turn, by, { pointer: '/by' })];
  const seat = assignees.map((assignee) => seatFor(actor, assignee)).find((one) => one !== null);
  return seat ? partyOf(actor, seat) : null;
}

/** Whom a state waits for: the assignee of its task, or those whose turn it is to sign. */
function assigneesOf(turn: Turn, state: string | null): readonly Assignee[] {
  const visit = state === null ? null : turn.visitOf(state);
  if (!visit) return [];
  return visit.task ? [visit.task.assignee] : openSeats(visit).map(({ assignee }) => assignee);
}
