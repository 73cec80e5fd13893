// Rows: what lists and queries read, projected from the state in the same transaction. They hold positions and pools.

import type { JsonObject } from './json.ts';
import type { InstanceStatus, Subject } from './instance.ts';

/** One instance as lists read it. Instants are ms UTC. */
export interface InstanceRow {
  /** Id of the instance. */
  readonly id: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Version of the flow that it stays on. */
  readonly flowVersion: number;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** The host's own entity that it is about. */
  readonly subject: Subject | null;
  /** Its start key, unique within the flow. */
  readonly key: string | null;
  /** Id of the instance that started it. */
  readonly parent: string | null;
  /** Id of the topmost ancestor; its own when it has none. */
  readonly root: string;
  /** As in `Instance`: an instance stands below another of its tree if its path begins with the other's. */
  readonly path: string;
  /** How many ancestors it has. */
  readonly depth: number;
  /** Position that it was started in; the user where they have none. */
  readonly starter: string;
  /** When it was started. */
  readonly startedAt: number;
  /** When the last event happened. */
  readonly updatedAt: number;
  /** When it ended. */
  readonly endedAt: number | null;
  /** How many events it has. */
  readonly version: number;
  /** Earliest deadline of what is open. */
  readonly dueAt: number | null;
  /** How many incidents are open. */
  readonly incidents: number;
  /** Keys of the active states, in document order. */
  readonly states: readonly string[];
  /** Values of the flow's `summary`. */
  readonly summary: JsonObject;
  /** What `access.confidential` of the flow says. */
  readonly confidential: boolean;
  /** Lower-case text of the summary, for search; nothing of what is confidential. */
  readonly search: string;
}

/** One task as lists read it, open or closed. Instants are ms UTC. */
export interface TaskRow {
  /** `instance/state#visit`, with `/seat` where several sign; unique in a tenant. */
  readonly id: string;
  /** Id of its instance. */
  readonly instance: string;
  /** Id of the topmost instance of its tree. */
  readonly root: string;
  /** Name of its flow. */
  readonly flow: string;
  /** State that waits for it. */
  readonly state: string;
  /** How often the state had been entered, this time included. */
  readonly visit: number;
  /** Number of the seat where several sign, from 1; 0: the task has no seats. */
  readonly seat: number;
  /** `open`, then `done` when an outcome ended it, or `cancelled` when something else did. */
  readonly status: 'open' | 'done' | 'cancelled';
  /** Pool key: `p:<position>`, `r:<role>` or `r:<role>@<unit>`. One task, one key. */
  readonly pool: string;
  /** User who has claimed it. */
  readonly claimedBy: string | null;
  /** Position in which they have. */
  readonly claimedAs: string | null;
  /** When an assignee first opened it. */
  readonly readAt: number | null;
  /** When it was opened. */
  readonly openedAt: number;
  /** Its deadline; null: it has none. */
  readonly dueAt: number | null;
  /** How urgent it is, 0 to 100; 50 is usual. */
  readonly priority: number;
  /** When it was completed or taken away. */
  readonly closedAt: number | null;
  /** Outcome that ended it; null while it is open, and when it was taken away. */
  readonly outcome: string | null;
  /** Position that completed it. */
  readonly closedAs: string | null;
}

/** A timer of an instance. */
export interface TimerRow {
  /** `state#visit/after-0` and the like, unique in its instance. */
  readonly id: string;
  /** When it is due, ms UTC. */
  readonly at: number;
}

/** An event of another flow that an instance waits for. */
export interface ListenerRow {
  /** Visit that waits: `state#visit`. */
  readonly visit: string;
  /** `flow:NAME.RESULT` */
  readonly topic: string;
  /** Name of the instance's key that has to match. */
  readonly key: string;
  /** Value that it has to have. */
  readonly value: string;
}

/** Everything about one instance that lists read. A store writes the difference to what it had. */
export interface Rows extends OpenRows {
  /** The instance itself. */
  readonly instance: InstanceRow;
}

/** What is open in an instance, as lists read it. */
export interface OpenRows {
  /** Its tasks; those that ended before the last event may be left out. */
  readonly tasks: readonly TaskRow[];
  /** Timers that have not fired. */
  readonly timers: readonly TimerRow[];
  /** What it listens for. */
  readonly listeners: readonly ListenerRow[];
}
