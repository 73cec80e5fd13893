// Timers, outbox and mail in SQLite: what the runner asks for.

import type { Outgoing } from '../../core/event.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DueTimer, Mail, MailMatch, OutboxEntry } from '../../ports/store.ts';
import { json, number, type SqlRecord, text } from '../sql/records.ts';
import type { Tables } from '../sql/statement.ts';
import { mailGraceMs } from '../unit/rules.ts';
import type { Statements } from './statements.ts';

export class DueWork {
  readonly #sql: ReturnType<typeof dueSql>;

  constructor(tables: Tables) {
    this.#sql = dueSql(tables);
  }

  timers(statements: Statements, now: number, limit: number): DueTimer[] {
    const records = statements.all(this.#sql.dueTimers, [now, limit]);
    return records.map(toDueTimer).sort((one, other) => one.at - other.at);
  }

  leaseTimers(statements: Statements, now: number, limit: number, leaseMs: number): DueTimer[] {
    const records = statements.all(this.#sql.dueTimers, [now, limit]);
    for (const record of records) {
      statements.run(this.#sql.leaseTimer, [
        now + leaseMs,
        number(record['n']),
        text(record['timer']),
      ]);
    }
    return records.map(toDueTimer).sort((one, other) => one.at - other.at);
  }

  claimOutbox(statements: Statements, now: number, limit: number, leaseMs: number): OutboxEntry[] {
    const records = statements.all(this.#sql.readyOutgoing, [now, limit]);
    for (const record of records)
      statements.run(this.#sql.leaseOutgoing, [now + leaseMs, number(record['n'])]);
    records.sort((one, other) => number(one['n']) - number(other['n']));
    return records.map((record) => ({
      tenant: text(record['tenant']),
      instance: text(record['instance']),
      outgoing: json<Outgoing>(record['body']),
      attempts: number(record['attempts']) + 1,
    }));
  }

  hasOutgoing(statements: Statements, now: number): boolean {
    return statements.get(this.#sql.hasOutgoing, [now]) !== null;
  }

  postpone(statements: Statements, tenant: string, id: string, until: number): void {
    statements.run(this.#sql.postpone, [until, tenant, id]);
  }

  settle(statements: Statements, tenant: string, id: string): void {
    statements.run(this.#sql.settle, [tenant, id]);
  }

  nextDue(statements: Statements): number | null {
    const next = statements.get(this.#sql.nextDue)?.['next'] ?? null;
    return next === null ? null : number(next);
  }

  keepMail(statements: Statements, tenant: string, mail: Mail): void {
    const { id, topic, key, value, flow, body, until } = mail;
    statements.run(this.#sql.keepMail, [
      tenant,
      id,
      topic,
      key,
      value,
      flow,
      JSON.stringify(body),
      until,
    ]);
  }

  matchMail(statements: Statements, limit: number): MailMatch[] {
    return statements.all(this.#sql.matchMail, [limit]).map((record) => ({
      tenant: text(record['tenant']),
      mail: toMail(record),
      instance: text(record['instance']),
      visit: text(record['visit']),
    }));
  }

  hasPastMail(statements: Statements, now: number): boolean {
    return statements.get(this.#sql.hasPastMail, [now - mailGraceMs]) !== null;
  }

  forgetMail(statements: Statements, now: number): void {
    statements.run(this.#sql.forgetMail, [now - mailGraceMs]);
    statements.run(this.#sql.forgetSettled);
  }
}

function toDueTimer(record: SqlRecord): DueTimer {
  return {
    tenant: text(record['tenant']),
    instance: text(record['instance']),
    timer: text(record['timer']),
    at: number(record['at']),
  };
}

function toMail(record: SqlRecord): Mail {
  return {
    id: text(record['id']),
    topic: text(record['topic']),
    key: text(record['key']),
    value: text(record['value']),
    flow: text(record['flow']),
    body: json<JsonObject>(record['body']),
    until: number(record['until']),
  };
}

function dueSql(tables: Tables) {
  const unsettled = `${tables.listener} l
    where l.tenant = m.tenant and l.topic = m.topic and l.key = m.key and l.value = m.value and l.since <= m.until
      and not exists (select 1 from ${tables.settledMail} s
        where s.tenant = m.tenant and s.mail = m.id and s.instance = l.instance)`;
  return {
    dueTimers: `select t.instance as n, i.tenant, i.id as instance, t.id as timer, t.at
      from (select * from ${tables.timer} where next_at <= ? order by next_at limit ?) t
      join ${tables.instance} i on i.n = t.instance`,
    leaseTimer: `update ${tables.timer} set next_at = ? where instance = ? and id = ?`,
    readyOutgoing: `select o.n, o.tenant, i.id as instance, o.body, o.attempts
      from (select * from ${tables.outbox} where next_at <= ? order by next_at, n limit ?) o
      join ${tables.instance} i on i.n = o.instance`,
    hasOutgoing: `select 1 from ${tables.outbox} where next_at <= ? limit 1`,
    leaseOutgoing: `update ${tables.outbox} set next_at = ?, attempts = attempts + 1 where n = ?`,
    postpone: `update ${tables.outbox} set next_at = ? where tenant = ? and id = ?`,
    settle: `delete from ${tables.outbox} where tenant = ? and id = ?`,
    nextDue: `select min(next) as next from (
      select min(next_at) as next from ${tables.timer} union all select min(next_at) from ${tables.outbox})`,
    keepMail: `insert into ${tables.mail} (tenant, id, topic, key, value, flow, body, until)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    matchMail: `select m.*, i.id as instance, min(p.visit) as visit
      from (select m.tenant, m.id, l.instance, l.visit from ${tables.mail} m join ${unsettled}) p
      join ${tables.mail} m on m.tenant = p.tenant and m.id = p.id
      join ${tables.instance} i on i.n = p.instance
      group by p.tenant, p.id, p.instance limit ?`,
    hasPastMail: `select 1 from ${tables.mail} where until <= ? limit 1`,
    forgetMail: `delete from ${tables.mail} as m where until <= ? and not exists (select 1 from ${unsettled})`,
    forgetSettled: `delete from ${tables.settledMail} as s
      where not exists (select 1 from ${tables.mail} m where m.tenant = s.tenant and m.id = s.mail)`,
  };
}
