// [S91] to [S93]: counts over all instances of a flow, held against a count by hand over the same rows.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { FigureQuery, StoredFigures } from '../../ports/figure-store.ts';
import { firstCommit, nextCommit, sampleStart, sampleTask } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

const HOUR = 3_600_000;
const now = sampleStart + 100 * HOUR;
const asked: FigureQuery = {
  flow: 'surat-masuk',
  states: ['arsip', 'paraf', 'terima'],
  now,
  spans: 1_000,
};

export function figureRules(under: () => StoreUnderTest): void {
  describe('figures of a flow', () => {
    test('[S91] what stands where, what is late, what ended how and how long it took are counted as by hand, over random rows', async () => {
      const { store } = under();
      let tenants = 0;
      const cases = fc.tuple(fc.array(shape, { maxLength: 10 }), query);
      await fc.assert(
        fc.asyncProperty(cases, async ([shapes, asking]) => {
          tenants += 1;
          const tenant = `f${tenants}`;
          const commits = shapes.map((one, index) => commitOf(tenant, one, index));
          for (const { first, next } of commits) {
            await run(store, first);
            if (next) await run(store, next);
          }
          const rows = commits.map(({ first, next }) => (next ?? first).rows.instance);
          const tasks = commits.flatMap(({ first }) => first.rows.tasks);
          expect(await store.figures.count(tenant, asking)).toEqual(byHand(rows, tasks, asking));
        }),
        { numRuns: 60 },
      );
    });

    test('[S92] of each state the last tasks are told, as many as are asked for', async () => {
      const { store } = under();
      const done = (state: string, visit: number, closedAt: number): TaskRow =>
        sampleTask('a', state, { visit, status: 'done', outcome: 'ok', closedAt });
      const tasks = [1, 2, 3, 4, 5].flatMap((nth) => [
        done('paraf', nth, sampleStart + nth * HOUR),
        done('arsip', nth, sampleStart + nth),
      ]);
      await run(store, firstCommit('t', 'a', { tasks }));
      const { spans, closed } = await store.figures.count('t', { ...asked, spans: 2 });
      expect(spans).toEqual([
        { state: 'arsip', openedAt: sampleStart, closedAt: sampleStart + 5 },
        { state: 'arsip', openedAt: sampleStart, closedAt: sampleStart + 4 },
        { state: 'paraf', openedAt: sampleStart, closedAt: sampleStart + 5 * HOUR },
        { state: 'paraf', openedAt: sampleStart, closedAt: sampleStart + 4 * HOUR },
      ]);
      expect(closed.map(({ state, count }) => [state, count])).toEqual([
        ['arsip', 5],
        ['paraf', 5],
      ]);
    });

    test('[S93] nothing of another tenant or flow counts, nor copies, nor parts of delegates and of those who passed a task on', async () => {
      const { store } = under();
      const ended = { status: 'done', closedAt: now } as const;
      const of = (id: string, row: Partial<TaskRow> = {}): TaskRow =>
        sampleTask(id, 'paraf', { ...ended, outcome: 'ok', ...row });
      await run(
        store,
        firstCommit('t', 'a', {
          tasks: [
            of('a'),
            // Whatever a part ended with, the task beside it is the one that counts.
            of('a', { seat: 1, outcome: 'ok' }),
            of('a', { seat: 2, outcome: 'transferred' }),
            of('a', { visit: 2, seat: 1 }),
            of('a', { visit: 2, seat: 2, outcome: 'handed-back' }),
            of('a', { visit: 2, seat: 3, outcome: null }),
            sampleTask('a', '~copy', { ...ended, outcome: 'read' }),
          ],
        }),
      );
      await run(store, firstCommit('u', 'b', { tasks: [of('b')] }));
      await run(
        store,
        firstCommit('t', 'c', { flow: 'disposisi', tasks: [of('c', { flow: 'disposisi' })] }),
      );
      const { standing, closed, spans } = await store.figures.count('t', asked);
      const alike = { state: 'paraf', status: 'done', secret: false, late: 0 };
      expect(standing).toEqual([{ state: 'terima', status: 'open', secret: false, count: 1 }]);
      expect(closed).toEqual([
        { ...alike, outcome: 'ok', count: 2 },
        { ...alike, outcome: null, count: 1 },
      ]);
      expect(spans.length).toBe(3);
      expect(await store.figures.count('nobody', asked)).toEqual({
        open: 0,
        standing: [],
        late: [],
        closed: [],
        spans: [],
      });
    });
  });
}

interface ShapeOfInstance {
  readonly flow: string;
  readonly flowVersion: number;
  readonly confidential: boolean;
  /** Below the first one. */
  readonly isChild: boolean;
  readonly states: readonly string[];
  readonly status: 'open' | 'done' | 'cancelled';
  readonly endedAfter: number;
  readonly tasks: readonly {
    readonly state: string;
    readonly seat: number;
    readonly status: 'open' | 'done' | 'cancelled';
    readonly outcome: string | null;
    readonly dueAfter: number | null;
    readonly openedAfter: number;
    readonly took: number;
  }[];
}

