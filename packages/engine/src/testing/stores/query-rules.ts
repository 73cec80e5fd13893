// [S16] and [S17]: queries and their pages.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commit } from '../../ports/unit.ts';
import type { InstanceQuery, TaskQuery } from '../../ports/queries.ts';
import type { Store } from '../../ports/store.ts';
import type { Json } from '../../core/json.ts';
import type { TaskRow } from '../../core/rows.ts';
import { expectedInstances, expectedTasks } from './query-oracle.ts';
import { firstCommit, nextCommit, sampleStart, sampleTask } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

const refusal = { code: 'CURSOR_INVALID' };

export function queryRules(under: () => StoreUnderTest): void {
  describe('queries', () => {
    test('[S16] lists and counts are what the port says, over random rows', async () => {
      const { store } = under();
      let tenants = 0;
      const cases = fc.tuple(
        fc.array(instanceShape, { minLength: 1, maxLength: 12 }),
        fc.array(taskQuery, { minLength: 6, maxLength: 6 }),
        fc.array(instanceQuery, { minLength: 6, maxLength: 6 }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ([shapes, taskQueries, instanceQueries]) => {
          tenants += 1;
          const tenant = `t${tenants}`;
          const commits = await seed(store, tenant, shapes);
          const tasks = commits.flatMap(({ rows }) => rows.tasks);
          const instances = commits.map(({ rows }) => rows.instance);
          for (const query of taskQueries) {
            const expected = expectedTasks(tasks, instances, query);
            const { items } = await store.tasks(tenant, query);
            expect(
              items.map(({ task }) => task.id),
              JSON.stringify(query),
            ).toEqual(expected);
            expect(await store.countTasks(tenant, query)).toBe(expected.length);
            for (const { task } of items)
              expect(task).toEqual(tasks.find(({ id }) => id === task.id));
          }
          for (const query of instanceQueries) {
            const { items } = await store.instances(tenant, query);
            const expected = expectedInstances(instances, tasks, query);
            expect(
              items.map(({ id }) => id),
              JSON.stringify(query),
            ).toEqual(expected);
            for (const row of items) expect(row).toEqual(instances.find(({ id }) => id === row.id));
          }
        }),
        { numRuns: 25 },
      );
    });

    test('[S16] a task is shown with the summary of its instance and of the root', async () => {
      const { store } = under();
      const root = firstCommit('t', 'a', { summary: { hal: 'Undangan' } });
      const tasks = [sampleTask('b', 'baca', { root: 'a', flow: 'disposisi' })];
      const child = firstCommit('t', 'b', {
        flow: 'disposisi',
        parent: 'a',
        root: 'a',
        summary: { untuk: 'Kabag' },
        tasks,
      });
      await run(store, root);
      await run(store, child);
      const item = {
        task: tasks[0],
        path: 'b/',
        confidential: false,
        summary: { untuk: 'Kabag' },
        rootSummary: { hal: 'Undangan' },
        rootFlow: 'surat-masuk',
      };
      expect(await store.task('t', 'b/baca#1')).toEqual(item);
      expect((await store.tasks('t', { rootFlow: 'surat-masuk' })).items).toEqual([item]);
      expect((await store.tasks('t', { search: 'KABAG  undang' })).items).toEqual([item]);
      expect((await store.tasks('t', { search: 'kabag rapat' })).items).toEqual([]);
      expect((await store.tasks('t', { instance: 'a' })).items).toEqual([]);
    });

    test('[S16] seats of one task are tasks of their own: found by id, counted, paged in order of their numbers, and changed one by one', async () => {
      const { store } = under();
      const seats = [3, 1, 2].map((seat) =>
        sampleTask('a', 'paraf', { seat, pool: `p:kabid-${seat}` }),
      );
      const first = firstCommit('t', 'a', { tasks: seats });
      await run(store, first);
      const ids = ['a/paraf#1/1', 'a/paraf#1/2', 'a/paraf#1/3'];
      const page = await store.tasks('t', { instance: 'a', limit: 2 });
      const rest = await store.tasks('t', { instance: 'a', limit: 2, after: page.next ?? '' });
      expect([...page.items, ...rest.items].map(({ task }) => task.id)).toEqual(ids);
      const given = seats.map((task) =>
        task.seat === 2 ? { ...task, status: 'done' as const } : task,
      );
      await run(store, nextCommit(first, { tasks: given }));
      const open = await store.tasks('t', { instance: 'a', status: 'open' });
      expect(open.items.map(({ task }) => task.seat)).toEqual([1, 3]);
      expect((await store.task('t', 'a/paraf#1/2'))?.task.status).toBe('done');
      expect(await store.task('t', 'a/paraf#1')).toBeNull();
      expect(await store.task('t', 'a/paraf#1/4')).toBeNull();
    });

    test('[S16] a pool that is named twice is one pool, and any number may be named', async () => {
      const { store } = under();
      const tasks = ['p:camat', 'p:lurah', 'p:sekda'].map((pool, index) =>
        sampleTask('a', 'baca', { pool, visit: index + 1 }),
      );
      await run(store, firstCommit('t', 'a', { tasks }));
      const others = Array.from({ length: 500 }, (_, index) => `p:desa-${index}`);
      for (const pools of [
        ['p:camat', 'p:sekda', 'p:camat'],
        ['p:camat', ...others, 'p:sekda', ...others],
      ]) {
        const { items } = await store.tasks('t', { pools });
        expect(items.map(({ task }) => task.pool)).toEqual(['p:camat', 'p:sekda']);
        expect(await store.countTasks('t', { pools })).toBe(2);
      }
    });

    test('[S16] an instance is readable for whoever began it or its tree, holds a pool of it, above it or below it, and for nobody else', async () => {
      const { store } = under();
      const task = (id: string, row: Partial<TaskRow> = {}): TaskRow => sampleTask(id, 'baca', row);
      const held = { pool: 'p:camat', status: 'done' } as const;
      const child = { parent: 'surat', root: 'surat', starter: 'kabag' };
      await run(store, firstCommit('t', 'surat', { starter: 'sekda', tasks: [task('surat')] }));
      await run(store, firstCommit('t', 'turunan', { ...child, tasks: [task('turunan', held)] }));
      await run(store, firstCommit('t', 'lain', { starter: 'lurah' }));
      await run(
        store,
        firstCommit('u', 'asing', { starter: 'sekda', tasks: [task('asing', held)] }),
      );
      await run(store, firstCommit('t', 'saudara', child));
      const readable = async (pools: string[], starters: string[]): Promise<string[]> => {
        const query = { readableBy: { all: false, pools, starters }, sort: 'started' } as const;
        return (await store.instances('t', query)).items.map(({ id }) => id);
      };
      expect(await readable(['p:camat'], [])).toEqual(['surat', 'turunan']);
      expect(await readable(['p:sekda'], [])).toEqual(['saudara', 'surat', 'turunan']);
      expect(await readable([], ['sekda'])).toEqual(['saudara', 'surat', 'turunan']);
      expect(await readable([], ['kabag'])).toEqual(['saudara', 'turunan']);
      expect(await readable(['p:kabag'], ['lurah'])).toEqual(['lain']);
      expect(await readable(['p:lurah'], ['camat'])).toEqual([]);
      expect(await readable([], [])).toEqual([]);
    });

    test('[S16] a task that was cancelled before anybody opened it lets nobody read', async () => {
      const { store } = under();
      const unread = { pool: 'p:camat', status: 'cancelled' } as const;
      const task = (id: string, row: Partial<TaskRow>): TaskRow => sampleTask(id, 'baca', row);
      await run(store, firstCommit('t', 'a', { tasks: [task('a', unread)] }));
      const read = { ...unread, readAt: sampleStart };
      await run(store, firstCommit('t', 'b', { tasks: [task('b', read)] }));
      const readableBy = { all: false, pools: ['p:camat'], starters: [] };
      expect((await store.instances('t', { readableBy })).items.map(({ id }) => id)).toEqual(['b']);
      const { items } = await store.tasks('t', { pools: ['p:camat'], known: true });
      expect(items.map((item) => item.task.instance)).toEqual(['b']);
    });

    test('[S16] what is confidential is readable for positions that had a task and roles that have one, not for operators and starters', async () => {
      const { store } = under();
      const tasks = (id: string): TaskRow[] => [
        sampleTask(id, 'catat', { pool: 'r:tu@setda', status: 'done' }),
        sampleTask(id, 'saring', { pool: 'p:sekda', status: 'done' }),
        sampleTask(id, 'kirim', { pool: 'r:kurir@setda' }),
      ];
      const first = { starter: 'tu', tasks: tasks('surat'), confidential: true };
      await run(store, firstCommit('t', 'surat', first));
      const items = async (all: boolean, pools: string[]): Promise<number> => {
        const readableBy = { all, pools, starters: ['tu'] };
        return (await store.instances('t', { readableBy })).items.length;
      };
      expect(await items(true, ['r:tu@setda'])).toBe(0);
      expect(await items(false, ['p:sekda'])).toBe(1);
      expect(await items(false, ['r:kurir@setda'])).toBe(1);
      const shown = await store.tasks('t', { pools: ['p:sekda'] });
      expect(shown.items.map((item) => item.confidential)).toEqual([true]);
    });

    test('[S17] tasks of one moment come by the age of their instances, then by state and visit', async () => {
      const { store } = under();
      const tasks = (id: string): TaskRow[] => [
        sampleTask(id, 'paraf', { visit: 10 }),
        sampleTask(id, 'paraf', { visit: 2 }),
        sampleTask(id, 'baca'),
      ];
      const first = firstCommit('t', 'z', { tasks: tasks('z') });
      await run(store, first);
      await run(store, firstCommit('t', 'a', { tasks: tasks('a') }));
      await run(store, nextCommit(first));
      const ids = ['z/baca#1', 'z/paraf#2', 'z/paraf#10', 'a/baca#1', 'a/paraf#2', 'a/paraf#10'];
      for (const sort of ['due', 'opened'] as const) {
        const up = await store.tasks('t', { sort });
        expect(up.items.map(({ task }) => task.id)).toEqual(ids);
        const down = await store.tasks('t', { sort: `-${sort}` });
        expect(down.items.map(({ task }) => task.id)).toEqual(ids.toReversed());
      }
    });

    test('[S74] the most urgent come first, those of one priority by deadline, to the second', async () => {
      const { store } = under();
      const task = (state: string, priority: number, dueAt: number | null): TaskRow =>
        sampleTask('a', state, { priority, dueAt });
      const tasks = [
        task('e', 0, sampleStart),
        task('d', 50, null),
        task('c', 50, sampleStart + 90_000),
        task('b', 50, sampleStart + 60_000),
        task('a', 100, null),
        task('bb', 50, sampleStart + 60_999),
      ];
      const first = firstCommit('t', 'a', { tasks });
      await run(store, first);
      const listed = async (query: TaskQuery): Promise<string[]> => {
        const states: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.tasks('t', { ...query, sort: 'priority', limit: 2, after });
          states.push(...page.items.map((item) => item.task.state));
          after = page.next ?? undefined;
        } while (after !== undefined);
        return states;
      };
      for (const query of [{}, { pools: ['p:sekda'], status: 'open' as const }])
        expect(await listed(query)).toEqual(['a', 'b', 'bb', 'c', 'd', 'e']);
      expect(await listed({ priorityFrom: 51 })).toEqual(['a']);
      expect(await store.countTasks('t', { priorityFrom: 50 })).toBe(5);
      const moved = tasks.map((one) => (one.state === 'e' ? { ...one, priority: 90 } : one));
      await run(store, nextCommit(first, { tasks: moved }));
      expect(await listed({})).toEqual(['a', 'e', 'b', 'bb', 'c', 'd']);
    });

    test('[S16] values of the summary are matched exactly, odd ones too', async () => {
      const { store } = under();
      const odd = '12 "},\n"b":"x';
      await run(store, firstCommit('t', 'text', { summary: { nomor: '12', a: odd } }));
      await run(store, firstCommit('t', 'number', { summary: { nomor: 12, benar: true } }));
      await run(
        store,
        firstCommit('t', 'nested', { summary: { isi: { nomor: '12' }, kosong: null } }),
      );
      const found = async (where: Record<string, string>): Promise<string[]> => {
        const { items } = await store.instances('t', { where, sort: 'started' });
        return items.map(({ id }) => id);
      };
      expect(await found({ nomor: '12' })).toEqual(['number', 'text']);
      expect(await found({ a: odd })).toEqual(['text']);
      expect(await found({ b: 'x' })).toEqual([]);
      expect(await found({ nomor: '12.0' })).toEqual([]);
      expect(await found({ nomor: '1' })).toEqual([]);
      expect(await found({ benar: 'true', nomor: '12' })).toEqual(['number']);
      expect(await found({ kosong: 'null' })).toEqual([]);
      expect(await found({ ['__proto__']: 'x', constructor: 'y' })).toEqual([]);
    });

    test('[S17] pages hold every match once and in order, while rows are added', async () => {
      const { store } = under();
      let tenants = 0;
      const cases = fc.tuple(
        fc.array(instanceShape, { minLength: 1, maxLength: 20 }),
        inboxQuery,
        fc.constantFrom<InstanceQuery['sort']>(
          'started',
          '-started',
          'updated',
          '-updated',
          'due',
          undefined,
        ),
        fc.integer({ min: 1, max: 5 }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ([shapes, inbox, instanceSort, limit]) => {
          tenants += 1;
          const tenant = `t${tenants}`;
          const commits = await seed(store, tenant, shapes);
          const tasks = commits.flatMap(({ rows }) => rows.tasks);
          const instances = commits.map(({ rows }) => rows.instance);
          let added = 0;
          const addMore = async (): Promise<void> => {
            added += 1;
            await seed(store, tenant, shapes.slice(0, 2), `x${added}-`);
          };
          const taskIds = await allPages(
            (after) => store.tasks(tenant, { ...inbox, limit, after }),
            addMore,
          );
          const instanceIds = await allPages(
            (after) => store.instances(tenant, { sort: instanceSort, limit, after }),
            addMore,
          );
          const isOld = (id: string): boolean => !id.startsWith('x');
          expect(new Set(taskIds).size).toBe(taskIds.length);
          expect(taskIds.filter(isOld)).toEqual(expectedTasks(tasks, instances, inbox));
          expect(new Set(instanceIds).size).toBe(instanceIds.length);
          expect(instanceIds.filter(isOld)).toEqual(
            expectedInstances(instances, tasks, { sort: instanceSort }),
          );
        }),
        { numRuns: 15 },
      );
    });

    test('[S17] a page holds 50 items unless told, and 200 at most', async () => {
      const { store } = under();
      const tasks = Array.from({ length: 201 }, (_, index) =>
        sampleTask('a', 'baca', { visit: index + 1 }),
      );
      await run(store, firstCommit('t', 'a', { tasks }));
      const sizes = [undefined, 0, 7, 200, 10_000].map(
        async (limit) => (await store.tasks('t', { limit })).items.length,
      );
      expect(await Promise.all(sizes)).toEqual([50, 1, 7, 200, 200]);
    });

    test('[S17] a cursor that no list handed out is refused', async () => {
      const { store } = under();
      for (const id of ['a', 'b'])
        await run(store, firstCommit('t', id, { tasks: [sampleTask(id, 'baca')] }));
      for (const after of [
        '',
        'x',
        '!!',
        btoa('[1]'),
        btoa('["started",1.5,"a"]'),
        btoa('["",1,"a"]'),
      ]) {
        await expect(store.instances('t', { after })).rejects.toMatchObject(refusal);
        await expect(store.tasks('t', { after })).rejects.toMatchObject(refusal);
      }
    });

    test('[S17] a cursor of instances is good for its own list and for no other', async () => {
      const { store } = under();
      for (const tenant of ['t', 'u']) {
        for (const id of ['a', 'b', 'c']) await run(store, firstCommit(tenant, id));
      }
      const own: InstanceQuery = { status: 'open', sort: 'started', where: {} };
      const { next } = await store.instances('t', { ...own, limit: 1 });
      const after = next ?? '';
      const same: InstanceQuery = { where: {}, flow: undefined, sort: 'started', status: 'open' };
      const { items } = await store.instances('t', { ...same, after, limit: 5 });
      expect(items.map(({ id }) => id)).toEqual(['b', 'c']);
      const others: InstanceQuery[] = [
        { sort: '-started' },
        { status: undefined },
        { status: 'done' },
        { flow: 'surat-masuk' },
        { where: { hal: 'rapat' } },
        { subject: { type: 'surat' } },
        { overdueAt: sampleStart },
        { readableBy: { all: false, pools: ['p:sekda'], starters: [] } },
      ];
      for (const other of others) {
        const refused = store.instances('t', { ...own, ...other, after });
        await expect(refused, JSON.stringify(other)).rejects.toMatchObject(refusal);
      }
      await expect(store.instances('u', { ...own, after })).rejects.toMatchObject(refusal);
      await expect(store.tasks('t', { after })).rejects.toMatchObject(refusal);
    });

    test('[S17] a cursor of tasks is good for its own list and for no other', async () => {
      const { store } = under();
      for (const tenant of ['t', 'u']) {
        const tasks = [1, 2, 3].map((visit) => sampleTask('a', 'baca', { visit, pool: 'p:sekda' }));
        await run(store, firstCommit(tenant, 'a', { tasks }));
      }
      const own: TaskQuery = { status: 'open', pools: ['p:sekda', 'p:camat'] };
      const { next } = await store.tasks('t', { ...own, limit: 1 });
      const after = next ?? '';
      const same: TaskQuery = { sort: 'due', pools: ['p:sekda', 'p:camat'], status: 'open' };
      const { items } = await store.tasks('t', { ...same, after, limit: 5 });
      expect(items.map(({ task: { id } }) => id)).toEqual(['a/baca#2', 'a/baca#3']);
      const others: TaskQuery[] = [
        { sort: '-due' },
        { status: undefined },
        { pools: ['p:sekda'] },
        { claimedBy: null },
        { dueBefore: sampleStart },
        { search: 'undangan' },
      ];
      for (const other of others) {
        const refused = store.tasks('t', { ...own, ...other, after });
        await expect(refused, JSON.stringify(other)).rejects.toMatchObject(refusal);
      }
      await expect(store.tasks('u', { ...own, after })).rejects.toMatchObject(refusal);
      await expect(store.instances('t', { after })).rejects.toMatchObject(refusal);
    });

    test('[S17] what is overdue is paged while time goes on', async () => {
      const { store } = under();
      for (const id of ['a', 'b']) {
        await run(store, firstCommit('t', id, { dueAt: sampleStart }));
      }
      const first = await store.instances('t', { overdueAt: sampleStart + 1, limit: 1 });
      const query = { overdueAt: sampleStart + 2, after: first.next ?? '' };
      expect((await store.instances('t', query)).items.map(({ id }) => id)).toEqual(['a']);
    });
  });
}

