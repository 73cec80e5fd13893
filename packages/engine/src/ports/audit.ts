// What audits read of a store: all that follows from the events, as it is stored, and what follows from none of them.

import type { Rows, TimerRow } from '../core/rows.ts';

/** Nothing here is one moment with anything else: whoever compares looks whether a commit came between. */
export interface AuditReads {
  /** All rows of an instance, those of ended tasks included, in no order. Null: there is no such instance. */
  rows(tenant: string, instance: string): Promise<StoredRows | null>;
  /** What is recorded under command ids. An id under which nothing is recorded is left out. */
  commands(tenant: string, ids: readonly string[]): Promise<readonly RecordedCommand[]>;
  /** The number that was last drawn of a series; 0 before the first. */
  lastNumber(tenant: string, series: string): Promise<number>;
  /**
   * Events that belong to no history, oldest first: their instance is gone, or they stand beside its chain. A sound store has
   * none.
   *
   * @param limit - most that are given
   */
  strayEvents(limit: number): Promise<readonly StrayEvent[]>;
  /**
   * Command ids that are recorded with an event which is gone, and all ids of an event that has several. A sound store has
   * none.
   *
   * @param limit - most that are given
   */
  strayCommands(limit: number): Promise<readonly StrayCommand[]>;
}

/** The rows of one instance as they are stored. */
export interface StoredRows extends Rows {
  /** Timers, with their leases. */
  readonly timers: readonly StoredTimer[];
}

/** A timer with what the store keeps of its lease. */
export interface StoredTimer extends TimerRow {
  /** When it may be given out, ms UTC: its own moment, or the end of a lease. */
  readonly nextAt: number;
}

/** A command that took effect, and the event it became. */
export interface RecordedCommand {
  /** Command id. */
  readonly id: string;
  /** Id of the instance that it changed. */
  readonly instance: string;
  /** Number of the event it became. */
  readonly seq: number;
  /** JSON of its answer, as it is stored. */
  readonly answer: string;
}

/** An event that belongs to no history. */
export interface StrayEvent {
  /** Of the instance that it is stored with; null where that is gone. */
  readonly tenant: string | null;
  /** Id of the instance that it is stored with; null where that is gone. */
  readonly instance: string | null;
  /** Its JSON as it is stored. */
  readonly text: string;
}

/** A command id that no event accounts for. */
export interface StrayCommand {
  /** Tenant that it is recorded for. */
  readonly tenant: string;
  /** Command id. */
  readonly id: string;
  /** JSON of the event that it is recorded with; null where that is gone. */
  readonly text: string | null;
}
