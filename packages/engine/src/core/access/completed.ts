// Whose a task was that has been completed: the position that completed it, whoever holds it now; where it was none, the
// person who did.

import type { Ending } from '../instance.ts';
import type { Actor, Party } from '../organisation/actor.ts';
import { partyOf, seatFor } from './seats.ts';

/** The capacity in which an actor may take back what was completed so, or null. */
export function permitsTakeBack(actor: Actor, { by, outcome }: Ending): Party | null {
  if (outcome === null || !by) return null;
  if (by.position === null) return by.user === actor.user ? partyOf(actor, null) : null;
  const seat = seatFor(actor, { position: by.position });
  return seat && partyOf(actor, seat);
}
