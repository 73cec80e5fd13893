// The store: where instances live. One contract for memory, SQLite and PostgreSQL; testing/store-contract.ts holds them
// to it.
//
// Its rules, [S1] and on, are in spec/stores.md; the tests of the suite name them.

import type { FlowEvent } from '../core/event.ts';
import type { NumberRow } from '../core/numbering/number-row.ts';
import type { InstanceRow } from '../core/rows.ts';
import type { AuditReads } from './audit.ts';
import type { DraftStore } from './draft-store.ts';
import type { DueTimer, OutboxEntry } from './due.ts';
import type { FigureStore } from './figure-store.ts';
import type { FollowUpStore } from './follow-up-store.ts';
import type { Mail, MailMatch } from './mail.ts';
import type { MigrationStore } from './migration-store.ts';
import type { NoticeStore } from './notice-store.ts';
import type { Page } from './page.ts';
import type { ProposalStore } from './proposal-store.ts';
import type { InstanceQuery, NumberQuery, TaskItem, TaskQuery } from './queries.ts';
import type { StartClockStore } from './start-clock-store.ts';
import type { StoredFlow } from './stored-flow.ts';
import type { Tx } from './tx.ts';
import type { Loaded, StoredEvent, Unit } from './unit.ts';

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
  /** Counts over all instances of a flow. */
  readonly figures: FigureStore;
  /** Migrations of instances, step by step. */
  readonly migrations: MigrationStore;
  /** Versions that wait for somebody else's approval. */
  readonly proposals: ProposalStore;
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
