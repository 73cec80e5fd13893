// Figures of a flow, from the rows that the memory store keeps, in plain words.

import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type {
  ClosedCount,
  FigureQuery,
  FigureStore,
  StateCount,
  StoredFigures,
  TaskSpan,
} from '../../ports/figure-store.ts';
import { inOrder, partEndings, standingAt } from '../unit/figures.ts';
import type { Shelf } from './shelf.ts';

/** @param shelfOf - what is kept of a tenant */
export function memoryFigures(shelfOf: (tenant: string) => Shelf): FigureStore {
  return { count: async (tenant, query) => inOrder(countIn(shelfOf(tenant), query)) };
}

function countIn({ instances, tasks }: Shelf, query: FigureQuery): StoredFigures {
  const { flow, states, version, from = -Infinity, now } = query;
  const rows = new Map([...instances].map(([id, { row }]) => [id, row]));
  const isMeant = (row: InstanceRow | undefined): boolean =>
    row?.flow === flow && (version === undefined || row.flowVersion === version);
  const isSecret = (row: InstanceRow): boolean =>
    row.confidential || rows.get(row.root)?.confidential === true;
  const own = [...tasks.values()].filter(
    ({ instance, state }) => states.includes(state) && isMeant(rows.get(instance)),
  );
  const done = own.filter((task) => isDone(task, tasks) && endedAt(task) >= from);
  const taken = own.filter(
    (task) => task.status === 'cancelled' && task.seat === 0 && endedAt(task) >= from,
  );
  return {
    open: [...rows.values()].filter((row) => isMeant(row) && row.status === 'open').length,
    standing: standingAt(
      [...rows.values()]
        .filter((row) => isMeant(row) && (row.status === 'open' || (row.endedAt ?? 0) >= from))
        .map((row) => ({ ...row, secret: isSecret(row), count: 1 })),
    ).filter(({ state }) => states.includes(state)),
    late: lateAt(own, now),
    closed: closedAlike([...done, ...taken], (instance) => {
      const row = rows.get(instance);
      return row !== undefined && isSecret(row);
    }),
    spans: lastSpans(done, query.spans),
  };
}

const endedAt = ({ closedAt, openedAt }: TaskRow): number => closedAt ?? openedAt;

/** Ended with an outcome, and no part in somebody else's task. */
function isDone(
  { id, status, seat, outcome, instance, state, visit }: TaskRow,
  tasks: Shelf['tasks'],
): boolean {
  if (status !== 'done') return false;
  if (seat === 0) return true;
  const isPart = outcome !== null && partEndings.includes(outcome);
  const whole = id.slice(0, id.lastIndexOf('/'));
  const { instance: of, state: at, visit: nth } = tasks.get(whole) ?? {};
  return !isPart && !(of === instance && at === state && nth === visit);
}

function lateAt(tasks: readonly TaskRow[], now: number): StateCount[] {
  const instances = new Map<string, Set<string>>();
  for (const { state, status, dueAt, instance } of tasks)
    if (status === 'open' && dueAt !== null && dueAt < now)
      instances.set(state, (instances.get(state) ?? new Set()).add(instance));
  return [...instances].map(([state, { size }]) => ({ state, count: size }));
}

function closedAlike(
  tasks: readonly TaskRow[],
  isSecret: (instance: string) => boolean,
): ClosedCount[] {
  const counts = new Map<string, ClosedCount>();
  for (const { state, status, outcome, instance, dueAt, closedAt } of tasks) {
    const alike = {
      state,
      status: status === 'done' ? ('done' as const) : ('cancelled' as const),
      outcome,
      secret: isSecret(instance),
    };
    const key = JSON.stringify(alike);
    const { count, late } = counts.get(key) ?? { count: 0, late: 0 };
    const isLate = dueAt !== null && closedAt !== null && closedAt > dueAt;
    counts.set(key, { ...alike, count: count + 1, late: late + (isLate ? 1 : 0) });
  }
  return [...counts.values()];
}

function lastSpans(tasks: readonly TaskRow[], most: number): TaskSpan[] {
  const newestFirst = tasks.toSorted(
    (one, other) => endedAt(other) - endedAt(one) || other.openedAt - one.openedAt,
  );
  return [...Map.groupBy(newestFirst, ({ state }) => state)].flatMap(([state, all]) =>
    all.slice(0, most).map((task) => ({
      state,
      openedAt: task.openedAt,
      closedAt: endedAt(task),
    })),
  );
}
