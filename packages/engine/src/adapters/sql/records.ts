// Between the rows of the core and the records of the tables. Owns: the columns, their order and their forms.

import type { JsonObject } from '../../core/json.ts';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import type { TaskItem } from '../../ports/queries.ts';
import { storableSearch } from '../unit/check-texts.ts';
import { never } from '../unit/order.ts';
import { linedArray, linedObject } from './lined-json.ts';
import type { SqlValue } from './statement.ts';

/** A record as a driver returns it: numbers may come as texts or bigints. */
export type SqlRecord = Readonly<Record<string, unknown>>;

/** Columns of an instance that never change. */
export const fixedInstanceColumns = [
  'tenant',
  'id',
  'flow',
  'subject_type',
  'subject_id',
  'key',
  'parent',
  'root',
  'path',
  'depth',
  'starter',
  'started_at',
] as const;

/** Columns of an instance that a step may change. */
export const movingInstanceColumns = [
  'flow_version',
  'status',
  'result',
  'updated_at',
  'ended_at',
  'version',
  'due_at',
  'incidents',
  'confidential',
  'states',
  'summary',
  'search',
] as const;

/** Columns of a task that never change, and their types in PostgreSQL. */
const fixedTaskColumns = {
  state: 'text',
  visit: 'integer',
  seat: 'integer',
  tenant: 'text',
  root: 'text',
  flow: 'text',
  opened_at: 'bigint',
} as const;

/** Columns of a task that a step may change. */
const movingTaskColumns = {
  status: 'text',
  pool: 'text',
  claimed_by: 'text',
  claimed_as: 'text',
  read_at: 'bigint',
  due_at: 'bigint',
  priority: 'integer',
  closed_at: 'bigint',
  outcome: 'text',
  closed_as: 'text',
} as const;

/**
 * Columns of a task and their types, beside `instance`, the row number of its instance. Its id is that of the instance
 * with `/state#visit`, and `/seat` where it has a number.
 */
export const taskColumns = { ...fixedTaskColumns, ...movingTaskColumns };

/** Sets all that may change, in an insert that meets the task as it was. */
export const setTaskColumns = Object.keys(movingTaskColumns)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** In the order of `taskColumns`. */
export function taskValues(tenant: string, task: TaskRow): SqlValue[] {
  return [
    task.state,
    task.visit,
    task.seat,
    tenant,
    task.root,
    task.flow,
    task.openedAt,
    task.status,
    task.pool,
    task.claimedBy,
    task.claimedAs,
    task.readAt,
    task.dueAt ?? never,
    task.priority,
    task.closedAt,
    task.outcome,
    task.closedAs,
  ];
}

export function fixedInstanceValues(tenant: string, row: InstanceRow): SqlValue[] {
  return [
    tenant,
    row.id,
    row.flow,
    row.subject?.type ?? null,
    row.subject?.id ?? null,
    row.key,
    row.parent,
    row.root,
    row.path,
    row.depth,
    row.starter,
    row.startedAt,
  ];
}

export function movingInstanceValues(row: InstanceRow): SqlValue[] {
  return [
    row.flowVersion,
    row.status,
    row.result,
    row.updatedAt,
    row.endedAt,
    row.version,
    row.dueAt ?? never,
    row.incidents,
    row.confidential ? 1 : 0,
    linedArray(row.states),
    linedObject(row.summary),
    storableSearch(row.search),
  ];
}

export function toInstanceRow(record: SqlRecord): InstanceRow {
  const type = textOrNull(record['subject_type']);
  return {
    id: text(record['id']),
    flow: text(record['flow']),
    flowVersion: number(record['flow_version']),
    status: status(record['status']),
    result: textOrNull(record['result']),
    subject: type === null ? null : { type, id: text(record['subject_id']) },
    key: textOrNull(record['key']),
    parent: textOrNull(record['parent']),
    root: text(record['root']),
    path: text(record['path']),
    depth: number(record['depth']),
    starter: text(record['starter']),
    startedAt: number(record['started_at']),
    updatedAt: number(record['updated_at']),
    endedAt: numberOrNull(record['ended_at']),
    version: number(record['version']),
    dueAt: deadline(record['due_at']),
    incidents: number(record['incidents']),
    states: json<string[]>(record['states']),
    summary: json<JsonObject>(record['summary']),
    confidential: number(record['confidential']) === 1,
    search: text(record['search']),
  };
}

