// Projects the state of an instance into the rows that lists read. Rows hold positions and pools, never persons.

import { poolKey } from '../access/seats.ts';
import type { Instance, TaskState, Visit } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import type { InstanceRow, ListenerRow, OpenRows, Rows, TaskRow, TimerRow } from '../rows.ts';

/**
 * All rows of an instance: its open tasks, and those that were open in `before` and are closed now.
 *
 * @param at - ms UTC of the last event
 */
export function project(before: Instance | null, after: Instance, at: number): Rows {
  const { tasks, timers, listeners } = projectOpen(after);
  const closed: TaskRow[] = [];
  for (const [id, visit] of Object.entries(before?.open ?? {}))
    if (visit.task && !after.open[id])
      closed.push(closedTask(after, taskRow(after, id, visit, visit.task), at));
  return { instance: instanceRow(after, at), tasks: [...tasks, ...closed], timers, listeners };
}

/** The rows of what is open in an instance. */
export function projectOpen(state: Instance): OpenRows {
  const tasks: TaskRow[] = [];
  const timers: TimerRow[] = [];
  const listeners: ListenerRow[] = [];
  for (const [id, visit] of Object.entries(state.open)) {
    if (visit.task) tasks.push(taskRow(state, id, visit, visit.task));
    for (const { id: timer, at } of visit.timers) timers.push({ id: timer, at });
    for (const listener of visit.listens) listeners.push({ visit: id, ...listener });
  }
  return { tasks, timers, listeners };
}

/** Global id of a task: `instance/state#visit`. */
export const taskId = (instance: string, visit: string): string => `${instance}/${visit}`;

function instanceRow(state: Instance, at: number): InstanceRow {
  return {
    id: state.id,
    flow: state.flow,
    flowVersion: state.flowVersion,
    status: state.status,
    result: state.result,
    subject: state.subject,
    key: state.key,
    parent: state.parent?.instance ?? null,
    root: state.root,
    path: state.path,
    depth: state.depth,
    starter: state.starter.position ?? state.starter.user,
    startedAt: state.startedAt,
    updatedAt: at,
    endedAt: state.endedAt,
    version: state.version,
    dueAt: earliestDue(state),
    incidents: Object.keys(state.incidents).length,
    states: state.configuration,
    summary: state.summary,
    confidential: state.confidential,
    search: state.confidential ? '' : searchText(state.summary),
  };
}

function earliestDue({ open }: Instance): number | null {
  let earliest: number | null = null;
  for (const { dueAt } of Object.values(open))
    if (dueAt !== null && (earliest === null || dueAt < earliest)) earliest = dueAt;
  return earliest;
}

/** By summary, which most steps leave as it is. */
const searchTexts = new WeakMap<JsonObject, string>();

function searchText(summary: JsonObject): string {
  const known = searchTexts.get(summary);
  if (known !== undefined) return known;
  const text = Object.values(summary)
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(' ')
    .toLowerCase();
  searchTexts.set(summary, text);
  return text;
}

function taskRow(state: Instance, id: string, visit: Visit, task: TaskState): TaskRow {
  return {
    id: taskId(state.id, id),
    instance: state.id,
    root: state.root,
    flow: state.flow,
    state: visit.state,
    visit: visit.visit,
    seat: 0,
    status: 'open',
    pool: poolKey(task.assignee),
    claimedBy: task.claim?.user ?? null,
    claimedAs: task.claim?.position ?? null,
    readAt: task.readAt,
    openedAt: visit.enteredAt,
    dueAt: visit.dueAt,
    closedAt: null,
    outcome: null,
    closedAs: null,
  };
}

function closedTask(state: Instance, row: TaskRow, at: number): TaskRow {
  const ending = state.endings[row.state];
  const own = ending?.visit === row.visit ? ending : null;
  const isDone = own?.outcome != null;
  return {
    ...row,
    status: isDone ? 'done' : 'cancelled',
    readAt: row.readAt ?? (isDone ? at : null),
    closedAt: own?.at ?? at,
    outcome: own?.outcome ?? null,
    closedAs: isDone ? (own.by?.position ?? own.by?.user ?? null) : null,
  };
}
