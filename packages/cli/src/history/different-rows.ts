// Where the rows that are stored differ from those that follow from the events.

import type { StoredRows } from '@alir/engine';
import { differences, pointerTo } from './differences.ts';
import type { Rows } from './fold-history.ts';

/** @param now - ms UTC. @returns JSON pointers: into the instance's row, or into its tasks, timers and listeners by id */
export function differentRows(expected: Rows, stored: StoredRows, now: number): string[] {
  const misplaced = stored.timers.filter((timer) => isMisplaced(timer, now));
  return [
    ...differences(byId(expected), byId(stored)),
    ...misplaced.map(({ id }) => pointerTo('timers', id, 'nextAt')),
  ];
}

/** An instance's rows as one value, in which each has a place of its own. */
function byId({ instance, tasks, timers, listeners }: Rows): object {
  return {
    ...instance,
    tasks: Object.fromEntries(tasks.map((task) => [task.id.slice(task.instance.length + 1), task])),
    timers: Object.fromEntries(timers.map(({ id, at }) => [id, { at }])),
    listeners: Object.fromEntries(
      listeners.map((one) => [`${one.visit} ${one.topic} ${one.key} ${one.value}`, true]),
    ),
  };
}

/** No lease is that long, ms: a timer that is held back longer was meant not to fire. */
const longestLeaseMs = 3_600_000;

/** Whether a timer would fire before its moment, or not fire at it. */
function isMisplaced({ at, nextAt }: StoredRows['timers'][number], now: number): boolean {
  return nextAt < at || (nextAt > at && nextAt > now + longestLeaseMs);
}
