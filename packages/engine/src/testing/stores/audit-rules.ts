// [S50] to [S52]: what audits read.

import { describe, expect, test } from 'vitest';
import type { StoredRows } from '../../ports/audit.ts';
import { firstCommit, nextCommit, sampleStart, sampleTask } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

export function auditRules(under: () => StoreUnderTest): void {
  describe('what audits read', () => {
    test('[S50] all rows of an instance and of no other, those of ended tasks included', async () => {
      const { store } = under();
      const [ended, open] = [sampleTask('a', 'periksa'), sampleTask('a', 'paraf')];
      const done = { ...ended, status: 'done' as const, outcome: 'setuju', closedAs: 'sekda' };
      const timer = { id: 'paraf#1/after-0', at: sampleStart + 5 };
      const listener = { visit: 'paraf#1', topic: 'flow:x.y', key: 'k', value: 'v' };
      const first = firstCommit('t', 'a', { tasks: [ended, open] });
      const second = nextCommit(first, {
        tasks: [done, open],
        timers: [timer],
        listeners: [listener],
      });
      await run(store, first);
      await run(store, second);
      await run(store, firstCommit('t', 'b', { tasks: [sampleTask('b', 'periksa')] }));

      const rows = await store.audit.rows('t', 'a');

      expect(inOrder(rows)).toEqual({
        instance: second.rows.instance,
        tasks: [open, done],
        timers: [{ ...timer, nextAt: timer.at }],
        listeners: [listener],
      });
      expect(await store.audit.rows('t', 'nobody')).toBeNull();
      expect(await store.audit.rows('u', 'a')).toBeNull();
    });

    test('[S50] a timer under a lease says until when', async () => {
      const { store } = under();
      await run(store, firstCommit('t', 'a', { timers: [{ id: 'x', at: sampleStart }] }));
      await store.dueTimers(sampleStart + 1, 10, 30_000);
      expect((await store.audit.rows('t', 'a'))?.timers).toEqual([
        { id: 'x', at: sampleStart, nextAt: sampleStart + 30_001 },
      ]);
    });

    test('[S50] what is recorded under command ids, with the event that each became', async () => {
      const { store } = under();
      const first = firstCommit('t', 'a', { command: 'c1', answer: { n: 1 } });
      await run(store, first);
      await run(store, nextCommit(first, { command: 'c2', answer: { n: 2 } }));
      await run(store, firstCommit('u', 'a', { command: 'c3' }));
      const recorded = await store.audit.commands('t', ['c2', 'c1', 'c3', 'none']);
      expect(recorded.toSorted((one, other) => one.seq - other.seq)).toEqual([
        { id: 'c1', instance: 'a', seq: 1, answer: '{"n":1}' },
        { id: 'c2', instance: 'a', seq: 2, answer: '{"n":2}' },
      ]);
      expect(await store.audit.commands('t', [])).toEqual([]);
    });

    test('[S50] the last number of a series', async () => {
      const { store } = under();
      for (const instance of ['a', 'b'])
        await store.transact('t', async (unit) => {
          await unit.takeNumber('agenda');
          await unit.write(firstCommit('t', instance));
        });
      expect(await store.audit.lastNumber('t', 'agenda')).toBe(2);
      expect(await store.audit.lastNumber('t', 'nota')).toBe(0);
      expect(await store.audit.lastNumber('u', 'agenda')).toBe(0);
    });

    test('[S52] a sound store has nothing stray', async () => {
      const { store } = under();
      const first = firstCommit('t', 'a');
      await run(store, first);
      await run(store, nextCommit(first));
      await run(store, firstCommit('u', 'a'));
      expect(await store.audit.strayEvents(10)).toEqual([]);
      expect(await store.audit.strayCommands(10)).toEqual([]);
    });

    test('[S51] a command id that nothing was committed under is not kept', async () => {
      const { store } = under();
      await store.transact('t', async (unit) => {
        await unit.recall('settling', 'request');
        await unit.settle('nothing');
      });
      await store.transact('t', async (unit) => {
        await unit.recall('other', 'request');
        await unit.write(firstCommit('t', 'a'));
      });
      expect(await store.audit.strayCommands(10)).toEqual([]);
      for (const id of ['settling', 'other']) {
        const again = await store.transact('t', (unit) => unit.recall(id, 'another request'));
        expect(again).toEqual({ kind: 'new' });
      }
    });
  });
}

/** Tasks by state, since stores give them in no order. */
function inOrder(rows: StoredRows | null): StoredRows | null {
  return rows && { ...rows, tasks: rows.tasks.toSorted((a, b) => (a.state < b.state ? -1 : 1)) };
}