/** Writes an instance for each shape; the first is the root of those that have a parent. */
async function seed(
  store: Store,
  tenant: string,
  shapes: readonly Drawn[],
  prefix = '',
): Promise<Commit[]> {
  const rootId = `${prefix}i0`;
  // Ids on the way down to where the next instance may hang.
  let way: readonly string[] = [];
  const commits = shapes.map(({ tasks, depth, ...shape }, index) => {
    const id = `${prefix}i${index}`;
    const above = index === 0 ? [] : way.slice(0, depth);
    const parent = above.at(-1);
    const path = [...above.slice(1), id].map((one) => `${one}/`).join('');
    const family = parent === undefined ? {} : { parent, root: rootId, path };
    const root = family.root ?? id;
    if (index === 0 || parent !== undefined) way = [...above, id];
    const rows = tasks.map((row, number) => {
      return sampleTask(id, row.state ?? 'a', {
        ...row,
        root,
        flow: shape.flow ?? 'x',
        visit: number + 1,
      });
    });
    return firstCommit(tenant, id, {
      ...shape,
      ...family,
      tasks: rows,
      command: `${prefix}${index}`,
    });
  });
  // One after another, so that it is known which began first.
  for (const commit of commits) await run(store, commit);
  return commits;
}

async function allPages(
  page: (after: string | undefined) => Promise<{ items: readonly Shown[]; next: string | null }>,
  between: () => Promise<void>,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  // What is added goes before and after the current place, so the end is only reached because adding stops.
  for (let pages = 0; ; pages += 1) {
    const { items, next } = await page(after);
    ids.push(...items.map((item) => ('task' in item ? item.task.id : item.id)));
    if (next === null) return ids;
    after = next;
    if (pages < 5) await between();
  }
}