const state = fc.constantFrom('paraf', 'telaah', 'kirim');
const hours = fc.nat({ max: 200 });
const shape: fc.Arbitrary<ShapeOfInstance> = fc.record({
  flow: fc.constantFrom('surat-masuk', 'surat-masuk', 'lain'),
  flowVersion: fc.integer({ min: 1, max: 2 }),
  confidential: fc.boolean(),
  isChild: fc.boolean(),
  states: fc.uniqueArray(state, { maxLength: 3 }),
  status: fc.constantFrom('open', 'done', 'cancelled'),
  endedAfter: hours,
  tasks: fc.array(
    fc.record({
      state,
      seat: fc.integer({ min: 0, max: 2 }),
      status: fc.constantFrom('open', 'done', 'done', 'cancelled'),
      outcome: fc.constantFrom('setuju', 'tolak', 'transferred', null),
      dueAfter: fc.option(hours),
      openedAfter: hours,
      took: hours,
    }),
    { maxLength: 6 },
  ),
});
const query: fc.Arbitrary<FigureQuery> = fc.record({
  flow: fc.constant('surat-masuk'),
  states: fc.constantFrom(['paraf', 'telaah', 'kirim'], ['telaah']),
  version: fc.constantFrom(undefined, undefined, 1),
  from: fc.constantFrom(undefined, sampleStart + 90 * HOUR),
  now: fc.constant(now),
  spans: fc.constantFrom(2, 1_000),
});

function commitOf(tenant: string, one: ShapeOfInstance, index: number) {
  const id = `i${index}`;
  const root = one.isChild && index > 0 ? 'i0' : id;
  const { flow, flowVersion, confidential, states, status } = one;
  const tasks = one.tasks.map((task, nth): TaskRow => {
    const openedAt = sampleStart + task.openedAfter * HOUR;
    return sampleTask(id, task.state, {
      visit: 1 + Math.floor(nth / 2),
      seat: task.seat,
      root,
      flow,
      status: task.status,
      outcome: task.status === 'done' ? task.outcome : null,
      openedAt,
      dueAt: task.dueAfter === null ? null : sampleStart + task.dueAfter * HOUR,
      closedAt: task.status === 'open' ? null : openedAt + task.took * HOUR,
    });
  });
  const own = [...new Map(tasks.map((task) => [task.id, task])).values()];
  const parent = root === id ? null : root;
  const first = firstCommit(tenant, id, {
    flow,
    flowVersion,
    confidential,
    states,
    root,
    parent,
    tasks: own,
  });
  const at = sampleStart + one.endedAfter * HOUR;
  return { first, next: status === 'open' ? null : nextCommit(first, { status, at }) };
}

/** The same counts, one row after another. */
function byHand(
  rows: readonly InstanceRow[],
  tasks: readonly TaskRow[],
  { flow, states, version, from = 0, now: moment, spans: most }: FigureQuery,
): StoredFigures {
  const rowOf = (id: string): InstanceRow | undefined => rows.find((row) => row.id === id);
  const isSecret = (row: InstanceRow): boolean =>
    row.confidential || rowOf(row.root)?.confidential === true;
  const meant = rows.filter(
    (row) => row.flow === flow && (version === undefined || row.flowVersion === version),
  );
  const found: StoredFigures = {
    open: meant.filter(({ status }) => status === 'open').length,
    standing: counted(
      meant
        .filter(({ status, endedAt }) => status === 'open' || (endedAt ?? 0) >= from)
        .flatMap((row) =>
          row.states
            .filter((one) => states.includes(one))
            .map((one) => ({ state: one, status: row.status, secret: isSecret(row) })),
        ),
    ),
    late: [],
    closed: [],
    spans: [],
  };
  const own = tasks.filter(
    ({ instance, state: at }) => states.includes(at) && meant.some(({ id }) => id === instance),
  );
  const waiting = own.filter(
    ({ status, dueAt }) => status === 'open' && dueAt !== null && dueAt < moment,
  );
  const late = counted(
    [...new Set(waiting.map((task) => `${task.instance} ${task.state}`))].map((both) => ({
      state: both.split(' ')[1] ?? '',
    })),
  );
  const hasWhole = (task: TaskRow): boolean =>
    tasks.some(
      (other) =>
        other.seat === 0 &&
        other.instance === task.instance &&
        other.state === task.state &&
        other.visit === task.visit,
    );
  const ended = own.filter((task) => {
    if (task.closedAt === null || task.closedAt < from) return false;
    if (task.seat === 0) return true;
    return task.status === 'done' && task.outcome !== 'transferred' && !hasWhole(task);
  });
  const closed = counted(
    ended.map(({ state: one, status, outcome, instance }) => {
      const row = rowOf(instance);
      return { state: one, status, outcome, secret: row !== undefined && isSecret(row) };
    }),
  ).map((one) => ({
    ...one,
    status: one.status === 'done' ? ('done' as const) : ('cancelled' as const),
    late: ended.filter((task) => {
      const row = rowOf(task.instance);
      return (
        task.state === one.state &&
        task.status === one.status &&
        task.outcome === one.outcome &&
        (row !== undefined && isSecret(row)) === one.secret &&
        task.dueAt !== null &&
        (task.closedAt ?? 0) > task.dueAt
      );
    }).length,
  }));
  const spans = ['kirim', 'paraf', 'telaah'].flatMap((one) =>
    ended
      .filter((task) => task.state === one && task.status === 'done')
      .map(({ openedAt, closedAt }) => ({ state: one, openedAt, closedAt: closedAt ?? 0 }))
      .toSorted((task, other) => other.closedAt - task.closedAt || other.openedAt - task.openedAt)
      .slice(0, most),
  );
  return { ...found, late, closed, spans };
}

/** How often each comes, in the order of how they are written. */
function counted<T extends { readonly state: string }>(
  all: readonly T[],
): (T & { readonly count: number })[] {
  return [...Map.groupBy(all, (one) => JSON.stringify(sortable(one)))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ ...first, count: 1 + others.length }],
    );
}

/** In the order in which lists of figures are sorted: by state, then by how. */
function sortable(one: object): unknown[] {
  const { state: at, status, outcome = null, secret } = { ...emptyHow, ...one };
  return [at, status, outcome, secret];
}

const emptyHow: {
  readonly state?: string;
  readonly status?: string;
  readonly outcome?: string | null;
  readonly secret?: boolean;
} = {};
