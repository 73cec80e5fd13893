// Whether a batch waits for others. A turn of the event loop lets requests that are ready to be read join, so that they share
// one commit; where a single caller does one thing after another, nobody ever joins, and the turn would be for nothing.

import { performance } from 'node:perf_hooks';

/** Batches in a row that nobody joined, after which a caller counts as the only one. */
const LONE_BATCHES = 8;
/** A turn in which nothing happens takes less, ms; in a longer one others were at work: timers, files, sockets. */
const IDLE_TURN_MS = 0.05;
/** Most batches and longest time without a turn: others must be able to come. */
const MAX_BATCHES = 8;
const MAX_GAP_MS = 5;

export class Company {
  #loneBatches = 0;
  #batchesSinceTurn = 0;
  #lastTurn = 0;

  /** Lets others join, unless nobody has lately; null then. What is added in this very moment joins in any case. */
  gather(): Promise<void> | null {
    const from = performance.now();
    if (this.#isAlone(from)) return null;
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#lastTurn = performance.now();
        this.#batchesSinceTurn = 0;
        if (this.#lastTurn - from > IDLE_TURN_MS) this.#loneBatches = 0;
        resolve();
      });
    });
  }

  /** Told how many jobs a batch has. */
  had(jobs: number): void {
    this.#batchesSinceTurn += 1;
    this.#loneBatches = jobs === 1 ? this.#loneBatches + 1 : 0;
  }

  #isAlone(now: number): boolean {
    return (
      this.#loneBatches >= LONE_BATCHES &&
      this.#batchesSinceTurn < MAX_BATCHES &&
      now - this.#lastTurn < MAX_GAP_MS
    );
  }
}
