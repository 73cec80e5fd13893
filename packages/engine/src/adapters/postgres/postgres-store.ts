// The store of the port over PostgreSQL: any number of processes, one transaction for one command.

import { AlirError } from '../../core/errors.ts';
import type { FlowEvent } from '../../core/event.ts';
import type { DueTimer, OutboxEntry } from '../../ports/due.ts';
import type { Loaded, Unit } from '../../ports/unit.ts';
import type { Mail, MailMatch } from '../../ports/mail.ts';
import type { Store } from '../../ports/store.ts';
import type { Tx } from '../../ports/tx.ts';
import type { Instance } from '../../core/instance.ts';
import {
  type DueStatements,
  dueStatements,
  mailValues,
  toDueTimers,
  toMailMatch,
  toOutboxEntries,
} from '../sql/due-statements.ts';
import { applySql, type Migration, pendingMigrations } from '../sql/migration.ts';
import { json, number, type SqlRecord, text } from '../sql/records.ts';
import { StoreReads } from '../sql/store-reads.ts';
import { postgresDialect, type SqlValue, type Tables } from '../sql/statement.ts';
import { BufferedUnit } from '../unit/buffered-unit.ts';
import { checkMail } from '../unit/check-texts.ts';
import { type CommitListener, CommitListeners } from '../unit/commit-listeners.ts';
import { mailGraceMs } from '../unit/rules.ts';
import { toFault } from './faults.ts';
import { postgresMigrations, type PostgresNaming, postgresNames } from './migrations.ts';
import type { PgPool } from './pg-types.ts';
import { PostgresUnit } from './postgres-unit.ts';
import { clientSession, PreparedNames, type Session } from './session.ts';
import { type Done, inHostsTransaction, inOwnTransaction } from './transactions.ts';
import { writeUnit } from './write-unit.ts';

/** How the store uses a PostgreSQL database. */
export interface PostgresOptions extends PostgresNaming {
  /**
   * Whether connections keep the store's statements prepared. Set it to false behind a pooler that gives each transaction
   * another connection and does not follow prepared statements (PgBouncer before 1.21). @defaultValue true
   */
  readonly prepare?: boolean | undefined;
}

/** The store on a pool. @param closePool - what `close` does to the pool */
export function storeOnPool(
  pool: PgPool,
  options: PostgresOptions,
  closePool: () => Promise<void>,
): Store {
  return new StoreInPostgres(pool, options, closePool);
}

class StoreInPostgres extends StoreReads implements Store {
  readonly kind = 'postgres';
  readonly #pool: PgPool;
  readonly #closePool: () => Promise<void>;
  readonly #names: ReturnType<typeof postgresNames>;
  readonly #tables: Tables;
  readonly #due: DueStatements;
  readonly #prepared: PreparedNames | null;
  readonly #reads: Session;
  readonly #listeners = new CommitListeners();
  /** Units and writes under way. */
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(pool: PgPool, options: PostgresOptions, closePool: () => Promise<void>) {
    const names = postgresNames(options);
    super(names.tables, postgresDialect);
    this.#pool = pool;
    this.#closePool = closePool;
    this.#names = names;
    this.#tables = names.tables;
    this.#due = dueStatements(this.#tables, postgresDialect);
    this.#prepared = options.prepare === false ? null : new PreparedNames();
    this.#reads = clientSession(pool, this.#prepared);
  }

