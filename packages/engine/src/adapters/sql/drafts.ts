// Drafts in both databases, in the same words.

import type { JsonObject } from '../../core/json.ts';
import type { DraftStore, StoredDraft } from '../../ports/draft-store.ts';
import { checkDraft } from '../unit/check-texts.ts';
import { newestDraftFirst } from '../unit/order.ts';
import { parseTaskId } from '../unit/task-id.ts';
import { json, number, type SqlRecord, text } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters, type Tables } from './statement.ts';

export class SqlDrafts implements DraftStore {
  readonly #tables: Tables;
  readonly #dialect: Dialect;
  readonly #running: Running;

  constructor(tables: Tables, dialect: Dialect, running: Running) {
    this.#tables = tables;
    this.#dialect = dialect;
    this.#running = running;
  }

  async save(tenant: string, draft: StoredDraft): Promise<void> {
    const { instance, state, visit, seat } = checkDraft(tenant, draft);
    const { user, position, body, savedAt } = draft;
    const values = [tenant, instance, state, visit, seat, user, position];
    const p = new Parameters(this.#dialect);
    const listed = [...values, JSON.stringify(body), savedAt].map((value) => p.add(value));
    await this.#running.write(
      `insert into ${this.#tables.draft} (tenant, instance, state, visit, seat, user_id, position, body, saved_at)
        values (${listed.join(', ')}) on conflict (tenant, instance, state, visit, seat, user_id)
        do update set position = excluded.position, body = excluded.body, saved_at = excluded.saved_at`,
      p.values,
    );
  }

  async of(tenant: string, task: string): Promise<StoredDraft[]> {
    const p = new Parameters(this.#dialect);
    const where = whereTask(p, tenant, task);
    const sql = `select * from ${this.#tables.draft} where ${where}`;
    const records = await this.#running.read(sql, p.values);
    return records.map((record) => toDraft(task, record)).sort(newestDraftFirst);
  }

  async drop(tenant: string, task: string, user?: string): Promise<void> {
    const p = new Parameters(this.#dialect);
    const whose = user === undefined ? '' : ` and user_id = ${p.add(user)}`;
    const rest = `${this.#tables.draft} where ${whereTask(p, tenant, task)}${whose}`;
    // Most tasks have none, and a write has its price.
    const some = await this.#running.read(`select 1 as found from ${rest} limit 1`, p.values);
    if (some.length > 0) await this.#running.write(`delete from ${rest}`, p.values);
  }

  async sweep(): Promise<void> {
    const { draft, instance, task } = this.#tables;
    const rest = `${draft} where not exists (select 1 from ${instance} i join ${task} t on t.instance = i.n
      where i.tenant = ${draft}.tenant and i.id = ${draft}.instance and t.state = ${draft}.state
      and t.visit = ${draft}.visit and t.seat = ${draft}.seat and t.status = 'open')`;
    const some = await this.#running.read(`select 1 as found from ${rest} limit 1`);
    if (some.length > 0) await this.#running.write(`delete from ${rest}`);
  }
}

/** A task that has no such id has no drafts. */
function whereTask(p: Parameters, tenant: string, task: string): string {
  const parts = parseTaskId(task);
  if (parts === null) return '1 = 0';
  const { instance, state, visit, seat } = parts;
  return `tenant = ${p.add(tenant)} and instance = ${p.add(instance)} and state = ${p.add(state)}
    and visit = ${p.add(visit)} and seat = ${p.add(seat)}`;
}

function toDraft(task: string, record: SqlRecord): StoredDraft {
  return {
    task,
    user: text(record['user_id']),
    position: text(record['position']),
    body: json<JsonObject>(record['body']),
    savedAt: number(record['saved_at']),
  };
}