type Shown = { readonly id: string } | { readonly task: { readonly id: string } };

const few = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const moment = fc.integer({ min: 0, max: 6 }).map((step) => sampleStart + step);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });
const position = few('sekda', 'camat', 'kabag');
const word = few('undangan', 'rapat', 'Ünal', 'desa', '005/12', 'und', '%', '_');
const status = few('open' as const, 'done' as const, 'cancelled' as const);

const task = fc.record({
  state: few('periksa', 'paraf'),
  status,
  pool: fc.oneof(
    position.map((name) => `p:${name}`),
    few('r:tu@setda'),
  ),
  claimedBy: fc.option(few('budi', 'ani')),
  readAt: fc.option(moment),
  openedAt: moment,
  dueAt: fc.option(moment),
  priority: few(50, 50, 0, 70, 100),
  closedAt: fc.option(moment),
  closedAs: fc.option(position),
  outcome: fc.option(few('setuju', 'tolak')),
});

const instanceShape = fc.record({
  at: moment,
  flow: few('surat-masuk', 'disposisi'),
  subject: fc.option(fc.record({ type: few('surat', 'cuti'), id: few('1', '2') })),
  states: fc.subarray(['periksa', 'paraf', 'kiri/finished']),
  summary: fc.record({
    hal: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
    nomor: few<Json>('1', '10', 1, true),
  }),
  starter: position,
  status,
  dueAt: fc.option(moment),
  incidents: few(0, 0, 1, 2),
  /** 0: a root; else how far below the first instance, if there is a way so far down. */
  depth: few(0, 1, 2, 3),
  confidential: fc.boolean(),
  tasks: fc.array(task, { maxLength: 4 }),
});

