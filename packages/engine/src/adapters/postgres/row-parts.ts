// The parts of a commit's statement that write the rows that lists read, and the outbox. `i` is the row of the instance.

import type { Outgoing } from '../../core/event.ts';
import type { TimerRow } from '../../core/rows.ts';
import type { Commit } from '../../ports/store.ts';
import { taskColumns, taskValues } from '../sql/records.ts';
import type { Parameters, SqlValue, Tables } from '../sql/statement.ts';
import { addRowChanges, type ListenerChange, noChanges } from '../unit/row-changes.ts';

/** SQL that changes one table; adds its parameters. */
export type Part = (parameters: Parameters) => string;

/** Most rows in one part: PostgreSQL takes 65,535 parameters in a statement. */
const rowsInPart = 1_000;

export function rowParts(tables: Tables, tenant: string, commit: Commit): Part[] {
  const { at } = commit.event;
  const changes = noChanges();
  addRowChanges(changes, commit.rowsBefore, commit.rows, at);
  const [tasks, noTasks] = split(changes.tasks);
  const [timers, noTimers] = split(changes.timers);
  const listeners = [...changes.listeners.values()];
  const taskRows = tasks.map((task) => taskValues(tenant, task));
  return [
    ...inParts(noTasks, (ids) => deleteTasks(tables, tenant, ids)),
    ...inParts(taskRows, (rows) => putTasks(tables, rows)),
    ...inParts(noTimers, (ids) => deleteTimers(tables, ids)),
    ...inParts(timers, (rows) => putTimers(tables, rows)),
    ...inParts(listeners.filter(hasStopped), (rows) => deleteListeners(tables, rows)),
    ...inParts(
      listeners.filter((change) => !hasStopped(change)),
      (rows) => {
        return putListeners(tables, tenant, rows);
      },
    ),
    ...inParts(commit.outgoing, (rows) => insertOutgoing(tables, tenant, rows, at)),
  ];
}

function putTasks(tables: Tables, rows: SqlValue[][]): Part {
  const set = taskColumns.slice(2).map((column) => `${column} = excluded.${column}`);
  return (parameters) => {
    const values = rows.map((row) => `(${row.map((value) => parameters.add(value)).join(', ')})`);
    return `insert into ${tables.task} (${taskColumns.join(', ')}) values ${values.join(', ')}
      on conflict (tenant, id) do update set ${set.join(', ')}`;
  };
}

function deleteTasks(tables: Tables, tenant: string, ids: readonly string[]): Part {
  return (parameters) => {
    const isNamed = parameters.isOneOf('id', ids);
    return `delete from ${tables.task} where tenant = ${parameters.add(tenant)} and ${isNamed}`;
  };
}

function putTimers(tables: Tables, timers: readonly TimerRow[]): Part {
  return (parameters) => {
    const rows = timers.map(({ id, at }) => [id, at]);
    return `insert into ${tables.timer} (instance, id, at, next_at)
      select i.n, v.id, v.at, v.at from i, ${values(parameters, rows, ['text', 'bigint'])} v (id, at)
      on conflict (instance, id) do update set at = excluded.at, next_at = excluded.next_at`;
  };
}

function deleteTimers(tables: Tables, ids: readonly string[]): Part {
  return (parameters) => {
    return `delete from ${tables.timer} t using i where t.instance = i.n and ${parameters.isOneOf('t.id', ids)}`;
  };
}

function putListeners(tables: Tables, tenant: string, changes: readonly ListenerChange[]): Part {
  return (parameters) => {
    const rows = changes.map(({ listener, since }) => {
      return [listener.visit, tenant, listener.topic, listener.key, listener.value, since];
    });
    const types = ['text', 'text', 'text', 'text', 'text', 'bigint'];
    return `insert into ${tables.listener} (instance, visit, tenant, topic, key, value, since)
      select i.n, v.* from i, ${values(parameters, rows, types)} v on conflict do nothing`;
  };
}

function deleteListeners(tables: Tables, changes: readonly ListenerChange[]): Part {
  return (parameters) => {
    const rows = changes.map(({ listener: { visit, topic, key, value } }) => [
      visit,
      topic,
      key,
      value,
    ]);
    return `delete from ${tables.listener} l
      using i, ${values(parameters, rows, ['text', 'text', 'text', 'text'])} v (visit, topic, key, value)
      where l.instance = i.n and (l.visit, l.topic, l.key, l.value) = (v.visit, v.topic, v.key, v.value)`;
  };
}

function insertOutgoing(
  tables: Tables,
  tenant: string,
  outgoings: readonly Outgoing[],
  at: number,
): Part {
  return (parameters) => {
    const rows = outgoings.map((outgoing) => [outgoing.id, JSON.stringify(outgoing)]);
    return `insert into ${tables.outbox} (tenant, id, instance, body, attempts, next_at)
      select ${parameters.add(tenant)}::text, v.id, i.n, v.body, 0, ${parameters.add(at)}::bigint
      from i, ${values(parameters, rows, ['text', 'text'])} v (id, body) on conflict do nothing`;
  };
}

/** Rows as a table. */
function values(parameters: Parameters, rows: SqlValue[][], types: readonly string[]): string {
  const lines = rows.map((row) => {
    return `(${row.map((value, index) => `${parameters.add(value)}::${types[index]}`).join(', ')})`;
  });
  return `(values ${lines.join(', ')})`;
}

/** What is to be there, and the keys of what is not. */
function split<R>(changes: ReadonlyMap<string, R | null>): [R[], string[]] {
  const rows: R[] = [];
  const dropped: string[] = [];
  for (const [key, row] of changes) {
    if (row === null) dropped.push(key);
    else rows.push(row);
  }
  return [rows, dropped];
}

function hasStopped(change: ListenerChange): boolean {
  return change.since === null;
}

function inParts<R>(rows: readonly R[], part: (rows: R[]) => Part): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < rows.length; from += rowsInPart) {
    parts.push(part(rows.slice(from, from + rowsInPart)));
  }
  return parts;
}
