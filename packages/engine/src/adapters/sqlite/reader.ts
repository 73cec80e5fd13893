// What units read, straight from the tables.

import type { Instance } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import type { NumberId, NumberRow } from '../../core/numbering/number-row.ts';
import type { Loaded } from '../../ports/unit.ts';
import { historyStatements } from '../sql/history-statements.ts';
import { json, number, type SqlRecord, text } from '../sql/records.ts';
import { registerReads } from '../sql/register.ts';
import { sqliteDialect, type Tables } from '../sql/statement.ts';
import type { Recorded } from '../unit/buffered-unit.ts';
import type { Statements } from './statements.ts';

/** An instance and where the tables have it. */
export interface Entry {
  readonly n: number;
  /** Row number of its last event. */
  readonly lastEvent: number;
  readonly loaded: Loaded;
}

export class Reader {
  readonly #statements: Statements;
  readonly #commandSql: string;
  readonly #entrySql: string;
  readonly #keySql: string;
  readonly #openSql: string;
  readonly #poolSql: string;
  readonly #numberSql: string;
  readonly #flowsSql: string;
  readonly #flowSql: string;
  readonly #proposalSql: string;
  readonly #newestSql: string;
  readonly #register: ReturnType<typeof registerReads>;

  constructor(statements: Statements, tables: Tables) {
    this.#statements = statements;
    this.#register = registerReads(tables, sqliteDialect);
    this.#commandSql = `select e.request, e.answer from ${tables.command} c join ${tables.event} e on e.n = c.event
      where c.tenant = ?1 and c.id = ?2
      union all select request, body from ${tables.answer} where tenant = ?1 and id = ?2`;
    this.#entrySql = `select n, last_event, head, state from ${tables.instance} where tenant = ?1 and id = ?2`;
    this.#keySql = `select id from ${tables.instance} where tenant = ?1 and flow = ?2 and key = ?3`;
    this.#openSql = `select count(*) as count from
      (select 1 from ${tables.instance} where tenant = ?1 and root = ?2 and status = 'open' limit ?3)`;
    this.#poolSql = `select count(*) as count from ${tables.task} where tenant = ?1 and pool = ?2 and status = 'open'`;
    this.#flowsSql = `select count(*) as count from ${tables.flow} where tenant = ?1`;
    this.#proposalSql = `select revision from ${tables.proposal} where tenant = ?1 and id = ?2`;
    this.#newestSql = historyStatements(tables, sqliteDialect).newestVersion;
    this.#flowSql = `select hash from ${tables.flow} where tenant = ?1 and flow = ?2 and version = ?3`;
    this.#numberSql = `select value from ${tables.number} where tenant = ?1 and series = ?2`;
  }

  command(tenant: string, id: string): Recorded | null {
    const record = this.#statements.get(this.#commandSql, [tenant, id]);
    if (record === null) return null;
    return { request: text(record['request']), answer: json<JsonObject>(record['answer']) };
  }

  entry(tenant: string, instance: string): Entry | null {
    const record = this.#statements.get(this.#entrySql, [tenant, instance]);
    return record === null ? null : toEntry(record);
  }

  findByKey(tenant: string, flow: string, key: string): string | null {
    const record = this.#statements.get(this.#keySql, [tenant, flow, key]);
    return record === null ? null : text(record['id']);
  }

  countOpen(tenant: string, root: string, most: number): number {
    return number(this.#statements.get(this.#openSql, [tenant, root, most])?.['count']);
  }

  countPool(tenant: string, pool: string): number {
    return number(this.#statements.get(this.#poolSql, [tenant, pool])?.['count']);
  }

  countFlows(tenant: string): number {
    return number(this.#statements.get(this.#flowsSql, [tenant])?.['count']);
  }

  /** Hash of a published version. */
  flowHash(tenant: string, flow: string, version: number): string | null {
    const record = this.#statements.get(this.#flowSql, [tenant, flow, version]);
    return record === null ? null : text(record['hash']);
  }

  /** The last revision of a proposal; 0: there is none of this id. */
  proposalRevision(tenant: string, id: string): number {
    const record = this.#statements.get(this.#proposalSql, [tenant, id]);
    return number(record?.['revision'] ?? 0);
  }

  /** Number of the newest published version of a flow; 0: there is none. */
  newestVersion(tenant: string, flow: string): number {
    return number(this.#statements.get(this.#newestSql, [tenant, flow])?.['newest']);
  }

  /** A number of the register. */
  registered(tenant: string, { name, series, n, suffix }: NumberId): NumberRow | null {
    const record = this.#statements.get(this.#register.one, [tenant, name, series, n, suffix]);
    return record === null ? null : json<NumberRow>(record['body']);
  }

  /** Numbers that an instance holds reserved. */
  reservedNumbers(tenant: string, instance: string): NumberRow[] {
    const records = this.#statements.all(this.#register.reserved, [tenant, instance]);
    return records.map((record) => json<NumberRow>(record['body']));
  }

  /** The highest number of a series that belongs to a day or an earlier one, 0 for none. */
  lastNumberBy(
    tenant: string,
    { name, series }: Pick<NumberId, 'name' | 'series'>,
    date: string,
  ): number {
    const record = this.#statements.get(this.#register.lastBy, [tenant, name, series, date]);
    return record === null ? 0 : number(record['n']);
  }

  /** The number last drawn, 0 before the first. */
  number(tenant: string, series: string): number {
    const record = this.#statements.get(this.#numberSql, [tenant, series]);
    return record === null ? 0 : number(record['value']);
  }
}

function toEntry(record: SqlRecord): Entry {
  return {
    n: number(record['n']),
    lastEvent: number(record['last_event']),
    loaded: { instance: json<Instance>(record['state']), head: toHex(record['head']) },
  };
}

function toHex(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('A hash was expected in the database');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
