// Clocks of flows in both databases, in the same words.

import type { JsonObject } from '../../core/json.ts';
import type {
  DueStartClock,
  StartClockStore,
  StoredStartClock,
} from '../../ports/start-clock-store.ts';
import { checkStartClock } from '../unit/check-texts.ts';
import { claimDue, type DueTable } from './claim-due.ts';
import { json, number, numberOrNull, type SqlRecord, text } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters, type Tables } from './statement.ts';

export class SqlStartClocks implements StartClockStore {
  readonly #table: string;
  readonly #dialect: Dialect;
  readonly #running: Running;
  readonly #due: DueTable;

  constructor(tables: Tables, dialect: Dialect, running: Running) {
    this.#table = tables.startClock;
    this.#dialect = dialect;
    this.#running = running;
    this.#due = { table: tables.startClock, order: 'next_at', dialect, running };
  }

  async of(tenant: string, flow: string): Promise<StoredStartClock | null> {
    const p = new Parameters(this.#dialect);
    const sql = `select * from ${this.#table} where tenant = ${p.add(tenant)} and flow = ${p.add(flow)}`;
    const [record] = await this.#running.read(sql, p.values);
    return record === undefined ? null : toClock(record);
  }

  async list(tenant: string): Promise<StoredStartClock[]> {
    const p = new Parameters(this.#dialect);
    const sql = `select * from ${this.#table} where tenant = ${p.add(tenant)} order by flow`;
    return (await this.#running.read(sql, p.values)).map(toClock);
  }

  async keep(tenant: string, clock: StoredStartClock): Promise<boolean> {
    checkStartClock(tenant, clock);
    const { flow, revision, done, next, refused } = clock;
    const p = new Parameters(this.#dialect);
    const [owner, name, nth, up, at, body] = [
      tenant,
      flow,
      revision,
      done,
      next,
      JSON.stringify(refused),
    ].map((value) => p.add(value));
    const sql =
      revision === 1
        ? `insert into ${this.#table} (tenant, flow, revision, done, at, next_at, refused)
            values (${owner}, ${name}, ${nth}, ${up}, ${at}, ${at}, ${body})
            on conflict (tenant, flow) do nothing returning flow`
        : `update ${this.#table} set revision = ${nth}, done = ${up}, at = ${at}, next_at = ${at}, refused = ${body}
            where tenant = ${owner} and flow = ${name} and revision = ${nth} - 1 returning flow`;
    return (await this.#running.write(sql, p.values)).length > 0;
  }

  async due(now: number, limit: number, leaseMs: number): Promise<DueStartClock[]> {
    const records = await claimDue(this.#due, { now, limit, leaseMs });
    return [...records]
      .sort((one, other) => number(one['at']) - number(other['at']))
      .map((record) => ({ tenant: text(record['tenant']), flow: text(record['flow']) }));
  }
}

function toClock(record: SqlRecord): StoredStartClock {
  return {
    flow: text(record['flow']),
    revision: number(record['revision']),
    done: number(record['done']),
    next: numberOrNull(record['at'] ?? null),
    refused: json<readonly JsonObject[]>(record['refused']),
  };
}
