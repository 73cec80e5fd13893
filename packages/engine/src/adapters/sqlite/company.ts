// Whether a batch waits for others. A turn of the event loop lets requests that are ready to be read join, so that they share
// one commit; where a single caller does one thing after another, nobody ever joins, and the turn would be for nothing.

import { performance } from 'node:perf_hooks';

/** Batches of one in a row after which a caller counts as the only one. */
const LONE_BATCHES = 8;
/** Longest time without a turn, ms: others must be able to come, and so must timers and sockets. */
const MAX_TURN_GAP_MS = 5;

export class Company {
  #loneBatches = 0;
  #lastTurn = 0;

  /** Lets others join, unless nobody has lately. Jobs that are added in this very moment join in any case. */
  gather(): Promise<void> | null {
    if (this.#loneBatches >= LONE_BATCHES && performance.now() - this.#lastTurn < MAX_TURN_GAP_MS)
      return null;
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#lastTurn = performance.now();
        resolve();
      });
    });
  }

  /** Told how many jobs a batch has. */
  had(jobs: number): void {
    this.#loneBatches = jobs === 1 ? this.#loneBatches + 1 : 0;
  }
}
