import { createHash } from 'node:crypto';
import type { Ids } from '../ports/ids.ts';

/** Ids that look like those of production and are the same in every run of the same seed. */
export function seededIds(seed = 'alir'): Ids {
  let drawn = 0;
  return {
    next: () => createHash('sha256').update(`${seed}:${++drawn}`).digest('base64url').slice(0, 22),
  };
}
