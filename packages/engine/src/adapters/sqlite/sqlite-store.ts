// The store of the port over SQLite. Owns: which connection does what, and when the resident instances are believed.

// `node:sqlite` in the declarations: TypeScript 6 and later look at no types of Node by themselves.
/// <reference types="node" preserve="true" />

import type { DatabaseSync } from 'node:sqlite';
import { AlirError } from '../../core/errors.ts';
import type { DueTimer, OutboxEntry } from '../../ports/due.ts';
import type { Loaded, Unit } from '../../ports/unit.ts';
import type { Mail, MailMatch } from '../../ports/mail.ts';
import type { SqliteTx, Tx } from '../../ports/tx.ts';
import type { Store } from '../../ports/store.ts';
import { mailValues } from '../sql/due-statements.ts';
import { applySql, pendingMigrations } from '../sql/migration.ts';
import { type SqlRecord, text } from '../sql/records.ts';
import { StoreReads } from '../sql/store-reads.ts';
import {
  plainName,
  type SqlValue,
  sqliteDialect,
  type Tables,
  tablesNamed,
} from '../sql/statement.ts';
import { versionConflict } from '../unit/buffered-unit.ts';
import { checkMail } from '../unit/check-texts.ts';
import { type CommitListener, CommitListeners } from '../unit/commit-listeners.ts';
import { backUp } from './back-up.ts';
import { Batch } from './batch.ts';
import { ownTransaction, sharedTransaction } from './batch-transaction.ts';
import { CommitLoop } from './commit-loop.ts';
import { Counts } from './counts.ts';
import { dataVersionOf } from './data-version.ts';
import { DueWork } from './due-work.ts';
import { isConstraint, isStaleSnapshot, Outrun, toFault } from './faults.ts';
import { type Job, runUnit, UnitJob, type Waiting, writeJob } from './jobs.ts';
import { sqliteMigrations } from './migrations.ts';
import { type Connection, openBeside, openDatabase } from './open-database.ts';
import { type Entry, Reader } from './reader.ts';
import { Resident } from './resident.ts';
import { type Statements, statementsOf } from './statements.ts';
import { BatchWriter, type Written } from './write-batch.ts';

/** How the store uses an SQLite database. */
export interface SqliteOptions {
  /** Put before the name of every table and index. @defaultValue `alir_` */
  readonly prefix?: string;
  /** How many instances are kept in memory, so that their next step costs no read. @defaultValue 10_000 */
  readonly resident?: number;
  /** How long a commit waits for another process or a transaction of the host before STORE_BUSY, ms. @defaultValue 5_000 */
  readonly busyMs?: number;
}

/** The store in SQLite, with what only a file can do. */
export interface SqliteStore extends Store {
  /** Always `sqlite`. */
  readonly kind: 'sqlite';
  /**
   * Copies the database as it is at one moment into a new file. Reads go on meanwhile, commits wait for its end. The file
   * appears under its name only when it is whole and on the disk; one that was there before is replaced.
   */
  backup(path: string): Promise<void>;
  /** Reads the whole database. @returns what is wrong with it; empty if it is sound */
  integrityCheck(): Promise<readonly string[]>;
}

/**
 * The store in an SQLite file, or in the database of a connection that the host has open.
 *
 * Give the file to one process only. A host that shares its connection gets WAL mode and `synchronous = full` on it; the
 * engine waits while the host has a transaction open there, unless that is given to it as `tx`.
 *
 * @throws SQLITE_UNSAFE, STORE_UNWRITABLE, STORE_CORRUPT
 */
export function sqlite(database: string | DatabaseSync, options: SqliteOptions = {}): SqliteStore {
  return new StoreInSqlite(openDatabase(database), options);
}

class StoreInSqlite extends StoreReads implements SqliteStore {
  readonly kind = 'sqlite';
  readonly #connection: Connection;
  readonly #prefix: string;
  readonly #tables: Tables;
  readonly #reader: Reader;
  readonly #resident: Resident;
  readonly #counts: Counts | null;
  readonly #writer: BatchWriter;
  readonly #dueWork: DueWork;
  readonly #loop: CommitLoop;
  readonly #listeners = new CommitListeners();
  /** The end of the last unit in each transaction of a host's. */
  readonly #lastInHosts = new WeakMap<SqliteTx, Promise<void>>();
  readonly #readDataVersion: () => number;
  #dataVersion = -1;
  /** Counts what hosts' transactions wrote on our connection, which `data_version` does not. */
  #hostWrites = 0;
  /** Version of the database when a batch last asked for it; empty before the first. */
  #batchVersion = '';
  /** Opened when a list is asked for while the host has a transaction open. */
  #beside: DatabaseSync | null = null;
  #closed = false;

