// Who takes a file away again. Adding one needs no more than reading the instance, which the shell has looked up.

import type { Actor, Party } from '../organisation/actor.ts';

/** Whoever added it, and operators. */
export function mayRemoveFile({ user, operator }: Actor, addedBy: Pick<Party, 'user'>): boolean {
  return addedBy.user === user || operator === true;
}
