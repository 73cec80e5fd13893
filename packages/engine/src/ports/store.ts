// The store: where instances live. One contract for memory, SQLite and PostgreSQL; testing/store-contract.ts holds them
// to it.
//
//   S1  A unit of work is atomic: everything it wrote, or nothing.
//   S2  `load` in a unit holds the instance until the unit ends; two units never change one instance at once.
//   S3  Acknowledged means durable: the promise of `transact` resolves after the commit.
//   S4  A command id is recorded with the answer in the same transaction.
//   S5  Readers see their own acknowledged writes at once.
//   S6  Tenants are in every key; nothing of another tenant is ever seen.

import type { FlowEvent, Outgoing } from '../core/event.ts';
import type { Instance } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Rows, TaskRow, InstanceRow } from '../core/rows.ts';

/** The host's open transaction: anything with `query`, or the host's `DatabaseSync`. Never begun or committed by us. */
export interface SqlTx {
  query(text: string, params: unknown[]): PromiseLike<{ rows: unknown[] }>;
}

/** A `node:sqlite` connection, structurally, so that hosts may wrap it. */
export interface SqliteTx {
  exec(sql: string): void;
  prepare(sql: string): {
    all(...params: SqliteValue[]): unknown[];
    get(...params: SqliteValue[]): unknown;
    run(...params: SqliteValue[]): unknown;
  };
}

export type SqliteValue = null | number | bigint | string | Uint8Array;

export type Tx = SqlTx | SqliteTx;

export interface StoredEvent {
  readonly event: FlowEvent;
  /** Hex SHA-256 over the previous hash and the canonical event. */
  readonly hash: string;
}

export interface Loaded {
  readonly instance: Instance;
  /** Hash of its last event. */
  readonly head: string;
}

export interface Commit {
  readonly before: Loaded | null;
  readonly after: Loaded;
  readonly event: FlowEvent;
  /** Rows that lists read, after the event. */
  readonly rows: Rows;
  /** Rows before it, so that a store can write only the difference. Null for a new instance. */
  readonly rowsBefore: Rows | null;
  readonly outgoing: readonly Outgoing[];
  readonly command: { readonly id: string; readonly request: string; readonly answer: JsonObject };
}

/** What was answered to this command id before. */
export type Recall =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly answer: JsonObject }
  /** The id was used for another request. */
  | { readonly kind: 'reused' };

/** One transaction for one command. */
export interface Unit {
  /** Reserves the command id; waits for a racing transaction that holds it. */
  recall(commandId: string, request: string): Promise<Recall>;
  /** Loads an instance and holds it until the unit ends. */
  load(instance: string): Promise<Loaded | null>;
  /** The instance with this start key, if there is one. */
  findByKey(flow: string, key: string): Promise<string | null>;
  /** Draws the next number of a series: 1, 2, 3 …, without a gap among committed units. */
  takeNumber(series: string): Promise<number>;
  /** At most once a unit. @throws VERSION_CONFLICT */
  write(commit: Commit): Promise<void>;
  /** Removes a delivered message, a call or a notice from the outbox, with the rest of the unit. */
  settle(outboxId: string): Promise<void>;
}

export interface Store {
  /** `sqlite`, `postgres`, `memory` */
  readonly kind: string;
  /** Creates or upgrades the tables. @throws STORE_NEWER, STORE_UNWRITABLE, STORE_CORRUPT */
  migrate(): Promise<void>;
  /**
   * Runs `work` in a transaction; if it resolves without `write` or `settle`, nothing is kept.
   * With `tx` it runs inside the host's transaction, under a savepoint of its own.
   */
  transact<T>(tenant: string, work: (unit: Unit) => Promise<T>, options?: { tx?: Tx | undefined }): Promise<T>;

  load(tenant: string, instance: string): Promise<Loaded | null>;
  /** In order of `seq`, from `after` (exclusive). */
  events(tenant: string, instance: string, after?: number): Promise<readonly StoredEvent[]>;
  /** Ids of instances in a stable order, for audits and backups. */
  instanceIds(tenant: string, after: string | null, limit: number): Promise<readonly string[]>;
  tenants(): Promise<readonly string[]>;

  tasks(tenant: string, query: TaskQuery): Promise<Page<TaskItem>>;
  /** Counts of the same queries. */
  countTasks(tenant: string, query: TaskQuery): Promise<number>;
  task(tenant: string, id: string): Promise<TaskItem | null>;
  instances(tenant: string, query: InstanceQuery): Promise<Page<InstanceRow>>;
  instanceRow(tenant: string, id: string): Promise<InstanceRow | null>;