  constructor(connection: Connection, options: SqliteOptions) {
    const prefix = plainName('prefix', options.prefix ?? 'alir_');
    const tables = tablesNamed((table) => prefix + table);
    super(tables, sqliteDialect);
    this.#connection = connection;
    this.#prefix = prefix;
    this.#tables = tables;
    this.#readDataVersion = dataVersionOf(connection);
    this.#reader = new Reader(connection.statements, this.#tables);
    this.#resident = new Resident(options.resident ?? 10_000);
    this.#counts = connection.isShared ? null : new Counts();
    this.#writer = new BatchWriter(this.#tables);
    this.#dueWork = new DueWork(this.#tables);
    const isCurrent = (): boolean => this.#batchVersion === this.#version();
    const host = {
      connection,
      writer: this.#writer,
      openBatch: (isTrusting: boolean) => this.#openBatch(isTrusting),
      isCurrent,
      transaction: connection.isShared
        ? sharedTransaction(connection, isCurrent)
        : ownTransaction(connection),
      committed: (batch: Batch, written: Written) => this.#committed(batch, written),
    };
    this.#loop = new CommitLoop(host, options.busyMs ?? 5_000);
  }

  async migrate(): Promise<void> {
    if (this.#read(() => this.#pendingMigrations()).length === 0) return;
    await this.#write((statements) => {
      const names = { tables: this.#tables, prefix: this.#prefix };
      for (const migration of this.#pendingMigrations()) {
        statements.exec(applySql(migration, names, String(Date.now())));
      }
    });
  }

  transact<T>(
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    { tx }: { tx?: Tx | undefined } = {},
  ): Promise<T> {
    return tx === undefined
      ? this.#do((waiting) => new UnitJob(tenant, work, waiting))
      : this.#transactInHosts(tenant, work, tx);
  }

  async load(tenant: string, instance: string): Promise<Loaded | null> {
    return this.#read(() => this.#entry(tenant, instance)?.loaded ?? null);
  }

  async dueTimers(now: number, limit: number, leaseMs?: number): Promise<DueTimer[]> {
    const due = this.#read((statements) => this.#dueWork.timers(statements, now, limit));
    if (leaseMs === undefined || due.length === 0) return due;
    return this.#write((statements) => this.#dueWork.leaseTimers(statements, now, limit, leaseMs));
  }

  async claimOutbox(now: number, limit: number, leaseMs: number): Promise<OutboxEntry[]> {
    if (!this.#read((statements) => statements.get(this.#dueWork.sql.hasOutgoing, [now]) !== null))
      return [];
    return this.#write((statements) => this.#dueWork.claimOutbox(statements, now, limit, leaseMs));
  }

  async postpone(tenant: string, id: string, until: number): Promise<void> {
    await this.#write((statements) => {
      statements.run(this.#dueWork.sql.postpone, [until, tenant, id]);
    });
  }

