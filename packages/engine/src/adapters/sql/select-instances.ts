// The instance queries of the store port, as SQL for both databases.

import type { InstanceQuery, Readership } from '../../ports/queries.ts';
import { searchWords } from '../unit/check-texts.ts';
import { instanceList, never } from '../unit/order.ts';
import { itemLine, memberLines } from './lined-json.ts';
import { pageClauses } from './page.ts';
import { fixedInstanceColumns, movingInstanceColumns } from './records.ts';
import { type Dialect, Parameters, type Statement, type Tables } from './statement.ts';

/** The columns of an instance's row, without its state. */
const columns = [...fixedInstanceColumns, ...movingInstanceColumns]
  .map((column) => `t.${column}`)
  .join(', ');

/** Selects one instance more than a page holds, so that it is known whether there is another. */
export function selectInstances(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  query: InstanceQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const conditions = instanceConditions(tables, parameters, tenant, query);
  const page = pageClauses(parameters, instanceList(tenant, query), {
    ties: ['t.id'],
    tiesOf: (id) => [parameters.add(id)],
    isSelective: isSelective(query),
  });
  const where = [...conditions, ...page.after].join(' and ');
  const text = `select ${columns} from ${tables.instance} t where ${where} ${page.order}`;
  return { text, values: parameters.values };
}

export function selectInstanceRow(
  tables: Tables,
  dialect: Dialect,
  tenant: string,
  id: string,
): Statement {
  const where = `t.tenant = ${dialect.placeholder(1)} and t.id = ${dialect.placeholder(2)}`;
  return {
    text: `select ${columns} from ${tables.instance} t where ${where}`,
    values: [tenant, id],
  };
}

function instanceConditions(
  tables: Tables,
  parameters: Parameters,
  tenant: string,
  query: InstanceQuery,
): string[] {
  const add = parameters.add.bind(parameters);
  const conditions = [`t.tenant = ${add(tenant)}`];
  if (query.flow !== undefined) conditions.push(`t.flow = ${add(query.flow)}`);
  if (query.status !== undefined) conditions.push(`t.status = ${add(query.status)}`);
  if (query.subject !== undefined) conditions.push(`t.subject_type = ${add(query.subject.type)}`);
  if (query.subject?.id !== undefined) conditions.push(`t.subject_id = ${add(query.subject.id)}`);
  if (query.root !== undefined) conditions.push(`t.root = ${add(query.root)}`);
  if (query.parent !== undefined) {
    // Children are found among the descendants of their root, for which there is an index.
    const root = `(select p.root from ${tables.instance} p where p.tenant = ${add(tenant)} and p.id = ${add(query.parent)})`;
    conditions.push(`t.parent = ${add(query.parent)}`, `t.root = ${root}`);
  }
  if (query.topOnly === true) conditions.push('t.parent is null');
  if (query.readableBy !== undefined) {
    conditions.push(isReadable(tables, parameters, query.readableBy));
  }
  if (query.state !== undefined)
    conditions.push(parameters.contains('t.states', itemLine(query.state)));
  if (query.incidents !== undefined)
    conditions.push(`t.incidents ${query.incidents ? '>' : '='} 0`);
  if (query.overdueAt !== undefined) {
    // The second condition lets the databases use the index, which holds deadlines only.
    conditions.push(`t.due_at < ${add(query.overdueAt)}`, `t.due_at < ${never}`);
  }
  if (query.startedFrom !== undefined) conditions.push(`t.started_at >= ${add(query.startedFrom)}`);
  if (query.startedUntil !== undefined)
    conditions.push(`t.started_at < ${add(query.startedUntil)}`);
  for (const [key, text] of Object.entries(query.where ?? {})) {
    const lines = memberLines(key, text).map((line) => parameters.contains('t.summary', line));
    conditions.push(`(${lines.join(' or ')})`);
  }
  conditions.push(...fileConditions(parameters, query));
  for (const word of searchWords(query.search ?? '')) {
    conditions.push(
      `exists (select 1 from ${tables.instance} s where s.tenant = t.tenant and s.id in (t.id, t.root) and ${parameters.contains('s.search', word)})`,
    );
  }
  return conditions;
}

/** The state has its files, with their hashes. */
function fileConditions(parameters: Parameters, { file }: InstanceQuery): string[] {
  return file === undefined ? [] : [parameters.contains('t.state', `"hash":"${file}"`)];
}

/** As `standingIn` of the runtime says it. */
function isReadable(
  tables: Tables,
  parameters: Parameters,
  { all, pools, starters, flows, confidential }: Readership,
): string {
  // Values instead of `exists`, for which PostgreSQL may gather all tasks of the pools before it looks at an instance.
  const rootStarter = `(select r.starter from ${tables.instance} r where r.tenant = t.tenant and r.id = t.root)`;
  const isStarter = (starter: string): string => parameters.isOneOf(starter, starters);
  const openly = all ? 'true' : `${isStarter('t.starter')} or ${isStarter(rootStarter)}`;
  const ofFlows = flows ? `and ${parameters.isOneOf('k.flow', flows)}` : '';
  const ofSecret =
    confidential === undefined
      ? ''
      : `and (t.confidential = 0 or ${confidential ? parameters.isOneOf('k.flow', confidential) : 'false'})`;
  const heldPool = `(select k.pool from ${tables.task} k join ${tables.instance} p on p.n = k.instance
    where k.tenant = t.tenant and k.root = t.root and ${parameters.isOneOf('k.pool', pools)}
      ${ofFlows} ${ofSecret} and (k.status <> 'cancelled' or k.read_at is not null)
      and (t.confidential = 0 or k.status = 'open' or substr(k.pool, 1, 2) = 'p:')
      and (substr(t.path, 1, length(p.path)) = p.path or substr(p.path, 1, length(t.path)) = t.path) limit 1)`;
  return `((t.confidential = 0 and (${openly})) or ${heldPool} is not null)`;
}

function isSelective({
  subject,
  root,
  parent,
  incidents,
  overdueAt,
  sort,
}: InstanceQuery): boolean {
  const isNarrow = subject !== undefined || root !== undefined || parent !== undefined;
  return isNarrow || incidents === true || (overdueAt !== undefined && sort !== 'due');
}
