// What the queries of the port mean, written down a second time and as plainly as possible, to compare stores with.

import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { InstanceQuery, Readership, TaskQuery } from '../../ports/queries.ts';

/** Ids of the tasks that `query` means, in its order. @param instances - in the order in which they began */
export function expectedTasks(
  tasks: readonly TaskRow[],
  instances: readonly InstanceRow[],
  query: TaskQuery,
): string[] {
  const kept = tasks.filter((task) => {
    const instance = find(instances, task.instance);
    const root = find(instances, task.root);
    const conditions: boolean[] = [];
    if (query.pools) conditions.push(query.pools.includes(task.pool));
    if (query.status) conditions.push(task.status === query.status);
    if (query.flow) conditions.push(task.flow === query.flow);
    if (query.flows) conditions.push(query.flows.includes(task.flow));
    conditions.push(!(instance.confidential || root.confidential) || admits(query, task));
    if (query.rootFlow) conditions.push(root.flow === query.rootFlow);
    if (query.state) conditions.push(task.state === query.state);
    if (query.instance) conditions.push(task.instance === query.instance);
    if (query.root) conditions.push(task.root === query.root);
    if (query.unread !== undefined) conditions.push((task.readAt === null) === query.unread);
    if (query.known) conditions.push(task.status !== 'cancelled' || task.readAt !== null);
    if (query.claimedBy !== undefined) conditions.push(task.claimedBy === query.claimedBy);
    if (query.closedAs)
      conditions.push(task.closedAs !== null && query.closedAs.includes(task.closedAs));
    if (query.dueBefore !== undefined)
      conditions.push(task.dueAt !== null && task.dueAt < query.dueBefore);
    conditions.push(isWithin(task.priority, query.priorityFrom, undefined));
    conditions.push(isWithin(task.openedAt, query.openedFrom, query.openedUntil));
    if (query.search) conditions.push(finds(query.search, [instance.search, root.search]));
    return conditions.every(Boolean);
  });
  const sort = query.sort ?? 'due';
  const seconds = (task: TaskRow): number => Math.floor((task.dueAt ?? 9e15) / 1_000);
  const value = (task: TaskRow): number => {
    if (sort === 'priority') return (100 - task.priority) * 1e13 + seconds(task);
    return sort.endsWith('due') ? (task.dueAt ?? Infinity) : task.openedAt;
  };
  const age = (task: TaskRow): number => instances.indexOf(find(instances, task.instance));
  return sorted(kept, sort, value, (one, other) => {
    return (
      age(one) - age(other) ||
      (one.state === other.state ? one.visit - other.visit : compareIds(one.state, other.state))
    );
  });
}

/** Whether what is confidential is asked for in the flow of a task. */
function admits({ confidential }: TaskQuery, { flow }: TaskRow): boolean {
  return confidential === undefined || (confidential || []).includes(flow);
}

/** Ids of the instances that `query` means, in its order. */
export function expectedInstances(
  instances: readonly InstanceRow[],
  tasks: readonly TaskRow[],
  query: InstanceQuery,
): string[] {
  const kept = instances.filter((row) => {
    const conditions: boolean[] = [];
    if (query.flow) conditions.push(row.flow === query.flow);
    if (query.status) conditions.push(row.status === query.status);
    if (query.subject) conditions.push(row.subject?.type === query.subject.type);
    if (query.subject?.id) conditions.push(row.subject?.id === query.subject.id);
    if (query.root) conditions.push(row.root === query.root);
    if (query.parent) conditions.push(row.parent === query.parent);
    if (query.state) conditions.push(row.states.includes(query.state));
    if (query.incidents !== undefined) conditions.push(row.incidents > 0 === query.incidents);
    if (query.overdueAt !== undefined)
      conditions.push(row.dueAt !== null && row.dueAt < query.overdueAt);
    conditions.push(isWithin(row.startedAt, query.startedFrom, query.startedUntil));
    for (const [key, text] of Object.entries(query.where ?? {}))
      conditions.push(says(row, key, text));
    if (query.search)
      conditions.push(finds(query.search, [row.search, find(instances, row.root).search]));
    if (query.topOnly) conditions.push(row.parent === null);
    if (query.readableBy) conditions.push(mayRead(row, query.readableBy, instances, tasks));
    return conditions.every(Boolean);
  });
  const sort = query.sort ?? '-started';
  const value = (row: InstanceRow): number => {
    if (sort === 'due') return row.dueAt ?? Infinity;
    return sort.endsWith('started') ? row.startedAt : row.updatedAt;
  };
  return sorted(kept, sort, value, (one, other) => compareIds(one.id, other.id));
}

function mayRead(
  row: InstanceRow,
  { all, pools, starters, flows, confidential }: Readership,
  instances: readonly InstanceRow[],
  tasks: readonly TaskRow[],
): boolean {
  const began = [row, find(instances, row.root)].map(({ starter }) => starter);
  if (!row.confidential && (all || began.some((one) => starters.includes(one)))) return true;
  return tasks.some((task) => {
    const place = find(instances, task.instance);
    const isOnLine = place.root === row.root && areInLine(place.path, row.path);
    const isOfFlow = flows?.includes(task.flow) ?? true;
    const isSecret = row.confidential && confidential !== undefined;
    const isAdmitted = !isSecret || (confidential || []).includes(task.flow);
    return pools.includes(task.pool) && isOfFlow && isAdmitted && isOnLine && counts(task, row);
  });
}

function areInLine(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether having a task lets one read this instance. */
function counts({ status, readAt, pool }: TaskRow, { confidential }: InstanceRow): boolean {
  if (status === 'cancelled' && readAt === null) return false;
  return !confidential || status === 'open' || pool.startsWith('p:');
}

/** Whether a row's summary has this text, number or boolean. */
function says({ summary }: InstanceRow, key: string, text: string): boolean {
  const value = Object.entries(summary).find(([name]) => name === key)?.[1];
  return ['string', 'number', 'boolean'].includes(typeof value) && String(value) === text;
}

function isWithin(moment: number, from = -Infinity, until = Infinity): boolean {
  return from <= moment && moment < until;
}

function finds(search: string, texts: readonly string[]): boolean {
  const words = search.toLowerCase().split(' ').filter(Boolean);
  return words.every((word) => texts.some((text) => text.includes(word)));
}

function find(instances: readonly InstanceRow[], id: string): InstanceRow {
  const row = instances.find((other) => other.id === id);
  if (row === undefined) throw new Error(`There is no instance ${id}`);
  return row;
}

/** Ids in these tests are ASCII, so that the language's own order is that of the databases. */
function compareIds(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** @param tie - compares rows whose values are equal */
function sorted<R extends { id: string }>(
  rows: R[],
  sort: string,
  value: (row: R) => number,
  tie: (one: R, other: R) => number,
): string[] {
  const ascending = rows.toSorted((one, other) => {
    return value(one) === value(other) ? tie(one, other) : value(one) - value(other);
  });
  const ids = ascending.map(({ id }) => id);
  return sort.startsWith('-') ? ids.reverse() : ids;
}
