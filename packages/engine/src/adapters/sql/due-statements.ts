// Timers, outbox and mail: what both databases are asked in the same words, and what the answers mean.

import type { Outgoing } from '../../core/event.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DueTimer, OutboxEntry } from '../../ports/due.ts';
import type { Mail, MailMatch } from '../../ports/mail.ts';
import { json, number, type SqlRecord, text } from './records.ts';
import type { Dialect, SqlValue, Tables } from './statement.ts';

export type DueStatements = Record<
  | 'dueTimers'
  | 'hasOutgoing'
  | 'postpone'
  | 'settle'
  | 'nextDue'
  | 'keepMail'
  | 'matchMail'
  | 'hasPastMail'
  | 'forgetMail'
  | 'forgetSettled',
  string
>;

/** Texts of statements; the order of their parameters is the order of their numbers. */
export function dueStatements(tables: Tables, dialect: Dialect): DueStatements {
  const [p1, p2, p3] = [1, 2, 3].map((n) => dialect.placeholder(n));
  const mailValues = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => dialect.placeholder(n)).join(', ');
  const waiting = `${tables.listener} l join ${tables.instance} i on i.n = l.instance
    where i.flow = m.flow and l.tenant = m.tenant and l.topic = m.topic and l.key = m.key and l.value = m.value
      and l.since <= m.until and not exists (select 1 from ${tables.settledMail} s
        where s.tenant = m.tenant and s.mail = m.id and s.instance = l.instance)`;
  return {
    /** now, limit */
    dueTimers: `select t.instance as n, i.tenant, i.id as instance, t.id as timer, t.at
      from (select * from ${tables.timer} where next_at <= ${p1} order by next_at limit ${p2}) t
      join ${tables.instance} i on i.n = t.instance`,
    /** now */
    hasOutgoing: `select 1 as found from ${tables.outbox} where next_at <= ${p1} limit 1`,
    /** until, tenant, id */
    postpone: `update ${tables.outbox} set next_at = ${p1} where tenant = ${p2} and id = ${p3}`,
    /** tenant, id */
    settle: `delete from ${tables.outbox} where tenant = ${p1} and id = ${p2}`,
    nextDue: `select min(next_at) as next from (select min(next_at) as next_at from ${tables.timer}
      union all select min(next_at) from ${tables.outbox}
      union all select min(next_at) from ${tables.startClock}) moments`,
    /** `mailValues` */
    keepMail: `insert into ${tables.mail} (tenant, id, topic, key, value, flow, body, until) values (${mailValues})
      on conflict do nothing`,
    /** limit */
    matchMail: `select m.*, p.instance, p.visit
      from (select m.tenant, m.id, i.id as instance, min(l.visit) as visit from ${tables.mail} m cross join ${waiting}
        group by m.tenant, m.id, i.id limit ${p1}) p
      join ${tables.mail} m on m.tenant = p.tenant and m.id = p.id`,
    /** moment */
    hasPastMail: `select 1 as found from ${tables.mail} where until <= ${p1} limit 1`,
    /** moment */
    forgetMail: `delete from ${tables.mail} as m where until <= ${p1} and not exists (select 1 from ${waiting})`,
    forgetSettled: `delete from ${tables.settledMail} as s
      where not exists (select 1 from ${tables.mail} m where m.tenant = s.tenant and m.id = s.mail)`,
  };
}

export function mailValues(tenant: string, mail: Mail): SqlValue[] {
  const { id, topic, key, value, flow, body, until } = mail;
  return [tenant, id, topic, key, value, flow, JSON.stringify(body), until];
}

/** The oldest first. */
export function toDueTimers(records: readonly SqlRecord[]): DueTimer[] {
  const timers = records.map((record) => ({
    tenant: text(record['tenant']),
    instance: text(record['instance']),
    timer: text(record['timer']),
    at: number(record['at']),
  }));
  return timers.sort((one, other) => one.at - other.at);
}

/** In the order of their commits. */
export function toOutboxEntries(records: readonly SqlRecord[]): OutboxEntry[] {
  const ordered = [...records].sort((one, other) => number(one['n']) - number(other['n']));
  return ordered.map((record) => ({
    tenant: text(record['tenant']),
    instance: text(record['instance']),
    outgoing: json<Outgoing>(record['body']),
    attempts: number(record['attempts']),
  }));
}

export function toMailMatch(record: SqlRecord): MailMatch {
  return {
    tenant: text(record['tenant']),
    mail: toMail(record),
    instance: text(record['instance']),
    visit: text(record['visit']),
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
