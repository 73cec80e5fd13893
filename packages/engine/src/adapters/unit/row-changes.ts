// What a commit changes in the rows that lists read. Stores write this difference and nothing else.

import type { ListenerRow, Rows, TaskRow, TimerRow } from '../../core/rows.ts';

/** Rows by key; null removes the row. */
export interface RowChanges {
  readonly tasks: Map<string, TaskRow | null>;
  readonly timers: Map<string, TimerRow | null>;
  readonly listeners: Map<string, ListenerChange>;
}

export interface ListenerChange {
  readonly listener: ListenerRow;
  /** When it began to listen, ms UTC; null if it stopped. */
  readonly since: number | null;
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
  before: Rows | null,
  after: Rows,
  at: number,
): void {
  change(changes.tasks, before?.tasks ?? [], after.tasks, (task) => task.id, {
    put: (task) => task,
    drop: (task) => (task.status === 'open' ? null : undefined),
  });
  change(changes.timers, before?.timers ?? [], after.timers, (timer) => timer.id, {
    put: (timer) => timer,
    drop: () => null,
  });
  change(changes.listeners, before?.listeners ?? [], after.listeners, listenerKey, {
    put: (listener) => ({ listener, since: at }),
    drop: (listener) => ({ listener, since: null }),
  });
}

function change<R extends object, C>(
  changes: Map<string, C>,
  before: readonly R[],
  after: readonly R[],
  keyOf: (row: R) => string,
  to: { put: (row: R) => C; drop: (row: R) => C | undefined },
): void {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of after) {
    const key = keyOf(row);
    const known = old.get(key);
    if (known === undefined || !sameFields(known, row)) changes.set(key, to.put(row));
    old.delete(key);
  }
  for (const [key, row] of old) {
    const dropped = to.drop(row);
    if (dropped !== undefined) changes.set(key, dropped);
  }
}

function sameFields<R extends object>(one: R, other: R): boolean {
  if (one === other) return true;
  const fields = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return fields.every(([field, value]) => others.get(field) === value);
}

function listenerKey(listener: ListenerRow): string {
  return [listener.visit, listener.topic, listener.key, listener.value].join('\n');
}
