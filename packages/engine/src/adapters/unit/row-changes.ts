// What a commit changes in the rows that lists read. Stores write this difference and nothing else.

import type { ListenerRow, OpenRows, TaskRow, TimerRow } from '../../core/rows.ts';

/** At most one change a row. Lists: an instance has few rows, and most steps change one or two of them. */
export interface RowChanges {
  readonly tasks: RowChange<TaskRow>[];
  readonly timers: RowChange<TimerRow>[];
  readonly listeners: RowChange<ListenerRow>[];
}

export interface RowChange<R> {
  readonly row: R;
  /** Whether the row is there afterwards. */
  readonly isKept: boolean;
  /** When, ms UTC. */
  readonly at: number;
}

export function noChanges(): RowChanges {
  return { tasks: [], timers: [], listeners: [] };
}

/**
 * Adds what leads from `before` to `after` to `changes`. A later change of a row replaces an earlier one, so several
 * commits of one instance fold into one set of changes.
 *
 * A task that is missing afterwards is removed if it was open, and stays if it had ended: lists show ended tasks for ever.
 */
export function addRowChanges(
  changes: RowChanges,
  before: OpenRows | null,
  after: OpenRows,
  at: number,
): void {
  const { tasks = [], timers = [], listeners = [] } = before ?? {};
  addChanges(changes.tasks, tasks, after.tasks, { at, isSame: isSameTask, isDroppable: isOpen });
  addChanges(changes.timers, timers, after.timers, { at, isSame: isSameTimer });
  addChanges(changes.listeners, listeners, after.listeners, { at, isSame: isSameListener });
}

interface Comparison<R> {
  readonly at: number;
  /** Whether two rows of an instance are one, as it was and as it is. */
  isSame(one: R, other: R): boolean;
  /** Whether the row goes when it is missing afterwards. Default: it does. */
  isDroppable?(row: R): boolean;
}

function addChanges<R extends object>(
  changes: RowChange<R>[],
  before: readonly R[],
  after: readonly R[],
  { at, isSame, isDroppable }: Comparison<R>,
): void {
  if (before === after) return;
  const add = (row: R, isKept: boolean): void => {
    const earlier = changes.findIndex((change) => isSame(change.row, row));
    changes[earlier === -1 ? changes.length : earlier] = { row, isKept, at };
  };
  for (const row of after) {
    const known = before.find((one) => isSame(one, row));
    if (known === undefined || !hasSameFields(known, row)) add(row, true);
  }
  for (const row of before) {
    if (after.some((one) => isSame(one, row))) continue;
    if (isDroppable?.(row) ?? true) add(row, false);
  }
}

function isSameTask(one: TaskRow, other: TaskRow): boolean {
  return one.state === other.state && one.visit === other.visit && one.seat === other.seat;
}

function isSameTimer(one: TimerRow, other: TimerRow): boolean {
  return one.id === other.id;
}

function isSameListener(one: ListenerRow, other: ListenerRow): boolean {
  return (
    one.visit === other.visit &&
    one.topic === other.topic &&
    one.key === other.key &&
    one.value === other.value
  );
}

function isOpen(task: TaskRow): boolean {
  return task.status === 'open';
}

function hasSameFields<R extends object>(one: R, other: R): boolean {
  if (one === other) return true;
  for (const field in one) if (one[field] !== other[field]) return false;
  return true;
}
