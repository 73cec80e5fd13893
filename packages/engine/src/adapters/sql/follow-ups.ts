// Follow-ups in both databases, in the same words.

import type { DueFollowUp, FollowUpStore, StoredFollowUp } from '../../ports/follow-up-store.ts';
import { checkFollowUp } from '../unit/check-texts.ts';
import { earliestFollowUp } from '../unit/order.ts';
import { parseTaskId } from '../unit/task-id.ts';
import { claimDue, type DueTable } from './claim-due.ts';
import { number, numberOrNull, type SqlRecord, text, textOrNull } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters, type Tables } from './statement.ts';

export class SqlFollowUps implements FollowUpStore {
  readonly #tables: Tables;
  readonly #table: string;
  readonly #dialect: Dialect;
  readonly #running: Running;
  readonly #due: DueTable;

  constructor(tables: Tables, dialect: Dialect, running: Running) {
    this.#tables = tables;
    this.#table = tables.followUp;
    this.#dialect = dialect;
    this.#running = running;
    this.#due = { table: tables.followUp, order: 'at', dialect, running };
  }

  async save(tenant: string, followUp: StoredFollowUp): Promise<void> {
    const { instance, state, visit, seat } = checkFollowUp(tenant, followUp);
    const { user, day, at, note } = followUp;
    const p = new Parameters(this.#dialect);
    const values = [tenant, instance, state, visit, seat, user, day, at, note, at];
    await this.#running.write(
      `insert into ${this.#table} (tenant, instance, state, visit, seat, user_id, day, at, note, next_at)
        values (${values.map((value) => p.add(value)).join(', ')})
        on conflict (tenant, instance, state, visit, seat, user_id)
        do update set day = excluded.day, at = excluded.at, note = excluded.note, next_at = excluded.next_at`,
      p.values,
    );
  }

  async of(tenant: string, user: string): Promise<StoredFollowUp[]> {
    const p = new Parameters(this.#dialect);
    const sql = `select * from ${this.#table} where tenant = ${p.add(tenant)} and user_id = ${p.add(user)}`;
    return (await this.#running.read(sql, p.values)).map(toFollowUp).sort(earliestFollowUp);
  }

  async drop(tenant: string, task: string, user: string): Promise<void> {
    const p = new Parameters(this.#dialect);
    const where = whereOne(p, tenant, task, user);
    await this.#running.write(`delete from ${this.#table} where ${where}`, p.values);
  }

  async due(now: number, limit: number, leaseMs: number): Promise<DueFollowUp[]> {
    const records = await claimDue(this.#due, { now, limit, leaseMs });
    return records
      .map((record) => ({ tenant: text(record['tenant']), followUp: toFollowUp(record) }))
      .sort((one, other) => earliestFollowUp(one.followUp, other.followUp));
  }

  async told(tenant: string, task: string, user: string): Promise<void> {
    const p = new Parameters(this.#dialect);
    const where = whereOne(p, tenant, task, user);
    await this.#running.write(`update ${this.#table} set next_at = null where ${where}`, p.values);
  }

  async nextDue(): Promise<number | null> {
    const sql = `select min(next_at) as next from ${this.#table} where next_at is not null`;
    const [record] = await this.#running.read(sql);
    return numberOrNull(record?.['next'] ?? null);
  }

  async sweep(): Promise<void> {
    const { instance, task } = this.#tables;
    const rest = `${this.#table} where not exists (select 1 from ${instance} i join ${task} t on t.instance = i.n
      where i.tenant = ${this.#table}.tenant and i.id = ${this.#table}.instance and t.state = ${this.#table}.state
      and t.visit = ${this.#table}.visit and t.seat = ${this.#table}.seat and t.status = 'open')`;
    const some = await this.#running.read(`select 1 as found from ${rest} limit 1`);
    if (some.length > 0) await this.#running.write(`delete from ${rest}`);
  }
}

/** A task that has no such id has no follow-up. */
function whereOne(p: Parameters, tenant: string, task: string, user: string): string {
  const parts = parseTaskId(task);
  if (parts === null) return '1 = 0';
  const { instance, state, visit, seat } = parts;
  return `tenant = ${p.add(tenant)} and instance = ${p.add(instance)} and state = ${p.add(state)}
    and visit = ${p.add(visit)} and seat = ${p.add(seat)} and user_id = ${p.add(user)}`;
}

function toFollowUp(record: SqlRecord): StoredFollowUp {
  const seat = number(record['seat']);
  const visit = `${text(record['state'])}#${number(record['visit'])}`;
  return {
    task: `${text(record['instance'])}/${visit}${seat === 0 ? '' : `/${seat}`}`,
    user: text(record['user_id']),
    day: text(record['day']),
    at: number(record['at']),
    note: textOrNull(record['note']),
  };
}
