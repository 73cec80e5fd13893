// The task queries of the store port, as SQL for both databases.

import type { TaskQuery } from '../../ports/store.ts';
import { searchWords } from '../unit/check-texts.ts';
import { taskSort } from '../unit/order.ts';
import { pageClauses } from './page.ts';
import { parseTaskId, taskColumns } from './records.ts';
import { type Dialect, Parameters, type Statement, type Tables } from './statement.ts';

const idSql = `i.id || '/' || t.state || '#' || t.visit`;
const columns = Object.keys(taskColumns)
  .map((column) => `t.${column}`)
  .join(', ');

/** Selects one task more than a page holds, so that it is known whether there is another. */
export function selectTasks(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: TaskQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const conditions = taskConditions(tables, parameters, tenant, query);
  const page = pageClauses(parameters, taskSort(query), query, {
    id: idSql,
    isSelective: isOfInstances(query) || (query.pools !== undefined && query.pools.length !== 1),
  });
  const where = [...conditions, ...page.after].join(' and ');
  const text = `${withRoots(tables, `${withInstances(tables)} where ${where} ${page.order}`)} ${page.sort}`;
  return { text, values: parameters.values };
}

export function countTasks(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: TaskQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const where = taskConditions(tables, parameters, tenant, query).join(' and ');
  const text = `select count(*) as count from ${tables.task} t join ${tables.instance} i on i.n = t.instance where ${where}`;
  return { text, values: parameters.values };
}

/** Null if no task can have this id. */
export function selectTask(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  id: string,
): Statement | null {
  const key = parseTaskId(id);
  if (key === null) return null;
  const [p1, p2, p3, p4] = [1, 2, 3, 4].map((n) => dialect.placeholder(n));
  const where = `i.tenant = ${p1} and i.id = ${p2} and t.state = ${p3} and t.visit = ${p4}`;
  const text = withRoots(tables, `${withInstances(tables)} where ${where}`);
  return { text, values: [tenant, key.instance, key.state, key.visit] };
}

function withInstances(tables: Tables): string {
  return `select ${columns}, ${idSql} as id, i.id as instance, i.root, i.flow, i.summary
    from ${tables.task} t join ${tables.instance} i on i.n = t.instance`;
}

/** Adds what lists show of the root. */
function withRoots(tables: Tables, tasks: string): string {
  return `select t.*, coalesce(r.summary, t.summary) as root_summary, coalesce(r.flow, t.flow) as root_flow
    from (${tasks}) t left join ${tables.instance} r on r.tenant = t.tenant and r.id = t.root`;
}

function taskConditions(
  tables: Tables,
  parameters: Parameters,
  tenant: string,
  query: TaskQuery,
): string[] {
  const add = parameters.add.bind(parameters);
  // Tasks of known instances are found through these, not the other way round.
  const conditions = [`${isOfInstances(query) ? 'i' : 't'}.tenant = ${add(tenant)}`];
  if (query.pools !== undefined) conditions.push(parameters.isOneOf('t.pool', query.pools));
  // Not a parameter, so that the databases see that the index of open tasks will do.
  if (query.status !== undefined) conditions.push(`t.status = '${statuses[query.status]}'`);
  if (query.flow !== undefined) conditions.push(`i.flow = ${add(query.flow)}`);
  if (query.state !== undefined) conditions.push(`t.state = ${add(query.state)}`);
  if (query.instance !== undefined) conditions.push(`i.id = ${add(query.instance)}`);
  if (query.root !== undefined) conditions.push(`i.root = ${add(query.root)}`);
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
      `exists (select 1 from ${tables.instance} r where r.tenant = t.tenant and r.id = i.root and r.flow = ${add(query.rootFlow)})`,
    );
  }
  for (const word of searchWords(query.search ?? '')) {
    conditions.push(
      `exists (select 1 from ${tables.instance} s where s.tenant = t.tenant and s.id in (i.id, i.root) and ${parameters.contains('s.search', word)})`,
    );
  }
  return conditions;
}

function isOfInstances(query: TaskQuery): boolean {
  return query.instance !== undefined || query.root !== undefined;
}

/** Text that goes into SQL comes from here, whatever a caller without types hands in. */
const statuses = { open: 'open', done: 'done', cancelled: 'cancelled' } as const;
