// Projects the state of an instance into the rows that lists read. Rows hold positions and pools, never persons.

import { priorityOf, USUAL_PRIORITY } from '../activities/priority.ts';
import { poolKey } from '../access/seats.ts';
import { COPY } from '../activities/copies.ts';
import { isLaidAside } from '../activities/laid-aside.ts';
import type { Copy, Instance, Part, SigningSeat, TaskState, Visit, Vote } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import { taskName } from '../visit-name.ts';
import type { InstanceRow, ListenerRow, OpenRows, Rows, TaskRow, TimerRow } from '../rows.ts';

/**
 * All rows of an instance: its open tasks, and those that were open in `before` and are closed now.
 *
 * @param at - ms UTC of the last event
 */
export function project(before: Instance | null, after: Instance, at: number): Rows {
  const { tasks, timers, listeners } = projectOpen(after);
  const closed: TaskRow[] = [];
  for (const [id, visit] of Object.entries(before?.open ?? {})) {
    if (visit.task && !after.open[id])
      closed.push(closedTask(after, taskRow(after, visit, visit.task), at));
    if (visit.signing)
      closed.push(...closedSeats(after, { id, visit, seats: visit.signing.seats, at }));
  }
  closed.push(...closedParts(before, after, at), ...readCopies(before, after));
  return { instance: instanceRow(after, at), tasks: [...tasks, ...closed], timers, listeners };
}

/** The rows of what is open in an instance. */
export function projectOpen(state: Instance): OpenRows {
  const tasks: TaskRow[] = [];
  const timers: TimerRow[] = [];
  const listeners: ListenerRow[] = [];
  for (const [id, visit] of Object.entries(state.open)) {
    if (visit.task) tasks.push(taskRow(state, visit, visit.task));
    for (const seat of visit.signing?.seats ?? [])
      if (seat.status === 'open') tasks.push(taskRow(state, visit, seat));
    for (const part of visit.parts ?? [])
      if (part.closed === null) tasks.push(taskRow(state, visit, part));
    // Of what is suspended no timer fires; when it goes on, those that have passed are due at once.
    if (!isLaidAside(state, visit))
      for (const { id: timer, at } of visit.timers) timers.push({ id: timer, at });
    for (const listener of visit.listens) listeners.push({ visit: id, ...listener });
  }
  for (const copy of state.copies ?? []) if (copy.read === null) tasks.push(copyRow(state, copy));
  return { tasks, timers, listeners };
}

/** Global id of a task: `instance/state#visit`, with `/seat` where several sign. */
export const taskId = (instance: string, task: string): string => `${instance}/${task}`;

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

/** @param task - that of the visit, one of its seats, or a part in it */
function taskRow(state: Instance, visit: Visit, task: TaskState | SigningSeat | Part): TaskRow {
  const seat = 'seat' in task ? task.seat : 0;
  return {
    id: taskId(state.id, taskName(visit.state, visit.visit, seat)),
    instance: state.id,
    root: state.root,
    flow: state.flow,
    state: visit.state,
    visit: visit.visit,
    seat,
    status: 'open',
    pool: poolKey(task.assignee),
    claimedBy: task.claim?.user ?? null,
    claimedAs: task.claim?.position ?? null,
    readAt: task.readAt,
    openedAt: 'seat' in task ? (task.openedAt ?? visit.enteredAt) : visit.enteredAt,
    dueAt: visit.dueAt,
    priority: priorityOf(visit),
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

interface Seats {
  readonly id: string;
  readonly visit: Visit;
  readonly seats: readonly SigningSeat[];
  readonly at: number;
}

/** Seats that were open and are so no more: done where their vote was cast, else taken away. */
function closedSeats(state: Instance, { id, visit, seats, at }: Seats): TaskRow[] {
  const now = state.open[id]?.signing?.seats;
  return seats.flatMap((seat): TaskRow[] => {
    const still = now?.find((one) => one.seat === seat.seat);
    if (seat.status !== 'open' || still?.status === 'open') return [];
    const row = taskRow(state, visit, seat);
    const vote = still ? still.vote : voteIn(state, row);
    return [vote ? votedSeat(row, vote) : { ...row, status: 'cancelled', closedAt: at }];
  });
}

/** The vote that ended the whole signing stands in the ending of its state. */
function voteIn({ endings }: Instance, { state, visit, seat }: TaskRow): Vote | null {
  const ending = endings[state]?.visit === visit ? endings[state] : null;
  return ending?.votes?.find((one) => one.seat === seat)?.vote ?? null;
}

function votedSeat(row: TaskRow, { outcome, by, at }: Vote): TaskRow {
  return {
    ...row,
    status: 'done',
    readAt: row.readAt ?? at,
    closedAt: at,
    outcome,
    closedAs: by.position ?? by.user,
  };
}

/** Parts that are over since: done where somebody ended them, taken away with the task otherwise. */
function closedParts(before: Instance | null, after: Instance, at: number): TaskRow[] {
  return [...endedParts(before, after), ...droppedParts(before, after, at)];
}

function endedParts(before: Instance | null, after: Instance): TaskRow[] {
  return Object.entries(after.open).flatMap(([id, visit]) => {
    const known = before?.open[id]?.parts;
    if (visit.parts === known) return [];
    const isNew = ({ seat }: Part): boolean => !known?.find((one) => one.seat === seat)?.closed;
    return (visit.parts ?? []).filter(isNew).flatMap((part) => endedPart(after, visit, part));
  });
}

function endedPart(state: Instance, visit: Visit, part: Part): TaskRow[] {
  if (part.closed === null) return [];
  const { as, by, at } = part.closed;
  const closedAs = by?.position ?? by?.user ?? null;
  return [{ ...taskRow(state, visit, part), status: 'done', closedAt: at, outcome: as, closedAs }];
}

function droppedParts(before: Instance | null, after: Instance, at: number): TaskRow[] {
  return Object.entries(before?.open ?? {}).flatMap(([id, visit]): TaskRow[] =>
    after.open[id]
      ? []
      : (visit.parts ?? [])
          .filter(({ closed }) => closed === null)
          .map((part) => ({
            ...taskRow(after, visit, part),
            status: 'cancelled' as const,
            closedAt: at,
          })),
  );
}

function readCopies(before: Instance | null, after: Instance): TaskRow[] {
  if (before?.copies === after.copies) return [];
  return (after.copies ?? []).flatMap((copy, index): TaskRow[] => {
    if (copy.read === null || before?.copies?.[index]?.read) return [];
    const { by, at } = copy.read;
    const closedAs = by.position ?? by.user;
    const read = { readAt: at, closedAt: at, outcome: 'read', closedAs };
    return [{ ...copyRow(after, copy), status: 'done', ...read }];
  });
}

function copyRow(state: Instance, { number, to, at }: Copy): TaskRow {
  return {
    id: taskId(state.id, `${COPY}#${number}`),
    instance: state.id,
    root: state.root,
    flow: state.flow,
    state: COPY,
    visit: number,
    seat: 0,
    status: 'open',
    pool: poolKey(to),
    claimedBy: null,
    claimedAs: null,
    readAt: null,
    openedAt: at,
    dueAt: null,
    priority: USUAL_PRIORITY,
    closedAt: null,
    outcome: null,
    closedAs: null,
  };
}
