// Where it is kept how far the clocks of flows have gone: up to which moment instances were started, and when the next is
// due. One record for each flow that starts by the clock.
//
// Its rules are in spec/stores.md; the tests of the store contract name them.

import type { JsonObject } from '../core/json.ts';

/** How far the clock of a flow has gone. */
export interface StoredStartClock {
  /** Name of the flow. */
  readonly flow: string;
  /** 1, 2, 3 …: counts how often it was kept. */
  readonly revision: number;
  /** Every moment up to this one is done, ms UTC. */
  readonly done: number;
  /** When it is due, ms UTC; null: the flow names no moment any more. */
  readonly next: number | null;
  /** Moments at which starts were refused, and what was said; the oldest first. */
  readonly refused: readonly JsonObject[];
}

/** A clock that is due. */
export interface DueStartClock {
  /** Its tenant. */
  readonly tenant: string;
  /** Name of the flow. */
  readonly flow: string;
}

/** Where clocks of flows are kept. */
export interface StartClockStore {
  /** The clock of a flow; null: none is kept. */
  of(tenant: string, flow: string): Promise<StoredStartClock | null>;
  /** All of a tenant, by the name of the flow. */
  list(tenant: string): Promise<readonly StoredStartClock[]>;
  /**
   * Keeps a clock whose `revision` is one more than what is kept; 1: of which there was none. It is given out again from its
   * `next` on.
   *
   * @returns false: somebody else was faster, and nothing is changed
   * @throws TEXT_INVALID
   */
  keep(tenant: string, clock: StoredStartClock): Promise<boolean>;
  /** Gives out clocks that are due at `now`, the longest due first; not again until `now + leaseMs`, unless they are kept anew. */
  due(now: number, limit: number, leaseMs: number): Promise<readonly DueStartClock[]>;
}
