// What waits in a store to be done.

import type { Outgoing } from '../core/event.ts';

/** A timer that is due. */
export interface DueTimer {
  /** Tenant of its instance. */
  readonly tenant: string;
  /** Id of its instance. */
  readonly instance: string;
  /** Id of the timer. */
  readonly timer: string;
  /** When it is due, ms UTC. */
  readonly at: number;
}

/** Something that has left an instance and is not delivered yet. */
export interface OutboxEntry {
  /** Tenant of the instance. */
  readonly tenant: string;
  /** Id of the instance that it left. */
  readonly instance: string;
  /** What is to be delivered. */
  readonly outgoing: Outgoing;
  /** 1 at the first claim. */
  readonly attempts: number;
}
