// The task queries of the store port, as SQL for both databases.
//
// A pool may hold any number of open tasks, so a page is read from an index that holds the tasks of each pool in order:
// first the keys of the page, and only of these what lists show.

import { AlirError } from '../../core/errors.ts';
import type { TaskQuery } from '../../ports/queries.ts';
import { searchWords } from '../unit/check-texts.ts';
import { taskList } from '../unit/order.ts';
import { parseTaskId } from '../unit/task-id.ts';
import { limitOf, orderBy, pageClauses, sortColumn } from './page.ts';
import { taskColumns } from './records.ts';
import { type Dialect, Parameters, type Statement, type Tables } from './statement.ts';

const keys = ['instance', 'state', 'visit', 'seat'];
const columns = Object.keys(taskColumns)
  .map((column) => `t.${column}`)
  .join(', ');

/** Beyond so many pools their tasks are sorted together. */
const mostBranches = 40;

/** Selects one task more than a page holds, so that it is known whether there is another. */
export function selectTasks(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: TaskQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const order = orderBy(taskList(tenant, query).sort, [
    'k.moment',
    ...keys.map((key) => `k.${key}`),
  ]);
  const text = `${shownColumns} from (${selectKeys(tables, parameters, tenant, query)}) k
    join ${tables.task} t on ${keys.map((key) => `t.${key} = k.${key}`).join(' and ')}
    ${shownJoins(tables)} ${order}`;
  return { text, values: parameters.values };
}

export function countTasks(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: TaskQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const conditions = taskConditions(tables, parameters, tenant, query);
  if (query.pools !== undefined) conditions.push(parameters.isOneOf('t.pool', query.pools));
  const text = `select count(*) as count from ${tables.task} t where ${conditions.join(' and ')}`;
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
  const [p1, p2, p3, p4, p5] = [1, 2, 3, 4, 5].map((n) => dialect.placeholder(n));
  const text = `${shownColumns} from ${tables.task} t ${shownJoins(tables)}
    where i.tenant = ${p1} and i.id = ${p2} and t.state = ${p3} and t.visit = ${p4} and t.seat = ${p5}`;
  return { text, values: [tenant, key.instance, key.state, key.visit, key.seat] };
}

/** The columns of a task's row: `t` is the task, `i` its instance. */
export const taskRowColumns = `${columns},
    i.id || '/' || t.state || '#' || t.visit || case when t.seat = 0 then '' else '/' || t.seat end as id, i.id as instance`;

/** And what lists show of the instance and of the root. */
const shownColumns = `select ${taskRowColumns}, t.rank, i.path, i.summary,
    i.confidential + coalesce(r.confidential, 0) as confidential,
    coalesce(r.summary, i.summary) as root_summary, coalesce(r.flow, i.flow) as root_flow`;

function shownJoins(tables: Tables): string {
  return `join ${tables.instance} i on i.n = t.instance
    left join ${tables.instance} r on r.tenant = t.tenant and r.id = t.root`;
}

/** The keys of the tasks on a page: of each pool as many as a page holds, and of these the first. */
function selectKeys(
  tables: Tables,
  parameters: Parameters,
  tenant: string,
  query: TaskQuery,
): string {
  const list = taskList(tenant, query);
  const { sort } = list;
  const conditions = taskConditions(tables, parameters, tenant, query);
  const pools = [...new Set(query.pools)];
  const isOfEach = pools.length > 0 && pools.length <= mostBranches && !isOfInstances(query);
  const page = pageClauses(parameters, list, {
    ties: keys.map((key) => `t.${key}`),
    tiesOf: (id) => keysOf(tables, parameters, tenant, id),
    isSelective: isOfInstances(query) || (query.pools !== undefined && !isOfEach),
  });
  const selectWhere = (own: readonly string[]): string => {
    const where = [...own, ...conditions, ...page.after].join(' and ');
    const names = keys.map((key) => `t.${key}`).join(', ');
    return `select ${sortColumn(sort)} as moment, ${names} from ${tables.task} t where ${where} ${page.order}`;
  };
  if (query.pools === undefined) return selectWhere([]);
  if (!isOfEach) return selectWhere([parameters.isOneOf('t.pool', pools)]);
  const [only, ...others] = pools.map((pool) => selectWhere([`t.pool = ${parameters.add(pool)}`]));
  if (only !== undefined && others.length === 0) return only;
  const branches = [only, ...others].map((branch, n) => `select * from (${branch}) b${n}`);
  return `${branches.join(' union all ')} ${orderBy(sort, ['moment', ...keys])} ${limitOf(list)}`;
}

/** SQL for the key of the task with this id. */
function keysOf(tables: Tables, parameters: Parameters, tenant: string, id: string): string[] {
  const key = parseTaskId(id);
  if (key === null) throw new AlirError('CURSOR_INVALID');
  const instance = rowNumber(tables, parameters, tenant, key.instance);
  return [instance, ...[key.state, key.visit, key.seat].map((part) => parameters.add(part))];
}

