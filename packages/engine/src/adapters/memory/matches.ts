// What the queries of the store port mean, in plain words: used by the memory store.

import type { JsonObject } from '../../core/json.ts';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { InstanceQuery, Readership, TaskQuery } from '../../ports/queries.ts';
import type { Loaded } from '../../ports/unit.ts';
import { searchWords } from '../unit/check-texts.ts';

/** Whether a task of `instance`, whose topmost ancestor is `root`, is asked for. */
export function matchesTask(
  task: TaskRow,
  instance: InstanceRow,
  root: InstanceRow,
  query: TaskQuery,
): boolean {
  return (
    isOneOf(task.pool, query.pools) &&
    equals(task.status, query.status) &&
    equals(task.flow, query.flow) &&
    isOneOf(task.flow, query.flows) &&
    (!(instance.confidential || root.confidential) || admits(query.confidential, task.flow)) &&
    equals(root.flow, query.rootFlow) &&
    equals(task.state, query.state) &&
    equals(task.instance, query.instance) &&
    equals(task.root, query.root) &&
    equals(task.readAt === null, query.unread) &&
    (query.known !== true || isKnown(task)) &&
    equals(task.claimedBy, query.claimedBy) &&
    isOneOf(task.closedAs, query.closedAs) &&
    isWithin(task, query) &&
    isFound([instance, root], query.search)
  );
}

function isWithin(
  { dueAt, openedAt, priority }: TaskRow,
  { dueBefore, openedFrom, openedUntil, priorityFrom }: TaskQuery,
): boolean {
  return (
    isBefore(dueAt, dueBefore) &&
    isFrom(priority, priorityFrom) &&
    isFrom(openedAt, openedFrom) &&
    isBefore(openedAt, openedUntil)
  );
}

/** Whether an instance, whose topmost ancestor is `root`, is asked for. */
export function matchesInstance(
  row: InstanceRow,
  root: InstanceRow,
  query: InstanceQuery,
  tasksOf: (root: string) => readonly PlacedTask[],
): boolean {
  return (
    isReadable(row, root, query.readableBy, tasksOf) &&
    equals(row.flow, query.flow) &&
    equals(row.status, query.status) &&
    equals(row.root, query.root) &&
    equals(row.parent, query.parent) &&
    (query.state === undefined || row.states.includes(query.state)) &&
    equals(row.incidents > 0, query.incidents) &&
    isBefore(row.dueAt, query.overdueAt) &&
    isFrom(row.startedAt, query.startedFrom) &&
    isBefore(row.startedAt, query.startedUntil) &&
    isAbout(row, query) &&
    Object.entries(query.where ?? {}).every(([key, text]) => summaryHas(row.summary, key, text)) &&
    isFound([row, root], query.search) &&
    (query.topOnly !== true || row.parent === null)
  );
}

function isReadable(
  row: InstanceRow,
  root: InstanceRow,
  readership: Readership | undefined,
  tasksOf: (root: string) => readonly PlacedTask[],
): boolean {
  if (readership === undefined) return true;
  const { all, pools, starters, flows, confidential } = readership;
  const isStarter = isOneOf(row.starter, starters) || isOneOf(root.starter, starters);
  if (!row.confidential && (all || isStarter)) return true;
  return tasksOf(row.root).some(
    ({ task, path }) =>
      isOneOf(task.pool, pools) &&
      isOneOf(task.flow, flows) &&
      (!row.confidential || admits(confidential, task.flow)) &&
      isKnown(task) &&
      (!row.confidential || task.status === 'open' || task.pool.startsWith('p:')) &&
      (row.path.startsWith(path) || path.startsWith(row.path)),
  );
}

/** Whether an instance has a file with these bytes. */
export function hasFile({ instance }: Pick<Loaded, 'instance'>, file: string): boolean {
  return Object.values(instance.attachments ?? {}).some(({ hash }) => hash === file);
}

/** Whether what is confidential in a flow is asked for. */
function admits(confidential: TaskQuery['confidential'], flow: string): boolean {
  return confidential === undefined || (confidential !== false && confidential.includes(flow));
}

/** A task and the path of its instance. */
export interface PlacedTask {
  readonly task: TaskRow;
  readonly path: string;
}

/** Somebody has opened it, or still can. */
const isKnown = ({ status, readAt }: TaskRow): boolean => status !== 'cancelled' || readAt !== null;

function isAbout({ subject }: InstanceRow, { subject: wanted }: InstanceQuery): boolean {
  return equals(subject?.type, wanted?.type) && equals(subject?.id, wanted?.id);
}

function equals<T>(value: T | undefined, wanted: T | undefined): boolean {
  return wanted === undefined || value === wanted;
}

function isOneOf(value: string | null, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}

function isBefore(moment: number | null, limit: number | undefined): boolean {
  return limit === undefined || (moment !== null && moment < limit);
}

function isFrom(moment: number, limit: number | undefined): boolean {
  return limit === undefined || moment >= limit;
}

function summaryHas(summary: JsonObject, key: string, text: string): boolean {
  const value = Object.hasOwn(summary, key) ? summary[key] : undefined;
  if (typeof value === 'string') return value === text;
  return (
    (typeof value === 'number' || typeof value === 'boolean') && JSON.stringify(value) === text
  );
}

function isFound(rows: readonly InstanceRow[], search: string | undefined): boolean {
  if (search === undefined) return true;
  return searchWords(search).every((word) => rows.some((row) => row.search.includes(word)));
}
