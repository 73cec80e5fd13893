// The task queries of the store port, as SQL for both databases.

import type { TaskQuery } from '../../ports/store.ts';
import { searchWords } from '../unit/check-texts.ts';
import { taskSort } from '../unit/order.ts';
import { pageClauses } from './page.ts';
import { type Dialect, Parameters, type Statement, type Tables } from './statement.ts';

/** Selects one task more than a page holds, so that it is known whether there is another. */
export function selectTasks(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: TaskQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const conditions = taskConditions(tables, parameters, tenant, query);
  const page = pageClauses(parameters, taskSort(query), query);
  const inner = `select t.* from ${tables.task} t where ${[...conditions, ...page.after].join(' and ')} ${page.order}`;
  return { text: `${withInstances(tables, inner)} ${page.sort}`, values: parameters.values };
}

export function countTasks(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: TaskQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const conditions = taskConditions(tables, parameters, tenant, query);
  const text = `select count(*) as count from ${tables.task} t where ${conditions.join(' and ')}`;
  return { text, values: parameters.values };
}

export function selectTask(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  id: string,
): Statement {
  const inner = `select t.* from ${tables.task} t where t.tenant = ${dialect.placeholder(1)} and t.id = ${dialect.placeholder(2)}`;
  return { text: withInstances(tables, inner), values: [tenant, id] };
}

/** Joins what lists show of the instance and its root. */
function withInstances(tables: Tables, tasks: string): string {
  return `select t.*, i.summary, coalesce(r.summary, i.summary) as root_summary, coalesce(r.flow, i.flow) as root_flow
    from (${tasks}) t
    join ${tables.instance} i on i.tenant = t.tenant and i.id = t.instance
    left join ${tables.instance} r on r.tenant = t.tenant and r.id = t.root`;
}

function taskConditions(
  tables: Tables,
  parameters: Parameters,
  tenant: string,
  query: TaskQuery,
): string[] {
  const add = parameters.add.bind(parameters);
  const conditions = [`t.tenant = ${add(tenant)}`];
  if (query.pools !== undefined) conditions.push(parameters.isOneOf('t.pool', query.pools));
  if (query.status !== undefined) conditions.push(`t.status = ${add(query.status)}`);
  if (query.flow !== undefined) conditions.push(`t.flow = ${add(query.flow)}`);
  if (query.state !== undefined) conditions.push(`t.state = ${add(query.state)}`);
  if (query.instance !== undefined) {
    // A task's id is `instance/state#visit`, so the primary key finds them; '0' follows '/'.
    const [from, until] = [add(`${query.instance}/`), add(`${query.instance}0`)];
    conditions.push(`t.instance = ${add(query.instance)}`, `t.id > ${from}`, `t.id < ${until}`);
  }
  if (query.root !== undefined) conditions.push(`t.root = ${add(query.root)}`);
  if (query.unread !== undefined) conditions.push(`t.read_at is ${query.unread ? '' : 'not '}null`);
  if (query.claimedBy === null) conditions.push('t.claimed_by is null');
  else if (query.claimedBy !== undefined) conditions.push(`t.claimed_by = ${add(query.claimedBy)}`);
  if (query.closedAs !== undefined)
    conditions.push(parameters.isOneOf('t.closed_as', query.closedAs));
  if (query.dueBefore !== undefined) conditions.push(`t.due_at < ${add(query.dueBefore)}`);
  if (query.openedFrom !== undefined) conditions.push(`t.opened_at >= ${add(query.openedFrom)}`);
  if (query.openedUntil !== undefined) conditions.push(`t.opened_at < ${add(query.openedUntil)}`);
  if (query.rootFlow !== undefined) {
    conditions.push(
      `exists (select 1 from ${tables.instance} r where r.tenant = t.tenant and r.id = t.root and r.flow = ${add(query.rootFlow)})`,
    );
  }
  for (const word of searchWords(query.search ?? '')) {
    conditions.push(
      `exists (select 1 from ${tables.instance} s where s.tenant = t.tenant and s.id in (t.instance, t.root) and ${parameters.contains('s.search', word)})`,
    );
  }
  return conditions;
}