export function toTaskItem(record: SqlRecord): TaskItem {
  return {
    task: toTaskRow(record),
    path: text(record['path']),
    confidential: number(record['confidential']) > 0,
    summary: json<JsonObject>(record['summary']),
    rootSummary: json<JsonObject>(record['root_summary']),
    rootFlow: text(record['root_flow']),
  };
}

export function toTaskRow(record: SqlRecord): TaskRow {
  return {
    id: text(record['id']),
    instance: text(record['instance']),
    root: text(record['root']),
    flow: text(record['flow']),
    state: text(record['state']),
    visit: number(record['visit']),
    seat: number(record['seat']),
    status: status(record['status']),
    pool: text(record['pool']),
    claimedBy: textOrNull(record['claimed_by']),
    claimedAs: textOrNull(record['claimed_as']),
    readAt: numberOrNull(record['read_at']),
    openedAt: number(record['opened_at']),
    dueAt: deadline(record['due_at']),
    priority: number(record['priority']),
    closedAt: numberOrNull(record['closed_at']),
    outcome: textOrNull(record['outcome']),
    closedAs: textOrNull(record['closed_as']),
  };
}

export function toStoredFlow(record: SqlRecord): StoredFlow {
  const by = textOrNull(record['publisher'] ?? null);
  return {
    flow: text(record['flow']),
    version: number(record['version']),
    hash: text(record['hash']),
    definition: json<JsonObject>(record['definition']),
    forms: json<StoredFlow['forms']>(record['forms']),
    publishedAt: number(record['published_at']),
    ...(by === null ? {} : { by }),
    ...(record['despite'] == null
      ? {}
      : { despite: json<NonNullable<StoredFlow['despite']>>(record['despite']) }),
    ...(record['note'] == null
      ? {}
      : { note: json<NonNullable<StoredFlow['note']>>(record['note']) }),
    ...(record['approval'] == null
      ? {}
      : { approval: json<NonNullable<StoredFlow['approval']>>(record['approval']) }),
    ...(record['siblings'] == null
      ? {}
      : { siblings: json<NonNullable<StoredFlow['siblings']>>(record['siblings']) }),
  };
}

/** In the order of `flowValues`. */
export const flowColumns = [
  'tenant',
  'flow',
  'version',
  'hash',
  'definition',
  'forms',
  'published_at',
  'publisher',
  'despite',
  'note',
  'approval',
  'siblings',
] as const;

export function flowValues(tenant: string, given: StoredFlow): SqlValue[] {
  const { flow, version, hash, definition, forms, publishedAt, by = null } = given;
  const texts = [JSON.stringify(definition), JSON.stringify(forms)];
  const said = [given.despite, given.note, given.approval, given.siblings].map((one) =>
    one ? JSON.stringify(one) : null,
  );
  return [tenant, flow, version, hash, ...texts, publishedAt, by, ...said];
}

export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`A text was expected in the database, not ${typeof value}`);
}

export function number(value: unknown): number {
  const result = typeof value === 'number' ? value : Number(value);
  if (Number.isSafeInteger(result)) return result;
  throw new TypeError(`A whole number was expected in the database, not ${String(value)}`);
}

/** What a store wrote as JSON comes back as what it was. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who reads a column knows what was written in it
export function json<T>(value: unknown): T {
  const parsed: T = JSON.parse(text(value));
  return parsed;
}

export function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

export function numberOrNull(value: unknown): number | null {
  return value === null ? null : number(value);
}

function deadline(value: unknown): number | null {
  const moment = number(value);
  return moment === never ? null : moment;
}

function status(value: unknown): 'open' | 'done' | 'cancelled' {
  if (value === 'open' || value === 'done' || value === 'cancelled') return value;
  throw new TypeError(`A status was expected in the database, not ${String(value)}`);
}
