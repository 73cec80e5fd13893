// Projects the state of an instance into the rows that lists read. Rows hold positions and pools, never persons.

import { poolKey } from '../access/seats.ts';
import type { Instance, Visit } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import type { InstanceRow, ListenerRow, OpenRows, Rows, TaskRow, TimerRow } from '../rows.ts';

/**
 * All rows of an instance: its open tasks, and those that were open in `before` and are closed now.
 *
 * @param at - ms UTC of the last event
 */
export function project(before: Instance | null, after: Instance, at: number): Rows {
  const closed =
    before === null
      ? []
      : Object.entries(before.open).filter(([id, visit]) => visit.task && !after.open[id]);
  const open = projectOpen(after);
  return {
    instance: instanceRow(after, at),
    ...open,
    tasks: [...open.tasks, ...closed.flatMap(([id, visit]) => closedTask(after, id, visit, at))],
  };
}

/** The rows of what is open in an instance. */
export function projectOpen(state: Instance): OpenRows {
  const visits = Object.entries(state.open);
  return {
    tasks: visits.flatMap(([id, visit]) => openTask(state, id, visit)),
    timers: visits.flatMap(([, visit]): TimerRow[] =>
      visit.timers.map(({ id, at: due }) => ({ id, at: due })),
    ),
    listeners: visits.flatMap(([id, visit]): ListenerRow[] =>
      visit.listens.map((listener) => ({ visit: id, ...listener })),
    ),
  };
}

/** Global id of a task: `instance/state#visit`. */
export const taskId = (instance: string, visit: string): string => `${instance}/${visit}`;

function instanceRow(state: Instance, at: number): InstanceRow {
  const dues = Object.values(state.open).flatMap((visit) => visit.dueAt ?? []);
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
    dueAt: dues.length > 0 ? Math.min(...dues) : null,
    incidents: Object.keys(state.incidents).length,
    states: state.configuration,
    summary: state.summary,
    confidential: state.confidential,
    search: state.confidential ? '' : searchText(state.summary),
  };
}

function searchText(summary: JsonObject): string {
  return Object.values(summary)
    .flatMap((value) =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : [],
    )
    .join(' ')
    .toLowerCase();
}

function openTask(state: Instance, id: string, visit: Visit): TaskRow[] {
  if (!visit.task) return [];
  const { task } = visit;
  return [
    {
      id: taskId(state.id, id),
      instance: state.id,
      root: state.root,
      flow: state.flow,
      state: visit.state,
      visit: visit.visit,
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
    },
  ];
}

function closedTask(state: Instance, id: string, visit: Visit, at: number): TaskRow[] {
  const ending = state.endings[visit.state];
  const own = ending?.visit === visit.visit ? ending : null;
  return openTask(state, id, visit).map((row) => ({
    ...row,
    status: own?.outcome != null ? 'done' : 'cancelled',
    readAt: row.readAt ?? (own?.outcome != null ? at : null),
    closedAt: own?.at ?? at,
    outcome: own?.outcome ?? null,
    closedAs: own?.outcome == null ? null : (own.by?.position ?? own.by?.user ?? null),
  }));
}
