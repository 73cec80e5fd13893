// Whose tasks a list shows, as the store is asked for it.

import { listedSeats, poolsOf } from '../core/access/seats.ts';
import type { Actor } from '../core/organisation/actor.ts';
import type { TaskQuery } from '../ports/store.ts';

/**
 * The tasks of every position that the actor holds, or of the chosen one. One that was delegated to them is listed when they
 * choose it, as far as the delegation goes; of several delegations of one position the first counts.
 */
export function taskScope(actor: Actor): Pick<TaskQuery, 'pools' | 'flows' | 'confidential'> {
  const pools = poolsOf(actor);
  const delegation = listedSeats(actor)[0]?.delegation;
  if (delegation === undefined) return { pools };
  const { flows, confidential } = delegation;
  return { pools, ...(flows && { flows }), ...(confidential ? {} : { confidential: false }) };
}
