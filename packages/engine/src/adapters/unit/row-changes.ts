// What a commit changes in the rows that lists read. Stores write this difference and nothing else.

import { visitName } from '../../core/visit-name.ts';
import type { ListenerRow, OpenRows, TaskRow, TimerRow } from '../../core/rows.ts';

/** By a key of the row, unique within its instance. */
export interface RowChanges {
  readonly tasks: Map<string, RowChange<TaskRow>>;
  readonly timers: Map<string, RowChange<TimerRow>>;
  readonly listeners: Map<string, RowChange<ListenerRow>>;
}

export interface RowChange<R> {
  readonly row: R;
  /** Whether the row is there afterwards. */
  readonly isKept: boolean;
  /** When, ms UTC. */
  readonly at: number;
}

export function noChanges(): RowChanges {
  return { tasks: new Map(), timers: new Map(), listeners: new Map() };
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
  addChanges(changes.tasks, tasks, after.tasks, { at, keyOf: visitOf, isDroppable: isOpen });
  addChanges(changes.timers, timers, after.timers, { at, keyOf: idOf });
  addChanges(changes.listeners, listeners, after.listeners, { at, keyOf: listenerKey });
}

interface Comparison<R> {
  readonly at: number;
  keyOf(row: R): string;
  /** Whether the row goes when it is missing afterwards. Default: it does. */
  isDroppable?(row: R): boolean;
}

function addChanges<R extends object>(
  changes: Map<string, RowChange<R>>,
  before: readonly R[],
  after: readonly R[],
  { at, keyOf, isDroppable }: Comparison<R>,
): void {
  if (before === after || (before.length === 0 && after.length === 0)) return;
  const old = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of after) {
    const key = keyOf(row);
    const known = old.get(key);
    if (known === undefined || !sameFields(known, row)) changes.set(key, { row, isKept: true, at });
    old.delete(key);
  }
  for (const [key, row] of old) {
    if (isDroppable?.(row) ?? true) changes.set(key, { row, isKept: false, at });
  }
}

/** Shorter than its id, and known from other instances: so it is quickly hashed. */
function visitOf({ state, visit }: TaskRow): string {
  return visitName(state, visit);
}

function idOf(timer: TimerRow): string {
  return timer.id;
}

function isOpen(task: TaskRow): boolean {
  return task.status === 'open';
}

function sameFields<R extends object>(one: R, other: R): boolean {
  if (one === other) return true;
  for (const field in one) if (one[field] !== other[field]) return false;
  return true;
}

function listenerKey(listener: ListenerRow): string {
  return [listener.visit, listener.topic, listener.key, listener.value].join('\n');
}
