// What stores count of the instances of a flow: where they stand, what was done at each state, and how long it took.

import type { InstanceStatus } from '../core/instance.ts';

/** Counts over all instances of a flow, each in one pass of the database. */
export interface FigureStore {
  /** All of it at one moment, as far as single statements are one; each list in the order of its states. */
  count(tenant: string, query: FigureQuery): Promise<StoredFigures>;
}

/** What is counted. */
export interface FigureQuery {
  /** Name of the flow. */
  readonly flow: string;
  /** Only what stands or ended at these states. */
  readonly states: readonly string[];
  /** Only instances that are on this version now. Default: all. */
  readonly version?: number | undefined;
  /** Of what ended, only what did at this moment or later, ms UTC. Default: all. What is open always counts. */
  readonly from?: number | undefined;
  /** What is due before this moment is late, ms UTC. */
  readonly now: number;
  /** How many of the last tasks of each state are told with their spans. */
  readonly spans: number;
}

/**
 * What was counted. Tasks are those of seats where several sign. Parts of delegates and of those who passed a task on are none.
 * `secret` is what belongs to an instance that is confidential, or whose topmost one is.
 */
export interface StoredFigures {
  /** Open instances, wherever they stand. */
  readonly open: number;
  /** Instances by status and active states, where there are any. */
  readonly standing: readonly StandingCount[];
  /** Open instances that have a late task at a state. */
  readonly late: readonly StateCount[];
  /** Tasks that ended with an outcome, and those without seats that were taken away. */
  readonly closed: readonly ClosedCount[];
  /** The last tasks of each state that ended with an outcome, in no order within a state. */
  readonly spans: readonly TaskSpan[];
}

/** Something was counted at a state. */
export interface StateCount {
  readonly state: string;
  readonly count: number;
}

/** Instances that stand alike. */
export interface StandingCount extends StateCount {
  readonly status: InstanceStatus;
  readonly secret: boolean;
}

/** Tasks that ended alike. */
export interface ClosedCount extends StateCount {
  /** `done`: with an outcome. `cancelled`: taken away. */
  readonly status: 'done' | 'cancelled';
  /** Null: taken away, or a vote for no outcome. */
  readonly outcome: string | null;
  readonly secret: boolean;
  /** How many of them ended after their deadline. */
  readonly late: number;
}

/** From when to when a task was open, ms UTC. */
export interface TaskSpan {
  readonly state: string;
  readonly openedAt: number;
  readonly closedAt: number;
}
