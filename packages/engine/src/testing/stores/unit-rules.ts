// [S1] to [S12]: units of work.

import { describe, expect, test } from 'vitest';
import type { Unit } from '../../ports/unit.ts';
import {
  bareInstance,
  firstCommit,
  nextCommit,
  sampleMessage,
  sampleTask,
} from './sample-commits.ts';
import { codeOf, retrying, run, type StoreUnderTest, write } from './store-under-test.ts';

export function unitRules(under: () => StoreUnderTest): void {
  describe('units of work', () => {
    test('[S1] everything a unit wrote is there afterwards', async () => {
      const { store } = under();
      const commit = firstCommit('t', 'a', {
        tasks: [sampleTask('a', 'periksa')],
        timers: [{ id: 'periksa#1/after-0', at: 5 }],
        listeners: [{ visit: 'periksa#1', topic: 'flow:x.selesai', key: 'desa', value: '1' }],
        outgoing: [sampleMessage('m1')],
      });
      await run(store, commit);

      expect(await store.load('t', 'a')).toEqual(commit.after);
      expect(await store.events('t', 'a')).toEqual([
        { event: commit.event, text: commit.text, hash: commit.after.head },
      ]);
      expect(await store.instanceRow('t', 'a')).toEqual(commit.rows.instance);
      expect((await store.task('t', 'a/periksa#1'))?.task).toEqual(commit.rows.tasks[0]);
      expect(await store.dueTimers(5, 10)).toHaveLength(1);
      expect(
        (await store.claimOutbox(commit.event.at, 10, 1)).map(({ outgoing }) => outgoing),
      ).toEqual(commit.outgoing);
    });

    test('[S1] a unit whose commit is refused keeps nothing of the rest either', async () => {
      const { store } = under();
      const first = firstCommit('t', 'a', { outgoing: [sampleMessage('m1')] });
      await run(store, first);
      await run(store, nextCommit(first));
      const late = store.transact('t', async (unit) => {
        await unit.recall('late', 'r');
        await unit.takeNumber('agenda');
        await unit.settle('m1');
        await unit.write(nextCommit(first, { command: 'late' }));
      });
      await expect(late).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });

      expect(await store.claimOutbox(first.event.at, 10, 1)).toHaveLength(1);
      expect(await store.transact('t', (unit) => unit.recall('late', 'r'))).toEqual({
        kind: 'new',
      });
      expect(await drawAndKeep(store, 'b')).toBe(1);
    });

    test('[S2] a unit that writes nothing leaves no command id and no number', async () => {
      const { store } = under();
      const rejected = await store.transact('t', async (unit) => {
        await unit.recall('c', 'r');
        return unit.takeNumber('agenda');
      });
      expect(rejected).toBe(1);
      expect(await store.transact('t', (unit) => unit.recall('c', 'another'))).toEqual({
        kind: 'new',
      });
      expect(await drawAndKeep(store, 'a')).toBe(1);
    });

    test('[S3] what the work throws comes out, and nothing of it is kept', async () => {
      const { store } = under();
      const mistake = new Error('mine');
      const failing = store.transact('t', async (unit) => {
        await write(unit, firstCommit('t', 'a'));
        throw mistake;
      });
      await expect(failing).rejects.toBe(mistake);
      expect(await store.load('t', 'a')).toBeNull();
      await run(store, firstCommit('t', 'a'));
    });

    test('[S3] units beside one that fails are none the worse', async () => {
      const { store } = under();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) => {
          return store.transact('t', async (unit) => {
            await write(unit, firstCommit('t', `i${index}`));
            if (index % 3 === 0) throw new Error(`no ${index}`);
          });
        }),
      );
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
      expect(await store.instanceIds('t', null, 100)).toHaveLength(20);
    });

    test('[S4] what was acknowledged is there for every reader, and after opening again', async (context) => {
      const { store, reopen } = under();
      if (reopen === undefined) return context.skip('keeps nothing');
      const first = firstCommit('t', 'a', {
        tasks: [sampleTask('a', 'periksa')],
        key: 'k',
        summary: { hal: 'Undangan' },
      });
      await run(store, first);
      const second = nextCommit(first, { data: { n: 1 } });
      await run(store, second);
      expect(await store.load('t', 'a')).toEqual(second.after);

      const again = await reopen();
      expect(await again.load('t', 'a')).toEqual(second.after);
      expect((await again.events('t', 'a')).map(({ event }) => event)).toEqual([
        first.event,
        second.event,
      ]);
      expect(await again.instanceRow('t', 'a')).toEqual(second.rows.instance);
      expect((await again.tasks('t', {})).items.map(({ task }) => task)).toEqual(second.rows.tasks);
      expect(await again.transact('t', (unit) => unit.findByKey('surat-masuk', 'k'))).toBe('a');
      await run(again, nextCommit(second));
    });

    test('[S5] the same request is answered the same, another one is told that the id was used', async () => {
      const { store } = under();
      const commit = firstCommit('t', 'a', {
        command: 'c',
        request: 'r',
        answer: { nomor: '005/1' },
      });
      await run(store, commit);
      const recall = (request: string) => store.transact('t', (unit) => unit.recall('c', request));
      expect(await recall('r')).toEqual({ kind: 'known', answer: { nomor: '005/1' } });
      expect(await recall('another')).toEqual({ kind: 'reused' });
      expect(await store.events('t', 'a')).toHaveLength(1);
    });

    test('[S5] a unit that wrote its command without recalling it cannot do it twice', async () => {
      const { store } = under();
      await store.transact('t', (unit) => unit.write(firstCommit('t', 'a', { command: 'c' })));
      const twice = store.transact('t', (unit) =>
        unit.write(firstCommit('t', 'b', { command: 'c' })),
      );
      await expect(twice).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
      expect(await store.load('t', 'b')).toBeNull();
    });

    test('[S6] of sixteen racing duplicates one takes effect, and all learn its answer', async () => {
      const { store } = under();
      const racing = Array.from({ length: 16 }, (_, racer) => {
        const commit = firstCommit('t', `by-${racer}`, {
          command: 'c',
          request: 'r',
          answer: { racer },
        });
        return retrying(() => run(store, commit));
      });
      const answers = await Promise.all(racing);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      const ids = await store.instanceIds('t', null, 100);
      expect(ids).toEqual([`by-${String(answers[0]?.['racer'])}`]);
    });

    test('[S7] a commit onto another version changes nothing', async () => {
      const { store } = under();
      const first = firstCommit('t', 'a');
      const second = nextCommit(first, { data: { n: 1 } });
      await run(store, first);
      await run(store, second);
      for (const stale of [
        nextCommit(first, { command: 'x' }),
        firstCommit('t', 'a', { command: 'y' }),
        nextCommit(firstCommit('t', 'missing'), { command: 'z' }),
      ]) {
        await expect(run(store, stale)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
      }
      expect(await store.load('t', 'a')).toEqual(second.after);
      expect(await store.events('t', 'a')).toHaveLength(2);
    });

    test('[S8] no update of one instance is lost, however many come at once', async () => {
      const { store, another } = under();
      await run(store, firstCommit('t', 'a', { data: { count: 0 } }));
      const stores = [store, (await another?.()) ?? store];
      const steps = Array.from({ length: 40 }, (_, index) => {
        return retrying(() =>
          (stores[index % 2] ?? store).transact('t', (unit) => increment(unit, `step-${index}`)),
        );
      });
      await Promise.all(steps);
      expect((await store.load('t', 'a'))?.instance.data).toEqual({ count: 40 });
      expect(await store.events('t', 'a')).toHaveLength(41);
    });

    test('[S9] of racing starts with one key one succeeds, and the others find it', async () => {
      const { store } = under();
      const outcomes = await Promise.allSettled(
        ['a', 'b', 'c', 'd'].map((id) => run(store, firstCommit('t', id, { key: '005/12' }))),
      );
      const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(failed.map(({ reason }) => codeOf(reason))).toEqual(Array(3).fill('VERSION_CONFLICT'));
      const [winner] = await store.instanceIds('t', null, 10);
      expect(await store.transact('t', (unit) => unit.findByKey('surat-masuk', '005/12'))).toBe(
        winner,
      );
      await run(store, firstCommit('t', 'e', { key: '005/12', flow: 'surat-keluar' }));
    });

    test('[S10] fifty parallel takers get numbers without gap or double, though some fail', async () => {
      const { store } = under();
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) => {
          return takeAndKeep(store, index).catch(() => null);
        }),
      );
      const drawn = outcomes.filter((number) => number !== null);
      expect(drawn).toHaveLength(40);
      expect(drawn.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
    });

    test('[S10] a unit may draw several numbers of several series', async () => {
      const { store } = under();
      const drawn = await store.transact('t', async (unit) => {
        const numbers = [
          await unit.takeNumber('x'),
          await unit.takeNumber('y'),
          await unit.takeNumber('x'),
        ];
        await write(unit, firstCommit('t', 'a'));
        return numbers;
      });
      expect(drawn).toEqual([1, 1, 2]);
      expect(await drawAndKeep(store, 'b', 'x')).toBe(3);
    });

    test('[S40] a unit counts the open instances of a tree, up to a limit', async () => {
      const { store } = under();
      for (const [id, shape] of [
        ['a', {}],
        ['b', { root: 'a' }],
        ['c', { root: 'a', status: 'done' }],
        ['d', {}],
      ] as const)
        await run(store, firstCommit('t', id, shape));
      const count = (root: string, most: number, tenant = 't'): Promise<number> =>
        store.transact(tenant, (unit) => unit.countOpen(root, most));
      expect(await count('a', 10)).toBe(2);
      expect(await count('a', 1)).toBe(1);
      expect(await count('d', 10)).toBe(1);
      expect(await count('x', 10)).toBe(0);
      expect(await count('a', 10, 'u')).toBe(0);
    });

    test('[S41] a unit counts the open tasks of a pool', async () => {
      const { store } = under();
      const tasks = [
        sampleTask('a', 'x'),
        sampleTask('a', 'y', { status: 'done' }),
        sampleTask('a', 'z', { pool: 'p:camat' }),
      ];
      await run(store, firstCommit('t', 'a', { tasks }));
      await run(store, firstCommit('t', 'b', { tasks: [sampleTask('b', 'x')] }));
      const count = (pool: string, tenant = 't'): Promise<number> =>
        store.transact(tenant, (unit) => unit.countPool(pool));
      expect(await count('p:sekda')).toBe(2);
      expect(await count('p:camat')).toBe(1);
      expect(await count('p:sekda', 'u')).toBe(0);
    });

    test('[S11] a unit that has ended takes no more', async () => {
      const { store } = under();
      let escaped: Unit | null = null;
      await store.transact('t', async (unit) => {
        escaped = unit;
      });
      const late = async (unit: Unit | null): Promise<void> => unit?.write(firstCommit('t', 'a'));
      await expect(late(escaped)).rejects.toThrow(/ended/);
      expect(await store.load('t', 'a')).toBeNull();
    });

    test('[S11] a unit writes one commit at most', async () => {
      const { store } = under();
      const twice = store.transact('t', async (unit) => {
        await unit.write(firstCommit('t', 'a'));
        await unit.write(firstCommit('t', 'b'));
      });
      await expect(twice).rejects.toThrow(/at most one/);
      expect(await store.instanceIds('t', null, 10)).toEqual([]);
    });
  });

  describe('tenants', () => {
    test('[S12] the same ids, keys, series and commands of two tenants do not meet', async () => {
      const { store } = under();
      const shape = {
        key: 'k',
        command: 'c',
        tasks: [sampleTask('a', 'periksa')],
        outgoing: [sampleMessage('m')],
      };
      await run(
        store,
        firstCommit('one', 'a', { ...shape, data: { of: 'one' }, answer: { of: 'one' } }),
      );
      expect(await store.load('two', 'a')).toBeNull();
      expect(await store.events('two', 'a')).toEqual([]);
      expect(await store.task('two', 'a/periksa#1')).toBeNull();
      expect((await store.tasks('two', {})).items).toEqual([]);
      expect((await store.instances('two', {})).items).toEqual([]);
      expect(await store.instanceRow('two', 'a')).toBeNull();
      expect(await store.instanceIds('two', null, 10)).toEqual([]);
      expect(await store.transact('two', (unit) => unit.findByKey('surat-masuk', 'k'))).toBeNull();
      expect(await store.transact('two', (unit) => unit.recall('c', 'r'))).toEqual({ kind: 'new' });

      await run(store, firstCommit('two', 'a', { ...shape, data: { of: 'two' } }));
      await store.settle('two', 'm');
      await store.postpone('two', 'm', Number.MAX_SAFE_INTEGER);
      expect((await store.load('one', 'a'))?.instance.data).toEqual({ of: 'one' });
      expect(
        (await store.claimOutbox(Date.UTC(2027, 0), 10, 1)).map(({ tenant }) => tenant),
      ).toEqual(['one']);
      expect(await store.tenants()).toEqual(['one', 'two']);
    });
  });
}

async function increment(unit: Unit, command: string): Promise<void> {
  await unit.recall(command, command);
  const loaded = await unit.load('a');
  if (loaded === null) throw new Error('The instance is missing');
  const count = Number(loaded.instance.data['count']) + 1;
  await unit.write(nextCommit(bareInstance(loaded), { command, data: { count } }));
}

async function takeAndKeep(store: StoreUnderTest['store'], index: number): Promise<number> {
  return store.transact('t', async (unit) => {
    const number = await unit.takeNumber('agenda');
    await write(unit, firstCommit('t', `i${index}`));
    if (index % 5 === 0) throw new Error('changed my mind');
    return number;
  });
}

function drawAndKeep(
  store: StoreUnderTest['store'],
  id: string,
  series = 'agenda',
): Promise<number> {
  return store.transact('t', async (unit) => {
    const number = await unit.takeNumber(series);
    await write(unit, firstCommit('t', id));
    return number;
  });
}
