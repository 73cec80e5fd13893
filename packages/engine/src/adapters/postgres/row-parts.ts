// The parts of a commit's statement that write the rows that lists read, and the outbox. `i` is the row of the instance.

import type { Outgoing } from '../../core/event.ts';
import type { ListenerRow, TaskRow, TimerRow } from '../../core/rows.ts';
import type { Commit } from '../../ports/unit.ts';
import { setTaskColumns, taskColumns, taskValues } from '../sql/records.ts';
import type { Parameters, SqlValue, Tables } from '../sql/statement.ts';
import { addRowChanges, noChanges, type RowChange } from '../unit/row-changes.ts';

/** SQL that changes one table; adds its parameters. */
export type Part = (parameters: Parameters) => string;

/** Most rows in one part: PostgreSQL takes 65,535 parameters in a statement. */
const rowsInPart = 1_000;

export function rowParts(tables: Tables, tenant: string, commit: Commit): Part[] {
  const { at } = commit.event;
  const changes = noChanges();
  addRowChanges(changes, commit.rowsBefore, commit.rows, at);
  const { tasks, timers, listeners } = changes;
  return [
    ...inParts(dropped(tasks), (rows) => deleteTasks(tables, rows)),
    ...inParts(kept(tasks), (rows) => putTasks(tables, tenant, rows)),
    ...inParts(dropped(timers), (rows) => deleteTimers(tables, rows)),
    ...inParts(kept(timers), (rows) => putTimers(tables, rows)),
    ...inParts(dropped(listeners), (rows) => deleteListeners(tables, rows)),
    ...inParts(kept(listeners), (rows) => putListeners(tables, tenant, rows, at)),
    ...inParts(commit.outgoing, (rows) => insertOutgoing(tables, tenant, rows, at)),
  ];
}

function putTasks(tables: Tables, tenant: string, tasks: readonly TaskRow[]): Part {
  const columns = Object.keys(taskColumns);
  return (parameters) => {
    const rows = tasks.map((task) => taskValues(tenant, task));
    return `insert into ${tables.task} (instance, ${columns.join(', ')})
      select i.n, v.* from i, ${values(parameters, rows, Object.values(taskColumns))} v
      on conflict (instance, state, visit, seat) do update set ${setTaskColumns}`;
  };
}

function deleteTasks(tables: Tables, tasks: readonly TaskRow[]): Part {
  return (parameters) => {
    const rows = tasks.map(({ state, visit, seat }) => [state, visit, seat]);
    return `delete from ${tables.task} t using i, ${values(parameters, rows, ['text', 'integer', 'integer'])} v (state, visit, seat)
      where t.instance = i.n and t.state = v.state and t.visit = v.visit and t.seat = v.seat`;
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

function deleteTimers(tables: Tables, timers: readonly TimerRow[]): Part {
  return (parameters) => {
    const ids = timers.map(({ id }) => id);
    return `delete from ${tables.timer} t using i where t.instance = i.n and ${parameters.isOneOf('t.id', ids)}`;
  };
}

function putListeners(
  tables: Tables,
  tenant: string,
  listeners: readonly ListenerRow[],
  since: number,
): Part {
  return (parameters) => {
    const rows = listeners.map(({ visit, topic, key, value }) => [visit, topic, key, value]);
    const types = ['text', 'text', 'text', 'text'];
    return `insert into ${tables.listener} (instance, tenant, since, visit, topic, key, value)
      select i.n, ${parameters.add(tenant)}::text, ${parameters.add(since)}::bigint, v.*
      from i, ${values(parameters, rows, types)} v on conflict do nothing`;
  };
}

function deleteListeners(tables: Tables, listeners: readonly ListenerRow[]): Part {
  return (parameters) => {
    const rows = listeners.map(({ visit, topic, key, value }) => [visit, topic, key, value]);
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

function kept<R>(changes: readonly RowChange<R>[]): R[] {
  return changes.filter(({ isKept }) => isKept).map(({ row }) => row);
}

function dropped<R>(changes: readonly RowChange<R>[]): R[] {
  return changes.filter(({ isKept }) => !isKept).map(({ row }) => row);
}

function inParts<R>(rows: readonly R[], part: (rows: R[]) => Part): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < rows.length; from += rowsInPart) {
    parts.push(part(rows.slice(from, from + rowsInPart)));
  }
  return parts;
}
