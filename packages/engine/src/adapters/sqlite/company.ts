// Whether a batch waits for others. A turn of the event loop lets requests that are ready to be read join, so that they share
// one commit; where a single caller does one thing after another, nobody ever joins, and the turn would be for nothing.

import { performance } from 'node:perf_hooks';

/** Batches of one in a row after which a caller counts as the only one. */
const LONE_BATCHES = 8;
/** Most batches and longest time without a turn: others must be able to come, and so must timers, files and sockets. */
const MAX_BATCHES = 8;
const MAX_GAP_MS = 1;

export class Company {
  #loneBatches = 0;
  #batchesSinceTurn = 0;
  #lastTurn = 0;

  /** Lets others join, unless nobody has lately; null then. What is added in this very moment joins in any case. */
  gather(): Promise<void> | null {
    if (this.#isAlone()) return null;
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#batchesSinceTurn = 0;
        this.#lastTurn = performance.now();
        resolve();
      });
    });
  }

  /** Told how many jobs a batch has. */
  had(jobs: number): void {
    this.#batchesSinceTurn += 1;
    this.#loneBatches = jobs === 1 ? this.#loneBatches + 1 : 0;
  }

  #isAlone(): boolean {
    return (
      this.#loneBatches >= LONE_BATCHES &&
      this.#batchesSinceTurn < MAX_BATCHES &&
      performance.now() - this.#lastTurn < MAX_GAP_MS
    );
  }
}
