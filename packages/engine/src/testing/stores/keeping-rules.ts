// [S13] to [S15] and [S18]: what is kept, and in what form.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import { firstCommit, nextCommit, sampleStart, sampleTask } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

export function keepingRules(under: () => StoreUnderTest): void {
  describe('what is kept', () => {
    test('[S13] events come back in order, each with its hash, from any point', async () => {
      const { store } = under();
      let commit = firstCommit('t', 'a');
      const commits = [commit];
      await run(store, commit);
      for (let index = 0; index < 5; index += 1) {
        await run(store, firstCommit('t', `between-${index}`));
        commit = nextCommit(commit, { data: { index } });
        commits.push(commit);
        await run(store, commit);
      }
      const stored = commits.map(({ event, text, after }) => ({ event, text, hash: after.head }));
      expect(await store.events('t', 'a')).toEqual(stored);
      expect(await store.events('t', 'a', 2)).toEqual(stored.slice(2));
      expect(await store.events('t', 'a', 6)).toEqual([]);
    });

    test('[S13] the text of an event comes back as it was written, not as it would be written again', async () => {
      const { store } = under();
      const commit = firstCommit('t', 'a');
      const text = ` ${commit.text.replace('"seq":1', '"seq":9, "s\\u0065q":1')}\n`;
      await run(store, { ...commit, text });
      expect(await store.events('t', 'a')).toEqual([
        { event: commit.event, text, hash: commit.after.head },
      ]);
    });

    test('[S13] instance ids come in a stable order, page by page', async () => {
      const { store } = under();
      for (const id of ['b', 'a', 'C', 'é', '\u{1F600}', '\uFFFD'])
        await run(store, firstCommit('t', id));
      expect(await store.instanceIds('t', null, 4)).toEqual(['C', 'a', 'b', 'é']);
      expect(await store.instanceIds('t', 'é', 4)).toEqual(['\uFFFD', '\u{1F600}']);
    });

    test('[S14] any JSON comes back as it was', async () => {
      const { store } = under();
      const json = fc.dictionary(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.jsonValue({ maxDepth: 2 }),
      );
      let drawn = 0;
      await fc.assert(
        fc.asyncProperty(json, async (value) => {
          drawn += 1;
          const id = `i${drawn}`;
          const data: JsonObject = JSON.parse(
            JSON.stringify({ ...value, odd: '\0 \ud800 \u2028 \\u0000' }),
          );
          await run(store, firstCommit('t', id, { data, summary: data, answer: data }));
          expect((await store.load('t', id))?.instance.data).toEqual(data);
          expect((await store.instanceRow('t', id))?.summary).toEqual(data);
          const recalled = await store.transact('t', (unit) =>
            unit.recall(`${id}:1`, `request of ${id}:1`),
          );
          expect(recalled).toEqual({ kind: 'known', answer: data });
        }),
        { numRuns: 20 },
      );
    });

    test('[S14] ids, keys and names with NUL or half a character are refused alike everywhere', async () => {
      const { store } = under();
      for (const bad of ['a\0b', 'a\ud800b']) {
        const refusal = { code: 'TEXT_INVALID' };
        await expect(run(store, firstCommit('t', bad))).rejects.toMatchObject(refusal);
        await expect(run(store, firstCommit('t', 'a', { key: bad }))).rejects.toMatchObject(
          refusal,
        );
        await expect(run(store, firstCommit('t', 'a', { command: bad }))).rejects.toMatchObject(
          refusal,
        );
        const pool = [sampleTask('a', 'periksa', { pool: bad })];
        await expect(run(store, firstCommit('t', 'a', { tasks: pool }))).rejects.toMatchObject(
          refusal,
        );
        await expect(store.transact('t', (unit) => unit.takeNumber(bad))).rejects.toMatchObject(
          refusal,
        );
        expect(await store.load('t', bad)).toBeNull();
        expect((await store.tasks('t', { pools: [bad], search: bad })).items).toEqual([]);
      }
      expect(await store.instanceIds('t', null, 10)).toEqual([]);
    });

    test('[S15] rows follow each commit; ended tasks stay, open ones that are left out go', async () => {
      const { store } = under();
      const [open, other] = [sampleTask('a', 'periksa'), sampleTask('a', 'paraf')];
      const done = {
        ...open,
        status: 'done' as const,
        outcome: 'setuju',
        closedAt: sampleStart,
        closedAs: 'sekda',
      };
      const first = firstCommit('t', 'a', { tasks: [open, other] });
      const second = nextCommit(first, { tasks: [done, other] });
      // As the runtime has it: ended tasks are not among the rows that later commits begin with.
      const third = nextCommit(
        { after: second.after, rows: { ...second.rows, tasks: [other] } },
        { tasks: [] },
      );
      const stored = async (): Promise<string[]> => {
        const { items } = await store.tasks('t', {});
        return items.map(({ task }) => `${task.state} ${task.status}`).toSorted();
      };
      await run(store, first);
      expect(await stored()).toEqual(['paraf open', 'periksa open']);
      await run(store, second);
      expect(await stored()).toEqual(['paraf open', 'periksa done']);
      await run(store, third);
      expect(await stored()).toEqual(['periksa done']);
    });

    test('[S15] commits of one instance that arrive together leave the rows of the last', async () => {
      const { store } = under();
      const task = sampleTask('a', 'periksa');
      const first = firstCommit('t', 'a', { tasks: [task], timers: [{ id: 'x', at: 1 }] });
      const second = nextCommit(first, {
        tasks: [{ ...task, claimedBy: 'budi' }],
        timers: [{ id: 'x', at: 2 }],
      });
      const done = { ...task, status: 'done' as const, closedAs: 'sekda' };
      const third = nextCommit(second, { tasks: [done], timers: [], states: ['arsip'] });
      const fourth = nextCommit(
        { after: third.after, rows: { ...third.rows, tasks: [] } },
        { status: 'done' },
      );
      if (store.kind === 'postgres')
        for (const commit of [first, second, third, fourth]) await run(store, commit);
      else await Promise.all([first, second, third, fourth].map((commit) => run(store, commit)));
      expect((await store.task('t', task.id))?.task).toEqual(done);
      expect(await store.dueTimers(10, 10)).toEqual([]);
      expect(await store.instanceRow('t', 'a')).toEqual(fourth.rows.instance);
      expect(await store.events('t', 'a')).toHaveLength(4);
    });

    test('[S15] a commit may open and close thousands of rows', async () => {
      const { store } = under();
      const tasks = Array.from({ length: 2_500 }, (_, index) =>
        sampleTask('a', 'baca', { visit: index + 1 }),
      );
      const timers = tasks.map(({ visit }) => ({ id: `baca#${visit}/timeout`, at: visit }));
      const first = firstCommit('t', 'a', { tasks, timers });
      await run(store, first);
      expect(await store.countTasks('t', { status: 'open' })).toBe(2_500);
      expect(await store.dueTimers(2_000, 5_000)).toHaveLength(2_000);
      await run(store, nextCommit(first, { tasks: [], timers: [] }));
      expect(await store.countTasks('t', {})).toBe(0);
      expect(await store.dueTimers(5_000, 5_000)).toEqual([]);
    });

    test('[S18] a definition is kept under its flow and version, once', async () => {
      const { store } = under();
      const flow: StoredFlow = {
        flow: 'surat-masuk',
        version: 2,
        hash: 'h1',
        definition: { states: {} },
        forms: { surat: { type: 'object' } },
        publishedAt: sampleStart,
      };
      const publish = (tenant: string, given: StoredFlow): Promise<void> =>
        store.transact(tenant, (unit) => unit.publish(given));
      await publish('t', flow);
      await publish('t', flow);
      const note = { by: 'op', text: 'Batas waktu “Periksa” diperpanjang.\nSesuai SE Sekda.' };
      await publish('t', { ...flow, version: 1, hash: 'h0', note });
      await publish('u', { ...flow, hash: 'h2' });
      const other = publish('t', { ...flow, hash: 'h2' });
      await expect(other).rejects.toMatchObject({ code: 'FLOW_VERSION_TAKEN' });
      expect(await store.flows('t')).toEqual([{ ...flow, version: 1, hash: 'h0', note }, flow]);
      expect(await store.countFlows('t')).toBe(2);
      expect(await store.transact('t', (unit) => unit.hasOnly(1))).toBe(false);
    });
  });
}
