// Stories of flows that were written before any mutant was made, and whether they tell a mutant from its original.

import type { Mutant } from './operator.ts';

/** The stories of a house. */
export interface Stories {
  /** Flows that have any. */
  readonly told: ReadonlySet<string>;
  /** How many there are in all. */
  readonly count: number;
  /** Names of stories that go otherwise for the flows as they are: there should be none. */
  failing(): Promise<readonly string[]>;
  /** Whether one of them goes otherwise; what cannot be compiled cannot be played, which is told at once. */
  tell(mutant: Pick<Mutant, 'definition' | 'form'>): Promise<boolean>;
}

/** All of these: one that tells it is enough. */
export const together = (parts: readonly Stories[]): Stories => ({
  told: new Set(parts.flatMap(({ told }) => [...told])),
  count: parts.reduce((sum, { count }) => sum + count, 0),
  failing: async () => (await Promise.all(parts.map((one) => one.failing()))).flat(),
  async tell(mutant) {
    for (const one of parts) if (await one.tell(mutant)) return true;
    return false;
  },
});
