// What a commit changes in the rows that lists read. Stores write this difference and nothing else.

import { visitName } from '../../core/visit-name.ts';
import type { ListenerRow, OpenRows, TaskRow, TimerRow } from '../../core/rows.ts';

/** By a key of the row, unique within its instance. */
export interface RowChanges {
  tasks: Changes<TaskRow>;
  timers: Changes<TimerRow>;
  listeners: Changes<ListenerRow>;
}

type Changes<R> = ReadonlyMap<string, RowChange<R>>;

export interface RowChange<R> {
  readonly row: R;
  /** Whether the row is there afterwards. */
  readonly isKept: boolean;
  /** When, ms UTC. */
  readonly at: number;
}

const none: Changes<never> = new Map();

export function noChanges(): RowChanges {
  return { tasks: none, timers: none, listeners: none };
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
  const { tasks: known } = changes;
  changes.tasks = changed(known, tasks, after.tasks, { at, keyOf: visitOf, isDroppable: isOpen });
  changes.timers = changed(changes.timers, timers, after.timers, { at, keyOf: idOf });
  changes.listeners = changed(changes.listeners, listeners, after.listeners, {
    at,
    keyOf: listenerKey,
  });
}

interface Comparison<R> {
  readonly at: number;
  keyOf(row: R): string;
  /** Whether the row goes when it is missing afterwards. Default: it does. */
  isDroppable?(row: R): boolean;
}

function changed<R extends object>(
  earlier: Changes<R>,
  before: readonly R[],
  after: readonly R[],
  { at, keyOf, isDroppable }: Comparison<R>,
): Changes<R> {
  if (before === after || (before.length === 0 && after.length === 0)) return earlier;
  const changes = new Map(earlier);
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
  return changes;
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
