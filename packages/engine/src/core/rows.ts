// Rows: what lists and queries read, projected from the state in the same transaction. They hold positions and pools.

import type { JsonObject } from './json.ts';
import type { InstanceStatus, Subject } from './instance.ts';

export interface InstanceRow {
  readonly id: string;
  readonly flow: string;
  readonly flowVersion: number;
  readonly status: InstanceStatus;
  readonly result: string | null;
  readonly subject: Subject | null;
  readonly key: string | null;
  readonly parent: string | null;
  readonly root: string;
  /** As in `Instance`: an instance stands below another of its tree if its path begins with the other's. */
  readonly path: string;
  readonly depth: number;
  readonly starter: string;
  readonly startedAt: number;
  /** When the last event happened. */
  readonly updatedAt: number;
  readonly endedAt: number | null;
  readonly version: number;
  /** Earliest deadline of what is open. */
  readonly dueAt: number | null;
  readonly incidents: number;
  readonly states: readonly string[];
  readonly summary: JsonObject;
  readonly confidential: boolean;
  /** Lower-case text of the summary, for search; nothing of what is confidential. */
  readonly search: string;
}

export interface TaskRow {
  /** `instance/state#visit`, unique in a tenant. */
  readonly id: string;
  readonly instance: string;
  readonly root: string;
  readonly flow: string;
  readonly state: string;
  readonly visit: number;
  /** `open`, then `done` when an outcome ended it, or `cancelled` when something else did. */
  readonly status: 'open' | 'done' | 'cancelled';
  /** Pool key: `p:<position>`, `r:<role>` or `r:<role>@<unit>`. One task, one key. */
  readonly pool: string;
  readonly claimedBy: string | null;
  readonly claimedAs: string | null;
  readonly readAt: number | null;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly closedAt: number | null;
  readonly outcome: string | null;
  /** Position that completed it. */
  readonly closedAs: string | null;
}

export interface TimerRow {
  readonly id: string;
  readonly at: number;
}

export interface ListenerRow {
  readonly visit: string;
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

/** Everything about one instance that lists read. A store writes the difference to what it had. */
export interface Rows {
  readonly instance: InstanceRow;
  readonly tasks: readonly TaskRow[];
  readonly timers: readonly TimerRow[];
  readonly listeners: readonly ListenerRow[];
}