/** The plus takes the type from the column: SQLite compares it with an index only so. */
function rowNumber(tables: Tables, parameters: Parameters, tenant: string, id: string): string {
  return `(select +n from ${tables.instance} where tenant = ${parameters.add(tenant)} and id = ${parameters.add(id)})`;
}

/** All conditions but the one on pools. */
function taskConditions(
  tables: Tables,
  parameters: Parameters,
  tenant: string,
  query: TaskQuery,
): string[] {
  const add = parameters.add.bind(parameters);
  const conditions =
    query.instance === undefined
      ? [`t.tenant = ${add(tenant)}`]
      : [`t.instance = ${rowNumber(tables, parameters, tenant, query.instance)}`];
  if (query.root !== undefined) conditions.push(`t.root = ${add(query.root)}`);
  if (query.status !== undefined) {
    // Not a parameter, so that the databases see when the index of open tasks will do. That has this expression; where
    // tasks are to be found through their root, it keeps away from the indexes of pools.
    const isOfPools = query.pools !== undefined && query.root === undefined;
    conditions.push(`t.status${isOfPools ? '' : ` || ''`} = '${statuses[query.status]}'`);
  }
  conditions.push(...kindConditions(tables, parameters, query));
  if (query.state !== undefined) conditions.push(`t.state = ${add(query.state)}`);
  if (query.unread !== undefined) conditions.push(`t.read_at is ${query.unread ? '' : 'not '}null`);
  if (query.known === true) conditions.push(`(t.status <> 'cancelled' or t.read_at is not null)`);
  if (query.claimedBy === null) conditions.push('t.claimed_by is null');
  else if (query.claimedBy !== undefined) conditions.push(`t.claimed_by = ${add(query.claimedBy)}`);
  if (query.closedAs !== undefined)
    conditions.push(parameters.isOneOf('t.closed_as', query.closedAs));
  if (query.dueBefore !== undefined) conditions.push(`t.due_at < ${add(query.dueBefore)}`);
  if (query.followUp !== undefined) {
    const { user, until } = query.followUp;
    // A person has few of them, so they are what is looked through.
    conditions.push(`(${keys.map((key) => `t.${key}`).join(', ')}) in (select i.n, f.state, f.visit, f.seat
      from ${tables.followUp} f join ${tables.instance} i on i.tenant = f.tenant and i.id = f.instance
      where f.tenant = ${add(tenant)} and f.user_id = ${add(user)} and f.at <= ${add(until)})`);
  }
  if (query.priorityFrom !== undefined) conditions.push(`t.priority >= ${add(query.priorityFrom)}`);
  if (query.openedFrom !== undefined) conditions.push(`t.opened_at >= ${add(query.openedFrom)}`);
  if (query.openedUntil !== undefined) conditions.push(`t.opened_at < ${add(query.openedUntil)}`);
  for (const word of searchWords(query.search ?? '')) {
    const found = parameters.contains('r.search', word);
    conditions.push(
      `(exists (select 1 from ${tables.instance} r where r.n = t.instance and ${found})
        or exists (select 1 from ${tables.instance} r where ${isRoot} and ${found}))`,
    );
  }
  return conditions;
}

const isRoot = 'r.tenant = t.tenant and r.id = t.root';

/** Of which flows they are, and whether of what is confidential. */
function kindConditions(
  { instance }: Tables,
  parameters: Parameters,
  { flow, flows, rootFlow, confidential }: TaskQuery,
): string[] {
  const exists = (which: string): string => `exists (select 1 from ${instance} r where ${which})`;
  const conditions: string[] = [];
  if (flow !== undefined) conditions.push(`t.flow = ${parameters.add(flow)}`);
  if (flows !== undefined) conditions.push(parameters.isOneOf('t.flow', flows));
  if (rootFlow !== undefined)
    conditions.push(exists(`${isRoot} and r.flow = ${parameters.add(rootFlow)}`));
  if (confidential !== undefined) {
    const open = ['r.n = t.instance', isRoot].map(
      (which) => `not ${exists(`${which} and r.confidential <> 0`)}`,
    );
    const isOpenly = open.join(' and ');
    const isOf = confidential && parameters.isOneOf('t.flow', confidential);
    conditions.push(isOf ? `(${isOf} or (${isOpenly}))` : isOpenly);
  }
  return conditions;
}

function isOfInstances(query: TaskQuery): boolean {
  return query.instance !== undefined || query.root !== undefined;
}

/** Text that goes into SQL comes from here, whatever a caller without types hands in. */
const statuses = { open: 'open', done: 'done', cancelled: 'cancelled' } as const;
