// What audits read, from both databases in the same words.

import type {
  AuditReads,
  RecordedCommand,
  StoredTimer,
  StrayCommand,
  StrayEvent,
} from '../../ports/audit.ts';
import type { ListenerRow } from '../../core/rows.ts';
import { number, type SqlRecord, text, textOrNull, toInstanceRow, toTaskRow } from './records.ts';
import { selectInstanceRow } from './select-instances.ts';
import { taskRowColumns } from './select-tasks.ts';
import { type Dialect, Parameters, type SqlValue, type Tables } from './statement.ts';

/** Runs a statement. @returns its records */
type Query = (sql: string, values: readonly SqlValue[]) => Promise<readonly SqlRecord[]>;

export function auditReads(tables: Tables, dialect: Dialect, query: Query): AuditReads {
  const sql = auditStatements(tables, dialect);
  return {
    async rows(tenant, instance) {
      const own = selectInstanceRow(tables, dialect, tenant, instance);
      const [record] = await query(own.text, own.values);
      if (record === undefined) return null;
      const key = [tenant, instance];
      return {
        instance: toInstanceRow(record),
        tasks: (await query(sql.tasks, key)).map(toTaskRow),
        timers: (await query(sql.timers, key)).map(toStoredTimer),
        listeners: (await query(sql.listeners, key)).map(toListenerRow),
      };
    },
    async commands(tenant, ids) {
      const parameters = new Parameters(dialect);
      const statement = `select c.id, i.id as instance, e.seq, e.answer from ${tables.command} c
        join ${tables.event} e on e.n = c.event join ${tables.instance} i on i.n = e.instance
        where c.tenant = ${parameters.add(tenant)} and i.tenant = c.tenant and ${parameters.isOneOf('c.id', ids)}`;
      return (await query(statement, parameters.values)).map(toRecordedCommand);
    },
    async lastNumber(tenant, series) {
      const [record] = await query(sql.lastNumber, [tenant, series]);
      return record === undefined ? 0 : number(record['value']);
    },
    strayEvents: async (limit) => (await query(sql.strayEvents, [limit])).map(toStrayEvent),
    strayCommands: async (limit) => (await query(sql.strayCommands, [limit])).map(toStrayCommand),
  };
}

function auditStatements(tables: Tables, dialect: Dialect) {
  const [p1, p2] = [1, 2].map((n) => dialect.placeholder(n));
  const ofInstance = (table: string): string =>
    `from ${table} t join ${tables.instance} i on i.n = t.instance where i.tenant = ${p1} and i.id = ${p2}`;
  return {
    /** tenant, instance */
    tasks: `select ${taskRowColumns} ${ofInstance(tables.task)} and t.tenant = i.tenant`,
    /** tenant, instance */
    timers: `select t.id, t.at, t.next_at ${ofInstance(tables.timer)}`,
    /** tenant, instance */
    listeners: `select t.visit, t.topic, t.key, t.value ${ofInstance(tables.listener)} and t.tenant = i.tenant`,
    /** tenant, series */
    lastNumber: `select value from ${tables.number} where tenant = ${p1} and series = ${p2}`,
    /** limit. A chain has the numbers 1 to its version, each once; what has another, or the same again, is not of it. */
    strayEvents: `select i.tenant, i.id as instance, e.body
      from (select n, instance, seq, row_number() over (partition by instance, seq order by n) as nth from ${tables.event}) s
      join ${tables.event} e on e.n = s.n left join ${tables.instance} i on i.n = s.instance
      where i.n is null or s.seq < 1 or s.seq > i.version or s.nth > 1 order by s.n limit ${p1}`,
    /** limit */
    strayCommands: `select c.tenant, c.id, e.body from ${tables.command} c left join ${tables.event} e on e.n = c.event
      where (e.n is null and not exists (select 1 from ${tables.answer} a where a.tenant = c.tenant and a.id = c.id))
        or c.event in (select event from ${tables.command} group by event having count(*) > 1)
      order by c.tenant, c.id limit ${p1}`,
  };
}

function toStoredTimer(record: SqlRecord): StoredTimer {
  return {
    id: text(record['id']),
    at: number(record['at']),
    nextAt: number(record['next_at']),
  };
}

function toListenerRow(record: SqlRecord): ListenerRow {
  return {
    visit: text(record['visit']),
    topic: text(record['topic']),
    key: text(record['key']),
    value: text(record['value']),
  };
}

function toRecordedCommand(record: SqlRecord): RecordedCommand {
  return {
    id: text(record['id']),
    instance: text(record['instance']),
    seq: number(record['seq']),
    answer: text(record['answer']),
  };
}

function toStrayEvent(record: SqlRecord): StrayEvent {
  return {
    tenant: textOrNull(record['tenant']),
    instance: textOrNull(record['instance']),
    text: text(record['body']),
  };
}

function toStrayCommand(record: SqlRecord): StrayCommand {
  return {
    tenant: text(record['tenant']),
    id: text(record['id']),
    text: textOrNull(record['body']),
  };
}
