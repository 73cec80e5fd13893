// Migrations of instances in both databases, in the same words: a step is one record, never changed again.

import type { JsonObject } from '../../core/json.ts';
import type { MigrationStep, MigrationStore } from '../../ports/migration-store.ts';
import { checkMigrationStep } from '../unit/check-texts.ts';
import { json, number, type SqlRecord, text } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters, type Tables } from './statement.ts';

export class SqlMigrations implements MigrationStore {
  readonly #table: string;
  readonly #dialect: Dialect;
  readonly #running: Running;

  constructor(tables: Tables, dialect: Dialect, running: Running) {
    this.#table = tables.migration;
    this.#dialect = dialect;
    this.#running = running;
  }

  async add(tenant: string, step: MigrationStep): Promise<boolean> {
    checkMigrationStep(tenant, step);
    const { id, revision, body, results } = step;
    const p = new Parameters(this.#dialect);
    const values = [tenant, id, revision, JSON.stringify(body), JSON.stringify(results)];
    const [owner, name, nth, ...texts] = values.map((value) => p.add(value));
    const before = `select count(*) from ${this.#table} where tenant = ${owner} and id = ${name}`;
    const sql = `insert into ${this.#table} (tenant, id, revision, body, results)
      select ${owner}, ${name}, cast(${nth} as integer), ${texts.join(', ')}
      where (${before}) = cast(${nth} as integer) - 1
      on conflict (tenant, id, revision) do nothing returning id`;
    return (await this.#running.write(sql, p.values)).length > 0;
  }

  async last(tenant: string, id: string): Promise<MigrationStep | null> {
    const p = new Parameters(this.#dialect);
    const sql = `select * from ${this.#table} where tenant = ${p.add(tenant)} and id = ${p.add(id)}
      order by revision desc limit 1`;
    const [record] = await this.#running.read(sql, p.values);
    return record === undefined ? null : toStep(record);
  }

  async list(tenant: string): Promise<MigrationStep[]> {
    const p = new Parameters(this.#dialect);
    const sql = `select * from ${this.#table} outermost where tenant = ${p.add(tenant)} and revision =
      (select max(revision) from ${this.#table} own where own.tenant = outermost.tenant and own.id = outermost.id)
      order by id`;
    return (await this.#running.read(sql, p.values)).map(toStep);
  }

  async inStatus(statuses: readonly string[]): Promise<{ tenant: string; id: string }[]> {
    const p = new Parameters(this.#dialect);
    const status = this.#dialect.member('own.body', 'status');
    const sql = `select own.tenant, own.id from
        (select tenant, id, max(revision) as revision from ${this.#table} group by tenant, id) newest
      join ${this.#table} own on own.tenant = newest.tenant and own.id = newest.id and own.revision = newest.revision
      where ${p.isOneOf(status, statuses)} order by own.tenant, own.id`;
    return (await this.#running.read(sql, p.values)).map((record) => ({
      tenant: text(record['tenant']),
      id: text(record['id']),
    }));
  }

  async steps(tenant: string, id: string, after: number, limit: number): Promise<MigrationStep[]> {
    const p = new Parameters(this.#dialect);
    const sql = `select * from ${this.#table} where tenant = ${p.add(tenant)} and id = ${p.add(id)}
      and revision > ${p.add(after)} order by revision limit ${p.add(limit)}`;
    return (await this.#running.read(sql, p.values)).map(toStep);
  }
}

function toStep(record: SqlRecord): MigrationStep {
  return {
    id: text(record['id']),
    revision: number(record['revision']),
    body: json<JsonObject>(record['body']),
    results: json<readonly JsonObject[]>(record['results']),
  };
}
