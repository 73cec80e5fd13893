// The store: where instances live. One contract for memory, SQLite and PostgreSQL; testing/store-contract.ts holds them
// to it.
//
// Its rules, [S1] and on, are in spec/stores.md; the tests of the suite name them.

import type { FlowEvent, Outgoing } from '../core/event.ts';
import type { Instance } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { NumberId, NumberRow, NumberStatus } from '../core/numbering/number-row.ts';
import type { InstanceRow, OpenRows, Rows, TaskRow } from '../core/rows.ts';
import type { AuditReads } from './audit.ts';
import type { DraftStore } from './draft-store.ts';
import type { FollowUpStore } from './follow-up-store.ts';
import type { NoticeStore } from './notice-store.ts';
import type { StartClockStore } from './start-clock-store.ts';

/** The host's open transaction: anything with `query`, or the host's `DatabaseSync`. Never begun or committed by us. */
export interface SqlTx {
  /** Runs a statement with `$1`, `$2` … inside the transaction, and yields its rows by column name. */
  query(text: string, params: unknown[]): PromiseLike<{ rows: unknown[] }>;
}

/** A `node:sqlite` connection, structurally, so that hosts may wrap it. */
export interface SqliteTx {
  /** Runs statements without values. */
  exec(sql: string): void;
  /** Prepares one statement. */
  prepare(sql: string): {
    all(...params: SqliteValue[]): unknown[];
    get(...params: SqliteValue[]): unknown;
    run(...params: SqliteValue[]): unknown;
  };
  /** Whether a transaction is open there. Where a wrapper does not say, it is taken to be. */
  readonly isTransaction?: boolean;
}

/** A value as SQLite takes it. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** The host's open transaction. */
export type Tx = SqlTx | SqliteTx;

/** An event as it is stored. */
export interface StoredEvent {
  /** The event itself. */
  readonly event: FlowEvent;
  /** Its JSON exactly as it is stored: what the hash covers. */
  readonly text: string;
  /** Hex SHA-256 over the previous hash and the text. */
  readonly hash: string;
}

/** An instance as it is loaded to be changed. */
export interface Loaded {
  /** Its state. */
  readonly instance: Instance;
  /** Hash of its last event. */
  readonly head: string;
  /** Its rows, where they are at hand: a store may keep what was committed with them. */
  readonly rows?: OpenRows;
}

/** All that one accepted command writes. */
export interface Commit {
  /** State before it; null: a new instance. */
  readonly before: Loaded | null;
  /** State after it. */
  readonly after: Loaded;
  /** What happened. */
  readonly event: FlowEvent;
  /** The event as JSON: what is stored, and what its hash covers. */
  readonly text: string;
  /** Rows that lists read, after the event. A task that had ended before may be left out: it stays as it was. */
  readonly rows: Rows;
  /** Rows before it, so that a store can write only the difference. Null for a new instance. */
  readonly rowsBefore: OpenRows | null;
  /** What leaves the instance; kept in the outbox until it is settled. */
  readonly outgoing: readonly Outgoing[];
  /**
   * The command's id, a fingerprint of the request, and what it was answered: for when it comes again. The fingerprint is
   * empty where the id was drawn: nobody can send that again. In the first commit of an instance it is empty only if the
   * id of the instance was drawn as well.
   */
  readonly command: { readonly id: string; readonly request: string; readonly answer: JsonObject };
}

/** What was answered to this command id before. */
export type Recall =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly answer: JsonObject }
  /** The id was used for another request. */
  | { readonly kind: 'reused' };