  async migrate(): Promise<void> {
    if ((await this.#pendingMigrations(this.#reads)).length === 0) return;
    await this.#track(() =>
      inOwnTransaction(this.#pool, null, (session) => this.#upgrade(session)),
    );
  }

  async transact<T>(
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    options: { tx?: Tx | undefined } = {},
  ): Promise<T> {
    const { tx } = options;
    const events: FlowEvent[] = [];
    const run = (session: Session): Promise<Done<T>> => this.#run(session, tenant, work, events);
    if (tx !== undefined) {
      this.#checkOpen();
      if (!('query' in tx))
        throw new TypeError('The PostgreSQL store joins transactions with `query` only');
      return inHostsTransaction(tx, run);
    }
    const result = await this.#own(run);
    for (const event of events) this.#listeners.tell(tenant, event);
    return result;
  }

  async load(tenant: string, instance: string): Promise<Loaded | null> {
    const sql = `select encode(head, 'hex') as head, state from ${this.#tables.instance} where tenant = $1 and id = $2`;
    const [record] = await this.all(sql, [tenant, instance]);
    if (record === undefined) return null;
    return { instance: json<Instance>(record['state']), head: text(record['head']) };
  }

  async dueTimers(now: number, limit: number, leaseMs?: number): Promise<DueTimer[]> {
    if (leaseMs === undefined)
      return toDueTimers(await this.all(this.#due.dueTimers, [now, limit]));
    // `ctid = any (array(…))` keeps the plan of the inner query, whatever the size of the table.
    const sql = `update ${this.#tables.timer} t set next_at = $3 from ${this.#tables.instance} i
      where t.ctid = any (array(select ctid from ${this.#tables.timer} where next_at <= $1
        order by next_at limit $2 for update skip locked)) and i.n = t.instance
      returning i.tenant, i.id as instance, t.id as timer, t.at`;
    return toDueTimers(await this.all(sql, [now, limit, now + leaseMs]));
  }

  async claimOutbox(now: number, limit: number, leaseMs: number): Promise<OutboxEntry[]> {
    const sql = `update ${this.#tables.outbox} o set next_at = $3, attempts = o.attempts + 1
      from ${this.#tables.instance} i
      where o.ctid = any (array(select ctid from ${this.#tables.outbox} where next_at <= $1
        order by next_at, n limit $2 for update skip locked)) and i.n = o.instance
      returning o.n, o.tenant, i.id as instance, o.body, o.attempts`;
    return toOutboxEntries(await this.all(sql, [now, limit, now + leaseMs]));
  }

  async postpone(tenant: string, id: string, until: number): Promise<void> {
    await this.all(this.#due.postpone, [until, tenant, id]);
  }

  async settle(tenant: string, id: string): Promise<void> {
    await this.all(this.#due.settle, [tenant, id]);
  }

  async nextDue(): Promise<number | null> {
    const [record] = await this.all(this.#due.nextDue);
    const next = record?.['next'] ?? null;
    return next === null ? null : number(next);
  }

  async keepMail(tenant: string, mail: Mail): Promise<void> {
    checkMail(mail);
    await this.all(this.#due.keepMail, mailValues(tenant, mail));
  }

  async matchMail(now: number, limit: number): Promise<MailMatch[]> {
    const past = now - mailGraceMs;
    if ((await this.all(this.#due.hasPastMail, [past])).length > 0) {
      await this.all(this.#due.forgetMail, [past]);
      await this.all(this.#due.forgetSettled);
    }
    return (await this.all(this.#due.matchMail, [limit])).map(toMailMatch);
  }

  onCommit(listener: CommitListener): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#running);
    await this.#closePool();
  }

  async #run<T>(
    session: Session,
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    events: FlowEvent[],
  ): Promise<Done<T>> {
    const source = new PostgresUnit(session, this.#tables, tenant);
    const unit = new BufferedUnit(source);
    try {
      const result = await work(unit);
      const writes = unit.end();
      if (writes === null) return { result, keep: false };
      await writeUnit(source, this.#tables, writes);
      events.splice(0, events.length, ...(writes.commit === null ? [] : [writes.commit.event]));
      return { result, keep: true };
    } finally {
      unit.end();
    }
  }

  async #upgrade(session: Session): Promise<Done<void>> {
    await session.query('set local statement_timeout = 0; set local lock_timeout = 0');
    const { schema } = this.#names;
    await session.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `alir ${schema}`,
    ]);
    for (const migration of await this.#pendingMigrations(session)) {
      if (migration.version === 1) await this.#createSchema(session);
      await session.query(applySql(migration, this.#names, String(Date.now())));
    }
    return { result: undefined, keep: true };
  }

  async #createSchema(session: Session): Promise<void> {
    const { schema } = this.#names;
    const found = await session.query('select 1 as found from pg_namespace where nspname = $1', [
      schema,
    ]);
    // Asked first, since creating needs a right that the role may not have.
    if (found.length === 0) await session.query(`create schema if not exists "${schema}"`);
  }

  async #pendingMigrations(session: Session): Promise<readonly Migration[]> {
    const { meta } = this.#tables;
    const [found] = await this.#faults(
      session.query('select to_regclass($1)::text as name', [meta]),
    );
    const records =
      found?.['name'] === null ? null : await this.#faults(session.query(`select * from ${meta}`));
    return pendingMigrations(postgresMigrations, records);
  }

  #own<T>(work: (session: Session) => Promise<Done<T>>): Promise<T> {
    return this.#track(() => inOwnTransaction(this.#pool, this.#prepared, work));
  }

  protected all(sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRecord[]> {
    return this.#track(() => this.#faults(this.#reads.query(sql, values)));
  }

  protected change(sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRecord[]> {
    return this.all(sql, values);
  }

  async #faults<T>(query: Promise<T>): Promise<T> {
    try {
      return await query;
    } catch (error) {
      throw toFault(error);
    }
  }

  /** Lets `close` wait for it. */
  async #track<T>(work: () => Promise<T>): Promise<T> {
    this.#checkOpen();
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw new AlirError('ENGINE_CLOSED');
  }
}
