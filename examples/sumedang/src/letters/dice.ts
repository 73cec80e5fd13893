// Chance that comes out the same every time: a seed gives a line of independent dice, one for each letter.

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Dice {
  /** A whole number between the two, both included. */
  int(from: number, to: number): number;
  /** True in so many of a thousand cases. */
  chance(perMille: number): boolean;
  /** @throws RangeError when there is nothing to pick */
  pick<T>(from: readonly T[]): T;
  /** Like `pick`, each as often as its weight says. */
  weighted<T extends { readonly bobot: number }>(from: readonly T[]): T;
  /** Up to `count` of them, in random order, none twice. */
  sample<T>(from: readonly T[], count: number): readonly T[];
}

/** One die after another, without end; the n-th does not depend on how many are taken. */
export function* diceOf(seed: number): Generator<Dice, never> {
  const generator = xoroshiro128plus(seed);
  for (;;) {
    // A jump leads further than any die will ever be thrown.
    generator.jump();
    yield dice(generator.clone());
  }
}

function dice(generator: Parameters<typeof uniformInt>[0]): Dice {
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  const pick = <T>(from: readonly T[]): T => {
    const [picked] = from.slice(int(0, Math.max(0, from.length - 1)));
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  return {
    int,
    pick,
    chance: (perMille) => int(1, 1000) <= perMille,
    weighted(from) {
      let left = int(
        1,
        from.reduce((sum, { bobot }) => sum + bobot, 0),
      );
      return from.find(({ bobot }) => (left -= bobot) <= 0) ?? pick(from);
    },
    sample<T>(from: readonly T[], count: number): readonly T[] {
      const rest = [...from];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(int(0, rest.length - 1), 1),
      ).flat();
    },
  };
}