/** One transaction for one command. It ends with the work it was given to; used later, it throws. */
export interface Unit {
  /**
   * Reserves the command id; waits for a racing transaction that holds it.
   *
   * @param isDrawn - the id was drawn at random for this unit, so there is no need to look for it
   */
  recall(commandId: string, request: string, isDrawn?: boolean): Promise<Recall>;
  /** Loads an instance and holds it until the unit ends. */
  load(instance: string): Promise<Loaded | null>;
  /** The instance with this start key, if there is one. */
  findByKey(flow: string, key: string): Promise<string | null>;
  /** How many open instances a tree has, the root among them, as far as they are committed; counts no further than `most`. */
  countOpen(root: string, most: number): Promise<number>;
  /** How many tasks of a pool are open, as far as they are committed. */
  countPool(pool: string): Promise<number>;
  /**
   * Draws the next number of a series: 1, 2, 3 …, without a gap among committed units.
   *
   * @param count - how many at once; default 1
   * @returns the first of them
   */
  takeNumber(series: string, count?: number): Promise<number>;
  /** A number of the register; holds it until the unit ends. */
  findNumber(id: NumberId): Promise<NumberRow | null>;
  /** What an instance holds reserved, by `compareNumbers`; holds it until the unit ends. */
  reservedNumbers(instance: string): Promise<readonly NumberRow[]>;
  /** The highest number of a series in the register that belongs to this day or an earlier one; 0 for none. */
  lastNumberBy(series: Pick<NumberId, 'name' | 'series'>, date: string): Promise<number>;
  /**
   * Keeps a number in the register, with the rest of the unit.
   *
   * @param before - its status so far; null: it was drawn in this unit
   * @throws NUMBER_TAKEN, VERSION_CONFLICT, here or when the unit ends: it is there already, or its status is another
   */
  keepNumber(row: NumberRow, before: NumberStatus | null): Promise<void>;
  /**
   * Keeps what a command was answered that changes no instance, with the rest of the unit, so that it is recalled when it
   * comes again. Of a drawn id nothing need be kept.
   */
  keepAnswer(command: Commit['command']): Promise<void>;
  /**
   * Whether the tenant has just so many published versions of flows, and will have until the unit has ended. False where
   * a store cannot promise the latter.
   */
  hasOnly(versions: number): Promise<boolean>;
  /**
   * Keeps a version of a flow with the rest of the unit; the same again changes nothing.
   *
   * @throws FLOW_VERSION_TAKEN, here or when the unit ends, if another definition has its number
   */
  publish(flow: StoredFlow): Promise<void>;
  /** At most once a unit. @throws VERSION_CONFLICT, here or from `transact` when the unit ends; TEXT_INVALID */
  write(commit: Commit): Promise<void>;
  /** Removes a delivered message, a call or a notice from the outbox, with the rest of the unit. */
  settle(outboxId: string): Promise<void>;
  /** Marks a kept mail as received by an instance, with the rest of the unit, so that it is not matched again. */
  settleMail(mail: string, instance: string): Promise<void>;
}

/** Where instances live. All reads are of one tenant. */
export interface Store {
  /** `sqlite`, `postgres`, `memory` */
  readonly kind: string;
  /** Creates or upgrades the tables. @throws STORE_NEWER, STORE_UNWRITABLE, STORE_CORRUPT */
  migrate(): Promise<void>;
  /**
   * Runs `work` in a transaction; if it resolves without `write`, `settle`, `settleMail`, `keepNumber` or `keepAnswer`, nothing is kept, no number
   * and no command id either. With `tx` it runs inside the host's transaction, under a savepoint of its own.
   *
   * `work` may be run again when another transaction was faster, so it has no effects but through `unit`. It must not
   * wait for this store otherwise (no `store.load` inside), nor for anything slow: other units queue behind it.
   *
   * @throws what `work` throws; VERSION_CONFLICT; STORE_BUSY, STORE_UNWRITABLE, STORE_CORRUPT, STORE_NOT_MIGRATED,
   * TRANSACTION_MISSING, ENGINE_CLOSED. In a host's transaction VERSION_CONFLICT means: roll back and do all of it again.
   */
  transact<T>(
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    options?: { tx?: Tx | undefined },
  ): Promise<T>;

  /** One instance; null: there is none of this id. */
  load(tenant: string, instance: string): Promise<Loaded | null>;
  /** In order of `seq`, from `after` (exclusive). */
  events(tenant: string, instance: string, after?: number): Promise<readonly StoredEvent[]>;
  /** Ids of instances in a stable order, for audits and backups. */
  instanceIds(tenant: string, after: string | null, limit: number): Promise<readonly string[]>;
  /** Tenants that have instances. */
  tenants(): Promise<readonly string[]>;
  /** What else is stored, as it is stored. */
  readonly audit: AuditReads;
  /** Notices for persons, and how they want to be told. */
  readonly notices: NoticeStore;
  /** What people have entered for tasks and not sent. */
  readonly drafts: DraftStore;
  /** On which days people want to be reminded of tasks. */
  readonly followUps: FollowUpStore;
  /** How far the clocks of flows have gone. */
  readonly startClocks: StartClockStore;