  /** Timers due at `now`, oldest first. Firing removes the timer through its commit. */
  dueTimers(now: number, limit: number): Promise<readonly DueTimer[]>;
  /** Claims outbox entries that may be tried at `now`, for `leaseMs`; an entry not settled by then is claimed again. */
  claimOutbox(now: number, limit: number, leaseMs: number): Promise<readonly OutboxEntry[]>;
  /** Puts an entry off after a failed attempt. */
  postpone(tenant: string, id: string, until: number): Promise<void>;
  /** Removes an entry whose effect is done. */
  settle(tenant: string, id: string): Promise<void>;
  /** The earliest moment at which `dueTimers` or `claimOutbox` may have something, or null. */
  nextDue(): Promise<number | null>;

  /** Keeps a published event of a flow for those who listen now or until `until`. */
  keepMail(tenant: string, mail: Mail): Promise<void>;
  /** Pairs of kept mail and open listeners that were not delivered yet; forgets mail past `now`. */
  matchMail(now: number, limit: number): Promise<readonly MailMatch[]>;

  /** Published definitions. */
  saveFlow(tenant: string, flow: StoredFlow): Promise<void>;
  flows(tenant: string): Promise<readonly StoredFlow[]>;

  /** Called after a commit that this process made; used to wake the runner and live views. */
  onCommit(listener: (tenant: string, event: FlowEvent) => void): () => void;
  close(): Promise<void>;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** A task with what lists show of its instance and of the root (the letter itself, for a disposition). */
export interface TaskItem {
  readonly task: TaskRow;
  readonly summary: JsonObject;
  readonly rootSummary: JsonObject;
  readonly rootFlow: string;
}

export interface TaskQuery {
  /** Pool keys of the asker. Absent: any (for operators). Empty: none. */
  readonly pools?: readonly string[] | undefined;
  readonly status?: 'open' | 'done' | 'cancelled' | undefined;
  readonly flow?: string | undefined;
  readonly rootFlow?: string | undefined;
  readonly state?: string | undefined;
  readonly instance?: string | undefined;
  readonly root?: string | undefined;
  /** `true`: nobody opened it yet. */
  readonly unread?: boolean | undefined;
  readonly claimedBy?: string | null | undefined;
  /** Done by one of these positions. */
  readonly closedAs?: readonly string[] | undefined;
  readonly dueBefore?: number | undefined;
  readonly openedFrom?: number | undefined;
  readonly openedUntil?: number | undefined;
  /** Every word must occur in the summary of the instance or its root. */
  readonly search?: string | undefined;
  readonly sort?: 'due' | '-due' | 'opened' | '-opened' | undefined;
  readonly after?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}

export interface InstanceQuery {
  readonly flow?: string | undefined;
  readonly status?: Instance['status'] | undefined;
  readonly subject?: { readonly type: string; readonly id?: string | undefined } | undefined;
  readonly root?: string | undefined;
  readonly parent?: string | undefined;
  readonly state?: string | undefined;
  readonly incidents?: boolean | undefined;
  readonly overdueAt?: number | undefined;
  readonly startedFrom?: number | undefined;
  readonly startedUntil?: number | undefined;
  /** Equality on values of the summary. */
  readonly where?: Readonly<Record<string, string>> | undefined;
  readonly search?: string | undefined;
  readonly topOnly?: boolean | undefined;
  readonly sort?: 'started' | '-started' | 'updated' | '-updated' | 'due' | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface DueTimer {
  readonly tenant: string;
  readonly instance: string;
  readonly timer: string;
  readonly at: number;
}

export interface OutboxEntry {
  readonly tenant: string;
  readonly instance: string;
  readonly outgoing: Outgoing;
  /** 1 at the first claim. */
  readonly attempts: number;
}

export interface Mail {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly flow: string;
  readonly body: JsonObject;
  readonly until: number;
}

export interface MailMatch {
  readonly tenant: string;
  readonly mail: Mail;
  readonly instance: string;
  readonly visit: string;
}

export interface StoredFlow {
  readonly flow: string;
  readonly version: number;
  /** SHA-256 of the canonical definition and its forms. */
  readonly hash: string;
  readonly definition: JsonObject;
  readonly forms: Readonly<Record<string, Json>>;
  readonly publishedAt: number;
}