  async settle(tenant: string, id: string): Promise<void> {
    await this.#write((statements) => {
      statements.run(this.#dueWork.sql.settle, [tenant, id]);
    });
  }

  async nextDue(): Promise<number | null> {
    return this.#read((statements) => this.#dueWork.nextDue(statements));
  }

  async keepMail(tenant: string, mail: Mail): Promise<void> {
    checkMail(mail);
    await this.#write((statements) => {
      statements.run(this.#dueWork.sql.keepMail, mailValues(tenant, mail));
    });
  }

  async matchMail(now: number, limit: number): Promise<MailMatch[]> {
    if (this.#read((statements) => this.#dueWork.hasPastMail(statements, now))) {
      await this.#write((statements) => this.#dueWork.forgetMail(statements, now));
    }
    return this.#read((statements) => this.#dueWork.matchMail(statements, limit));
  }

  onCommit(listener: CommitListener): () => void {
    return this.#listeners.add(listener);
  }

  async backup(path: string): Promise<void> {
    this.#checkOpen();
    try {
      await backUp(this.#connection, path, this.#loop);
    } catch (error) {
      throw toFault(error, path);
    }
  }

  async integrityCheck(): Promise<string[]> {
    const records = await this.all('pragma integrity_check');
    return records.map((record) => text(record['integrity_check'])).filter((line) => line !== 'ok');
  }

  async close(): Promise<void> {
    if (this.#closed) return this.#loop.idle();
    this.#closed = true;
    await this.#loop.idle();
    this.#beside?.close();
    if (!this.#connection.isShared) this.#connection.db.close();
  }

  /** Units of one transaction run one after another, so that each reads what the one before has written. */
  async #transactInHosts<T>(tenant: string, work: (unit: Unit) => Promise<T>, tx: Tx): Promise<T> {
    this.#checkOpen();
    if (!('prepare' in tx))
      throw new TypeError('The SQLite store joins transactions of node:sqlite only');
    const before = this.#lastInHosts.get(tx) ?? Promise.resolve();
    const unit = before.then(() => this.#unitInHosts(tenant, work, tx));
    const settled = unit.then(
      () => undefined,
      () => undefined,
    );
    this.#lastInHosts.set(tx, settled);
    return unit;
  }

  async #unitInHosts<T>(
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    tx: SqliteTx,
  ): Promise<T> {
    // A savepoint would begin one, and commit it: the host's rows would not be in it.
    if (tx.isTransaction === false) throw new AlirError('TRANSACTION_MISSING');
    const statements = statementsOf(tx, `a transaction of the host's`);
    const batch = new Batch(new Reader(statements, this.#tables), null, null, {
      memory: false,
      drawnIds: true,
    });
    try {
      const result = await runUnit(batch, tenant, work);
      if (batch.units.length > 0) this.#writeInHosts(statements, batch);
      return result;
    } catch (error) {
      throw this.#hostFault(error, batch);
    } finally {
      if (tx === this.#connection.db && batch.units.length > 0) this.#hostWrote(batch);
    }
  }

  #writeInHosts(statements: Statements, batch: Batch): void {
    statements.run('savepoint alir_unit');
    try {
      this.#writer.write(statements, batch);
    } catch (error) {
      statements.run('rollback to alir_unit');
      throw error;
    } finally {
      statements.run('release alir_unit');
    }
  }

  #hostFault(error: unknown, batch: Batch): unknown {
    const commit = batch.units[0]?.writes.commit ?? null;
    const isOutrun = error instanceof Outrun || isConstraint(error) || isStaleSnapshot(error);
    return isOutrun && commit !== null ? versionConflict(commit) : error;
  }

  /** Whether the host will commit this is not known: nothing of it is believed until it is read again. */
  #hostWrote(batch: Batch): void {
    this.#hostWrites += 1;
    for (const { tenant, writes } of batch.units) {
      if (writes.commit !== null) this.#resident.forget(tenant, writes.commit.after.instance.id);
    }
  }

  #openBatch(isTrusting: boolean): Batch {
    // On a host's connection others write all the time, and nothing keeps them from it while units run.
    const memory = isTrusting && !this.#connection.isShared && this.#batchVersion !== '';
    if (!memory) this.#batchVersion = this.#version();
    return new Batch(this.#reader, this.#resident, this.#counts, { memory, drawnIds: isTrusting });
  }

  /** Changes whenever somebody other than the commit loop has written. */
  #version(): string {
    const dataVersion = this.#readDataVersion();
    if (dataVersion !== this.#dataVersion) {
      this.#dataVersion = dataVersion;
      this.#resident.clear();
      this.#counts?.clear();
    }
    return `${dataVersion} ${this.#hostWrites}`;
  }

  #committed(batch: Batch, { instances, lastRows }: Written): void {
    for (const { tenant, entry } of instances) this.#resident.put(tenant, entry);
    if (this.#counts !== null) {
      if (batch.units.some(({ writes }) => writes.flows.length > 0)) this.#counts.forgetFlows();
      this.#counts.lastRows = lastRows;
    }
    for (const { tenant, writes } of batch.units) {
      if (writes.commit !== null) this.#listeners.tell(tenant, writes.commit.event);
    }
  }

  #entry(tenant: string, instance: string): Entry | null {
    if (this.#isHostsTurn()) return new Reader(this.#view(), this.#tables).entry(tenant, instance);
    this.#version();
    const resident = this.#resident.get(tenant, instance);
    if (resident !== null) return resident;
    const entry = this.#reader.entry(tenant, instance);
    if (entry !== null) this.#resident.put(tenant, entry);
    return entry;
  }

  /** The host has a transaction open on our connection: what is seen there may never be committed. */
  #isHostsTurn(): boolean {
    const { db, isShared } = this.#connection;
    return isShared && db.isTransaction;
  }

  /** Where to read what is committed. */
  #view(): Statements {
    if (!this.#isHostsTurn()) return this.#connection.statements;
    this.#beside ??= openBeside(this.#connection);
    return this.#beside === null
      ? this.#connection.statements
      : statementsOf(this.#beside, this.#connection.path);
  }

  #pendingMigrations(): ReturnType<typeof pendingMigrations> {
    const { statements } = this.#connection;
    const { meta } = this.#tables;
    const table = statements.get(`select 1 from sqlite_schema where type = 'table' and name = ?`, [
      meta,
    ]);
    return pendingMigrations(sqliteMigrations, table && statements.all(`select * from ${meta}`));
  }

  protected async all(sql: string, values: readonly SqlValue[] = []): Promise<SqlRecord[]> {
    return this.#read((statements) => statements.all(sql, values));
  }

  protected async change(sql: string, values: readonly SqlValue[] = []): Promise<SqlRecord[]> {
    return this.#write((statements) => statements.all(sql, values));
  }

  #read<T>(read: (statements: Statements) => T): T {
    this.#checkOpen();
    return read(this.#view());
  }

  #write<T>(write: (statements: Statements) => T): Promise<T> {
    return this.#do((waiting) => writeJob(write, waiting));
  }

  #do<T>(jobFor: (waiting: Waiting<T>) => Job): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#checkOpen();
      this.#loop.add(jobFor({ resolve, reject }));
    });
  }

  #checkOpen(): void {
    if (this.#closed) throw new AlirError('ENGINE_CLOSED');
  }
}
