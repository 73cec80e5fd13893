// Whose a task was that has been completed: the position that completed it, whoever holds it now, and the person who did.

import type { Ending } from '../instance.ts';
import type { Actor, Party } from '../organisation/actor.ts';
import { partyOf, seatFor } from './seats.ts';

/** The capacity in which an actor may take back what was completed so, or null. */
export function permitsTakeBack(actor: Actor, { by, outcome }: Ending): Party | null {
  if (outcome === null || !by) return null;
  const seat = by.position === null ? null : seatFor(actor, { position: by.position });
  return seat !== null || by.user === actor.user ? partyOf(actor, seat) : null;
}
