// What a unit reads in PostgreSQL. Reading reserves: a command id waits for the transaction that has it, an instance is
// locked until the unit ends, a number is drawn in the transaction.

import type { Instance } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import { AlirError } from '../../core/errors.ts';
import type { NumberId, NumberRow } from '../../core/numbering/number-row.ts';
import type { Loaded } from '../../ports/unit.ts';
import { json, number, text } from '../sql/records.ts';
import { registerReads } from '../sql/register.ts';
import { postgresDialect, type Tables } from '../sql/statement.ts';
import type { Recorded, UnitSource } from '../unit/buffered-unit.ts';
import type { Session } from './session.ts';

export class PostgresUnit implements UnitSource {
  readonly tenant: string;
  readonly session: Session;
  readonly #tables: Tables;
  /** Row numbers for the events of the command ids that this unit reserved. */
  readonly #reserved = new Map<string, number>();
  readonly #lastEvents = new Map<string, number>();

  constructor(session: Session, tables: Tables, tenant: string) {
    this.session = session;
    this.#tables = tables;
    this.tenant = tenant;
  }

  async command(id: string): Promise<Recorded | null> {
    if (this.#reserved.has(id)) return null;
    const { command, answer, event, eventSequence } = this.#tables;
    // Waits for a racing transaction, and never fails on its row, which would spoil the host's transaction.
    const [reserved] = await this.session.query(
      `insert into ${command} (tenant, id, event) values ($1, $2, nextval('${eventSequence}')) on conflict do nothing returning event`,
      [this.tenant, id],
    );
    if (reserved !== undefined) {
      this.#reserved.set(id, number(reserved['event']));
      return null;
    }
    const [recorded] = await this.session.query(
      `select e.request, e.answer from ${command} c join ${event} e on e.n = c.event where c.tenant = $1 and c.id = $2
        union all select request, body from ${answer} where tenant = $1 and id = $2`,
      [this.tenant, id],
    );
    // Committed, but after the snapshot of a host's transaction was taken.
    if (recorded === undefined) throw new AlirError('VERSION_CONFLICT', { command: id });
    return { request: text(recorded['request']), answer: json<JsonObject>(recorded['answer']) };
  }

  async load(instance: string): Promise<Loaded | null> {
    const [record] = await this.session.query(
      `select last_event, encode(head, 'hex') as head, state from ${this.#tables.instance}
        where tenant = $1 and id = $2 for no key update`,
      [this.tenant, instance],
    );
    if (record === undefined) return null;
    this.#lastEvents.set(instance, number(record['last_event']));
    return { instance: json<Instance>(record['state']), head: text(record['head']) };
  }

  async findByKey(flow: string, key: string): Promise<string | null> {
    const [record] = await this.session.query(
      `select id from ${this.#tables.instance} where tenant = $1 and flow = $2 and key = $3`,
      [this.tenant, flow, key],
    );
    return record === undefined ? null : text(record['id']);
  }

  async countOpen(root: string, most: number): Promise<number> {
    const [record] = await this.session.query(
      `select count(*)::int as count from
        (select 1 from ${this.#tables.instance} where tenant = $1 and root = $2 and status = 'open' limit $3) as counted`,
      [this.tenant, root, most],
    );
    return number(record?.['count']);
  }

  async countPool(pool: string): Promise<number> {
    const [record] = await this.session.query(
      `select count(*)::int as count from ${this.#tables.task} where tenant = $1 and pool = $2 and status = 'open'`,
      [this.tenant, pool],
    );
    return number(record?.['count']);
  }

  async takeNumber(series: string, count: number): Promise<number> {
    const { number: table } = this.#tables;
    const [record] = await this.session.query(
      `insert into ${table} as drawn (tenant, series, value) values ($1, $2, $3)
        on conflict (tenant, series) do update set value = drawn.value + excluded.value returning value`,
      [this.tenant, series, count],
    );
    return number(record?.['value']) - count + 1;
  }

  async findNumber({ name, series, n, suffix }: NumberId): Promise<NumberRow | null> {
    const { one } = registerReads(this.#tables, postgresDialect);
    const values = [this.tenant, name, series, n, suffix];
    const [record] = await this.session.query(`${one} for update`, values);
    return record === undefined ? null : json<NumberRow>(record['body']);
  }

  async reservedNumbers(instance: string): Promise<NumberRow[]> {
    const { reserved } = registerReads(this.#tables, postgresDialect);
    const records = await this.session.query(`${reserved} for update`, [this.tenant, instance]);
    return records.map((record) => json<NumberRow>(record['body']));
  }

  async lastNumberBy(
    { name, series }: Pick<NumberId, 'name' | 'series'>,
    date: string,
  ): Promise<number> {
    const { lastBy } = registerReads(this.#tables, postgresDialect);
    const [record] = await this.session.query(lastBy, [this.tenant, name, series, date]);
    return record === undefined ? 0 : number(record['n']);
  }

  /** Another transaction may publish while this one runs: nothing is promised. */
  hasOnly(): boolean {
    return false;
  }

  /** Row number for the event of a command; null if the command has taken effect before. */
  async eventFor(command: string): Promise<number | null> {
    if (!this.#reserved.has(command)) await this.command(command);
    return this.#reserved.get(command) ?? null;
  }

  /** Gives back the command ids that came to nothing. @param effective - those that did not */
  async release(effective: readonly string[]): Promise<void> {
    for (const id of this.#reserved.keys()) {
      if (effective.includes(id)) continue;
      await this.session.query(
        `delete from ${this.#tables.command} where tenant = $1 and id = $2`,
        [this.tenant, id],
      );
    }
  }

  /** Row number of the last event of an instance that is there; locks it. */
  async lastEventOf(instance: string): Promise<number | null> {
    if (!this.#lastEvents.has(instance)) await this.load(instance);
    return this.#lastEvents.get(instance) ?? null;
  }
}
