// Whose tasks a list shows, as the store is asked for it.

import { extentOf } from '../core/access/delegated.ts';
import { listedSeats, poolsOf } from '../core/access/seats.ts';
import type { Actor } from '../core/organisation/actor.ts';
import type { TaskQuery } from '../ports/queries.ts';

/**
 * The tasks of every position that the actor holds, or of the chosen one. One that was delegated to them is listed when they
 * choose it, as far as any of its delegations goes.
 */
export function taskScope(actor: Actor): Pick<TaskQuery, 'pools' | 'flows' | 'confidential'> {
  const seats = listedSeats(actor);
  const extent = seats.length === 0 ? null : extentOf(seats);
  const { flows = null, confidential = null } = extent ?? {};
  return {
    pools: poolsOf(actor),
    ...(flows && { flows }),
    ...(confidential && { confidential: confidential.length === 0 ? false : confidential }),
  };
}