  /** One page of tasks. @throws CURSOR_INVALID */
  tasks(tenant: string, query: TaskQuery): Promise<Page<TaskItem>>;
  /** Counts of the same queries. */
  countTasks(tenant: string, query: TaskQuery): Promise<number>;
  /** One task, open or closed. */
  task(tenant: string, id: string): Promise<TaskItem | null>;
  /** One page of instances. @throws CURSOR_INVALID */
  instances(tenant: string, query: InstanceQuery): Promise<Page<InstanceRow>>;
  /** One instance as lists show it. */
  instanceRow(tenant: string, id: string): Promise<InstanceRow | null>;
  /** One page of the register of numbers, by `compareNumbers`. @throws CURSOR_INVALID */
  numbers(tenant: string, query: NumberQuery): Promise<Page<NumberRow>>;

  /**
   * Timers due at `now`, oldest first. Firing removes the timer through its commit. With `leaseMs` those given out are
   * not given again until `now + leaseMs`, so that several processes share the work.
   */
  dueTimers(now: number, limit: number, leaseMs?: number): Promise<readonly DueTimer[]>;
  /** Claims outbox entries that may be tried at `now`, for `leaseMs`; an entry not settled by then is claimed again. */
  claimOutbox(now: number, limit: number, leaseMs: number): Promise<readonly OutboxEntry[]>;
  /** Puts an entry off after a failed attempt. */
  postpone(tenant: string, id: string, until: number): Promise<void>;
  /** Removes an entry whose effect is done. */
  settle(tenant: string, id: string): Promise<void>;
  /** The earliest moment at which `dueTimers`, `claimOutbox` or `startClocks.due` may have something, or null. */
  nextDue(): Promise<number | null>;

  /** Keeps a published event of a flow for those who listen now or begin to listen until `until`. Same id: kept once. */
  keepMail(tenant: string, mail: Mail): Promise<void>;
  /**
   * Kept mail with the instances that listen for it and began to by `mail.until`, until `Unit.settleMail`. A mail meets
   * an instance once, however many of its states listen and however often they are entered. Mail that is past `until`
   * at `now` and that nobody waits for is forgotten, a minute later.
   */
  matchMail(now: number, limit: number): Promise<readonly MailMatch[]>;

  /** Published versions of flows, by name and number. */
  flows(tenant: string): Promise<readonly StoredFlow[]>;
  /** How many there are: cheap, to see whether another process has published. */
  countFlows(tenant: string): Promise<number>;

  /**
   * Called after a commit that this process made; used to wake the runner and live views. Not for a host's
   * transaction: when that commits, only the host knows. Listeners must not throw.
   */
  onCommit(listener: (tenant: string, event: FlowEvent) => void): () => void;
  /** Lets what was handed in finish; afterwards everything throws ENGINE_CLOSED. */
  close(): Promise<void>;
}

/** One page of a list. */
export interface Page<T> {
  /** What is on it, in the order asked for. */
  readonly items: readonly T[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
}

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

/** An event of a flow, kept for instances that wait for it. */
export interface Mail {
  /** Unique in a tenant. */
  readonly id: string;
  /** `flow:NAME.RESULT` */
  readonly topic: string;
  /** Name of the receiver's key that has to match. */
  readonly key: string;
  /** Value that it has to have. */
  readonly value: string;
  /** The flow whose instances it is for. */
  readonly flow: string;
  /** Output of the instance that has ended. */
  readonly body: JsonObject;
  /** How long it waits for those who are not there yet, ms UTC. */
  readonly until: number;
}

/** A kept mail, and an instance that waits for it. */
export interface MailMatch {
  /** Tenant of both. */
  readonly tenant: string;
  /** The mail. */
  readonly mail: Mail;
  /** Id of the instance. */
  readonly instance: string;
  /** Visit that waits: `state#visit`. */
  readonly visit: string;
}

/** A published version of a flow. */
export interface StoredFlow {
  /** Name of the flow. */
  readonly flow: string;
  /** Its version; never published with other content. */
  readonly version: number;
  /** SHA-256 of the canonical definition and its forms. */
  readonly hash: string;
  /** The definition. */
  readonly definition: JsonObject;
  /** Forms that its tasks name, by name. */
  readonly forms: Readonly<Record<string, Json>>;
  /** When it was published, ms UTC. */
  readonly publishedAt: number;
}
