// Ids and chance of a simulation: the same seed draws the same.

import { seededRandom, type Random } from './random.ts';

export class SimulatedChance {
  readonly #seed: number;
  readonly #random: Random;
  #drawn = 0;
  #rolled = 0;

  /** @param seed - any whole number */
  constructor(seed: number) {
    this.#seed = seed;
    this.#random = seededRandom(seed);
  }

  /** Goes on as this one would. */
  fork(): SimulatedChance {
    const other = new SimulatedChance(this.#seed);
    other.#drawn = this.#drawn;
    while (other.#rolled < this.#rolled) other.roll();
    return other;
  }

  /** From 0 to below 1. */
  roll(): number {
    this.#rolled += 1;
    return this.#random();
  }

  /** An id that nothing else has. */
  nextId(): string {
    this.#drawn += 1;
    return `s${this.#drawn}`;
  }
}
