// Notices for persons in both databases, in the same words.

import type { JsonObject } from '../../core/json.ts';
import type { NoticeChannel } from '../../core/notices/preference.ts';
import { decodeCursor, encodeCursor } from '../../ports/cursor.ts';
import type {
  ClaimedNotice,
  NewNotice,
  NoticeQuery,
  NoticeStore,
  StoredNotice,
} from '../../ports/notice-store.ts';
import type { Page } from '../../ports/page.ts';
import { checkNotice, checkText } from '../unit/check-texts.ts';
import { compareText, noticeList, pageSize } from '../unit/order.ts';
import { json, number, numberOrNull, type SqlRecord, text, textOrNull } from './records.ts';
import type { Run, Running } from './running.ts';
import { type Dialect, Parameters, type Tables } from './statement.ts';

export class SqlNotices implements NoticeStore {
  readonly #table: string;
  readonly #preferences: string;
  readonly #dialect: Dialect;
  readonly #read: Run;
  readonly #write: Run;

  constructor(tables: Tables, dialect: Dialect, { read, write }: Running) {
    this.#table = tables.notice;
    this.#preferences = tables.noticePreference;
    this.#dialect = dialect;
    this.#read = read;
    this.#write = write;
  }

  async keep(tenant: string, notice: NewNotice): Promise<void> {
    checkNotice(tenant, notice);
    const { id, user, channel, instance, state, to, dueAt, at, batch, nextAt } = notice;
    const sentAt = nextAt === null ? at : null;
    const values = [tenant, id, user, channel, instance, state, to, dueAt, at, batch, nextAt];
    await this.#run(this.#write, (p) => {
      const listed = [...values, 0, sentAt].map((value) => p.add(value)).join(', ');
      return `insert into ${this.#table} (tenant, id, user_id, channel, instance, state, told, due_at, at, batch,
        next_at, attempts, sent_at) values (${listed}) on conflict do nothing`;
    });
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<ClaimedNotice[]> {
    const due = (p: Parameters): string => `${this.#table} where next_at <= ${p.add(now)}`;
    const some = await this.#run(this.#read, (p) => `select 1 as found from ${due(p)} limit 1`);
    if (some.length === 0) return [];
    const records = await this.#run(this.#write, (p) => {
      const lease = p.add(now + leaseMs);
      const oldest = `${due(p)} order by next_at, batch, id limit ${p.add(limit)}`;
      return `update ${this.#table} set next_at = ${lease}, attempts = attempts + 1
        where ${this.#dialect.claimed(oldest)} returning *`;
    });
    return records
      .map((record) => ({ tenant: text(record['tenant']), notice: toNotice(record) }))
      .sort((one, other) => inOrder(one.notice, other.notice));
  }

  async sent(tenant: string, ids: readonly string[], at: number): Promise<void> {
    await this.#update(tenant, ids, (p) => `sent_at = ${p.add(at)}, next_at = null, error = null`);
  }

  async failed(
    tenant: string,
    ids: readonly string[],
    error: string,
    nextAt: number | null,
  ): Promise<void> {
    const why = error.replaceAll('\0', ' ').toWellFormed();
    await this.#update(tenant, ids, (p) => `error = ${p.add(why)}, next_at = ${p.add(nextAt)}`);
  }

  async nextDue(): Promise<number | null> {
    const sql = `select min(next_at) as next from ${this.#table} where next_at is not null`;
    const [record] = await this.#read(sql);
    return numberOrNull(record?.['next'] ?? null);
  }

  async list(tenant: string, user: string, query: NoticeQuery): Promise<Page<StoredNotice>> {
    const list = noticeList(tenant, user, query);
    const size = pageSize(query.limit);
    const records = await this.#run(this.#read, (p) => {
      const last = query.after === undefined ? null : decodeCursor(list, query.after);
      const conditions = [
        this.#inApp(p, tenant, user),
        ...(query.unread === true ? ['read_at is null'] : []),
        ...(last === null ? [] : [`(at, id) < (${p.add(last.value)}, ${p.add(last.id)})`]),
      ];
      return `select * from ${this.#table} where ${conditions.join(' and ')}
        order by at desc, id desc limit ${size + 1}`;
    });
    const items = records.slice(0, size).map(toNotice);
    const last = items.at(-1);
    const hasMore = last !== undefined && records.length > size;
    return { items, next: hasMore ? encodeCursor(list, { value: last.at, id: last.id }) : null };
  }

  async countUnread(tenant: string, user: string): Promise<number> {
    const [record] = await this.#run(
      this.#read,
      (p) =>
        `select count(*) as count from ${this.#table} where ${this.#inApp(p, tenant, user)} and read_at is null`,
    );
    return number(record?.['count']);
  }

  async markRead(
    tenant: string,
    user: string,
    ids: readonly string[] | 'all',
    at: number,
  ): Promise<void> {
    await this.#run(this.#write, (p) => {
      const read = p.add(at);
      const which = ids === 'all' ? '' : ` and ${p.isOneOf('id', ids)}`;
      return `update ${this.#table} set read_at = ${read}
        where ${this.#inApp(p, tenant, user)} and read_at is null${which}`;
    });
  }

  async undelivered(tenant: string, limit: number): Promise<StoredNotice[]> {
    const records = await this.#run(
      this.#read,
      (p) => `select * from ${this.#table} where tenant = ${p.add(tenant)} and sent_at is null
        and error is not null order by at, id limit ${p.add(limit)}`,
    );
    return records.map(toNotice);
  }

  async retry(tenant: string, id: string, now: number): Promise<boolean> {
    const records = await this.#run(this.#write, (p) => {
      const next = p.add(now);
      return `update ${this.#table} set next_at = ${next}
        where tenant = ${p.add(tenant)} and id = ${p.add(id)} and sent_at is null returning id`;
    });
    return records.length > 0;
  }

  async forget(tenant: string, before: number): Promise<void> {
    await this.#run(
      this.#write,
      (p) => `delete from ${this.#table} where tenant = ${p.add(tenant)} and at < ${p.add(before)}`,
    );
  }

  async preference(tenant: string, user: string): Promise<JsonObject | null> {
    const [record] = await this.#run(
      this.#read,
      (p) =>
        `select body from ${this.#preferences} where tenant = ${p.add(tenant)} and user_id = ${p.add(user)}`,
    );
    return record === undefined ? null : json<JsonObject>(record['body']);
  }

  async setPreference(tenant: string, user: string, preference: JsonObject): Promise<void> {
    checkText('notice.user', user);
    const values = [tenant, user, JSON.stringify(preference)];
    await this.#run(this.#write, (p) => {
      const listed = values.map((value) => p.add(value)).join(', ');
      return `insert into ${this.#preferences} (tenant, user_id, body) values (${listed})
        on conflict (tenant, user_id) do update set body = excluded.body`;
    });
  }

  #inApp(p: Parameters, tenant: string, user: string): string {
    return `tenant = ${p.add(tenant)} and user_id = ${p.add(user)} and channel = 'in-app'`;
  }

  async #update(
    tenant: string,
    ids: readonly string[],
    set: (p: Parameters) => string,
  ): Promise<void> {
    await this.#run(
      this.#write,
      (p) =>
        `update ${this.#table} set ${set(p)} where tenant = ${p.add(tenant)} and ${p.isOneOf('id', ids)}`,
    );
  }

  async #run(run: Run, write: (parameters: Parameters) => string): Promise<readonly SqlRecord[]> {
    const parameters = new Parameters(this.#dialect);
    const sql = write(parameters);
    return run(sql, parameters.values);
  }
}

/** Those that are sent together side by side, in the order in which they were told. */
function inOrder(one: StoredNotice, other: StoredNotice): number {
  return compareText(one.batch, other.batch) || one.at - other.at || compareText(one.id, other.id);
}

function toNotice(record: SqlRecord): StoredNotice {
  return {
    id: text(record['id']),
    user: text(record['user_id']),
    channel: channelOf(record['channel']),
    instance: text(record['instance']),
    state: textOrNull(record['state']),
    to: text(record['told']),
    dueAt: numberOrNull(record['due_at']),
    at: number(record['at']),
    batch: text(record['batch']),
    nextAt: numberOrNull(record['next_at']),
    attempts: number(record['attempts']),
    error: textOrNull(record['error']),
    sentAt: numberOrNull(record['sent_at']),
    readAt: numberOrNull(record['read_at']),
  };
}

function channelOf(value: unknown): NoticeChannel {
  if (value === 'in-app' || value === 'email' || value === 'whatsapp') return value;
  throw new TypeError(`A channel was expected in the database, not ${String(value)}`);
}
