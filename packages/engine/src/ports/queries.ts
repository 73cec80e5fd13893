// What lists ask of a store.

import type { Instance } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';
import type { NumberStatus } from '../core/numbering/number-row.ts';
import type { TaskRow } from '../core/rows.ts';

/** A task with what lists show of its instance and of the root (the letter itself, for a disposition). */
export interface TaskItem {
  /** The task's row. */
  readonly task: TaskRow;
  /** Of its instance, as in `InstanceRow`. */
  readonly path: string;
  /** Whether its instance or the root is. */
  readonly confidential: boolean;
  /** Summary of its instance. */
  readonly summary: JsonObject;
  /** Summary of the topmost instance. */
  readonly rootSummary: JsonObject;
  /** Name of the flow of the topmost instance. */
  readonly rootFlow: string;
}

/**
 * Which tasks: all conditions must hold. Pages are stable: what is added meanwhile shifts nothing. A cursor is good for the list that
 * handed it out: the same tenant, conditions and order. @throws CURSOR_INVALID for any other `after`
 */
export interface TaskQuery {
  /** Pool keys that tasks belong to: `p:<position>`, `r:<role>`, `r:<role>@<unit>`. Absent: any. Empty: none. */
  readonly pools?: readonly string[] | undefined;
  /** Default: any. */
  readonly status?: 'open' | 'done' | 'cancelled' | undefined;
  /** Name of the task's flow. */
  readonly flow?: string | undefined;
  /** The task's flow is one of these. */
  readonly flows?: readonly string[] | undefined;
  /**
   * `false`: neither its instance nor the topmost one is confidential. Names of flows: those of other flows only where neither
   * is.
   */
  readonly confidential?: false | readonly string[] | undefined;
  /** Name of the flow of the topmost instance. */
  readonly rootFlow?: string | undefined;
  /** State that waits for it. */
  readonly state?: string | undefined;
  /** Id of its instance. */
  readonly instance?: string | undefined;
  /** Id of the topmost instance of its tree. */
  readonly root?: string | undefined;
  /** `true`: nobody opened it yet. */
  readonly unread?: boolean | undefined;
  /** `true`: not one that was cancelled before anybody opened it. */
  readonly known?: true | undefined;
  /** User who has claimed it, as it is kept: a claim that has lapsed since is among them. Null: nobody. */
  readonly claimedBy?: string | null | undefined;
  /** Done by one of these positions. */
  readonly closedAs?: readonly string[] | undefined;
  /** Deadline before this moment, ms UTC. Tasks without a deadline are never due. */
  readonly dueBefore?: number | undefined;
  /** Of which this user wanted to be reminded at this moment or before, ms UTC. */
  readonly followUp?: { readonly user: string; readonly until: number } | undefined;
  /** Of this priority or a higher one. */
  readonly priorityFrom?: number | undefined;
  /** Opened at this moment or later, ms UTC. */
  readonly openedFrom?: number | undefined;
  /** Opened before this moment, ms UTC. */
  readonly openedUntil?: number | undefined;
  /** Every word must occur in the search text of the instance or of its root, in any case. */
  readonly search?: string | undefined;
  /**
   * Default `due`. Without a deadline counts as latest. `priority`: the highest first, of one priority by deadline, to the second.
   * Ties go by the age of the instance, then by state and visit.
   */
  readonly sort?: 'due' | '-due' | 'opened' | '-opened' | 'priority' | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}

/**
 * Who may read an instance: whoever started it or its root, and whoever holds a pool that has or had a `known` task of it, of
 * one above it or of one below it. A confidential one: whoever holds a position that has or had such a task, or a role that
 * has one open.
 */
export interface Readership {
  /** Everything that is not confidential, too. */
  readonly all: boolean;
  /** Pool keys of the reader. */
  readonly pools: readonly string[];
  /** Positions and users, as `InstanceRow.starter` names them. */
  readonly starters: readonly string[];
  /** Only tasks of these flows count. */
  readonly flows?: readonly string[] | undefined;
  /** Of a confidential instance no task counts (`false`), or only those of these flows. */
  readonly confidential?: false | readonly string[] | undefined;
}

/** Which instances: all conditions must hold. Pages and cursors are as those of `TaskQuery`. */
export interface InstanceQuery {
  /** Name of the flow. */
  readonly flow?: string | undefined;
  /** Default: any. */
  readonly status?: Instance['status'] | undefined;
  /** The host's own entity; without `id` all of its type. */
  readonly subject?: { readonly type: string; readonly id?: string | undefined } | undefined;
  /** Id of the topmost instance of the tree. */
  readonly root?: string | undefined;
  /** Id of the instance that started it. */
  readonly parent?: string | undefined;
  /** One of its active states. */
  readonly state?: string | undefined;
  /** `true`: with an open incident. */
  readonly incidents?: boolean | undefined;
  /** With a deadline before this moment, ms UTC. */
  readonly overdueAt?: number | undefined;
  /** Started at this moment or later, ms UTC. */
  readonly startedFrom?: number | undefined;
  /** Started before this moment, ms UTC. */
  readonly startedUntil?: number | undefined;
  /** It has a file with these bytes: SHA-256 in hex. Looks at every instance that the other conditions leave. */
  readonly file?: string | undefined;
  /** Equality on values of the summary: texts as they are, numbers and booleans as JSON writes them. */
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** Every word must occur in the search text, in any case. */
  readonly search?: string | undefined;
  /** `true`: without a parent. */
  readonly topOnly?: boolean | undefined;
  /** Only what these may read. Absent: any (for operators). */
  readonly readableBy?: Readership | undefined;
  /** Default `-started`. Ties go by id. */
  readonly sort?: 'started' | '-started' | 'updated' | '-updated' | 'due' | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}

/** Which numbers of the register: all conditions must hold. Pages and cursors are as those of `TaskQuery`. */
export interface NumberQuery {
  /** Name of the series in its flow. */
  readonly name?: string | undefined;
  /** Key that is counted under: series, unit, kinds and period. */
  readonly series?: string | undefined;
  /** The unit that it was drawn for. */
  readonly unit?: string | undefined;
  /** Default: any. */
  readonly status?: NumberStatus | undefined;
  /** Instance that drew it or that it was entered for. */
  readonly instance?: string | undefined;
  /** Of this day or a later one, `yyyy-mm-dd`. */
  readonly from?: string | undefined;
  /** Of this day or an earlier one, `yyyy-mm-dd`. */
  readonly to?: string | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}