type Drawn = typeof instanceShape extends fc.Arbitrary<infer Shape> ? Shape : never;

const search = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));

/** None, one, several, one twice, or more than anybody holds. */
const pools = fc.oneof(
  fc.subarray(['p:sekda', 'p:camat', 'p:kabag']),
  few(
    ['p:camat', 'p:sekda', 'p:camat'],
    ['p:kabag', 'p:camat', ...Array.from({ length: 60 }, (_, index) => `p:desa-${index}`)],
  ),
);
const taskOrder = few<TaskQuery['sort']>('due', '-due', 'opened', '-opened', 'priority', undefined);

const inboxQuery: fc.Arbitrary<TaskQuery> = fc.record({
  pools: maybe(pools),
  status: maybe(status),
  sort: taskOrder,
});

const taskQuery: fc.Arbitrary<TaskQuery> = fc.record(
  {
    pools: maybe(pools),
    status: maybe(status),
    flow: maybe(few('surat-masuk', 'disposisi')),
    flows: maybe(fc.subarray(['surat-masuk', 'disposisi'])),
    confidential: maybe(fc.oneof(few(false as const), fc.subarray(['surat-masuk', 'disposisi']))),
    rootFlow: maybe(few('surat-masuk', 'disposisi')),
    state: maybe(few('periksa', 'paraf')),
    instance: maybe(few('i0', 'i1', 'i10')),
    root: maybe(few('i0', 'i1')),
    unread: maybe(fc.boolean()),
    known: maybe(few(true as const)),
    claimedBy: maybe(few('budi', null)),
    closedAs: maybe(fc.subarray(['sekda', 'camat'])),
    dueBefore: maybe(moment),
    priorityFrom: maybe(few(50, 70)),
    openedFrom: maybe(moment),
    openedUntil: maybe(moment),
    search: maybe(search),
    sort: taskOrder,
  },
  { requiredKeys: [] },
);

const instanceQuery: fc.Arbitrary<InstanceQuery> = fc.record(
  {
    flow: maybe(few('surat-masuk', 'disposisi')),
    status: maybe(status),
    subject: maybe(fc.record({ type: few('surat', 'cuti'), id: maybe(few('1', '2')) })),
    root: maybe(few('i0', 'i1')),
    parent: maybe(few('i0')),
    state: maybe(few('periksa', 'kiri/finished', 'kiri')),
    incidents: maybe(fc.boolean()),
    overdueAt: maybe(moment),
    startedFrom: maybe(moment),
    startedUntil: maybe(moment),
    where: maybe(
      fc.record({ nomor: few('1', '10', 'true'), hal: few('rapat', 'desa') }, { requiredKeys: [] }),
    ),
    search: maybe(search),
    topOnly: maybe(fc.boolean()),
    readableBy: maybe(
      fc.record({
        all: fc.boolean(),
        pools: fc.subarray(['p:sekda', 'p:camat', 'r:tu@setda']),
        starters: fc.subarray(['sekda']),
      }),
    ),
    sort: maybe(few('started', '-started', 'updated', '-updated', 'due')),
  },
  { requiredKeys: [] },
);
