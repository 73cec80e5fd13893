// [S75] and [S76]: on which days people want to be reminded of tasks.

import { describe, expect, test } from 'vitest';
import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import { firstCommit, nextCommit, sampleTask } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

/** Siti's, of the task that she has of instance `a`; what differs is said. */
function followUp(shape: Partial<StoredFollowUp> = {}): StoredFollowUp {
  return { task: 'a/telaah#1', user: 'siti', day: '2026-03-04', at: 100, note: null, ...shape };
}

export function followUpRules(under: () => StoreUnderTest): void {
  describe('follow-ups', () => {
    test('[S75] of a person and a task the last one is kept, whole, and over a restart', async () => {
      const { store, reopen } = under();
      const later = followUp({ day: '2026-03-09', at: 300, note: 'telepon dulu' });
      await store.followUps.save('t', followUp());
      await store.followUps.save('t', later);
      await store.followUps.save('t', followUp({ task: 'a/telaah#1/2' }));
      await store.followUps.save('t', followUp({ user: 'adi' }));
      await store.followUps.save('u', followUp({ at: 1 }));
      const { followUps } = (await reopen?.()) ?? store;
      expect(await followUps.of('t', 'siti')).toEqual([followUp({ task: 'a/telaah#1/2' }), later]);
      expect(await followUps.of('u', 'siti')).toEqual([followUp({ at: 1 })]);
      await followUps.drop('t', 'a/telaah#1', 'siti');
      await followUps.drop('t', 'no task', 'siti');
      expect(await followUps.of('t', 'siti')).toEqual([followUp({ task: 'a/telaah#1/2' })]);
      expect(await followUps.of('t', 'adi')).toEqual([followUp({ user: 'adi' })]);
      await expect(followUps.save('t', followUp({ task: 'a' }))).rejects.toThrow(TypeError);
      const save = followUps.save('t', followUp({ note: 'a\0' }));
      await expect(save).rejects.toMatchObject({ code: 'TEXT_INVALID' });
    });

    test('[S75] each is given out once it is due, not twice under a lease, and no more when the person was told', async () => {
      const { followUps } = under().store;
      await followUps.save('t', followUp({ at: 20 }));
      await followUps.save('u', followUp({ at: 10 }));
      expect(await followUps.nextDue()).toBe(10);
      expect(await followUps.due(9, 10, 100)).toEqual([]);
      const both = [
        { tenant: 'u', followUp: followUp({ at: 10 }) },
        { tenant: 't', followUp: followUp({ at: 20 }) },
      ];
      expect(await followUps.due(20, 10, 100)).toEqual(both);
      expect(await followUps.due(119, 10, 100)).toEqual([]);
      expect(await followUps.due(120, 10, 100)).toEqual(both);
      await followUps.told('u', 'a/telaah#1', 'siti');
      expect(await followUps.due(400, 10, 100)).toEqual(both.slice(1));
      await followUps.told('t', 'a/telaah#1', 'siti');
      expect(await followUps.nextDue()).toBeNull();
      expect(await followUps.of('t', 'siti')).toEqual([followUp({ at: 20 })]);
    });

    test('[S76] tasks of which a person wanted to be reminded by then are found, for that person alone', async () => {
      const { store } = under();
      const tasks = ['telaah', 'paraf', 'baca'].map((state) => sampleTask('a', state));
      const first = firstCommit('t', 'a', { tasks });
      await run(store, first);
      await store.followUps.save('t', followUp());
      await store.followUps.save('t', followUp({ task: 'a/paraf#1', at: 200 }));
      await store.followUps.save('t', followUp({ task: 'a/baca#1', user: 'adi' }));
      const found = async (user: string, until: number): Promise<string[]> => {
        const query = { status: 'open', pools: ['p:sekda'], followUp: { user, until } } as const;
        const { items } = await store.tasks('t', query);
        expect(await store.countTasks('t', query)).toBe(items.length);
        return items.map(({ task }) => task.state);
      };
      expect(await found('siti', 99)).toEqual([]);
      expect(await found('siti', 100)).toEqual(['telaah']);
      expect(await found('siti', 200)).toEqual(['paraf', 'telaah']);
      expect(await found('adi', 200)).toEqual(['baca']);
      const given = tasks.map((task) =>
        task.state === 'telaah' ? { ...task, status: 'done' as const } : task,
      );
      await run(store, nextCommit(first, { tasks: given }));
      await store.followUps.sweep();
      expect((await store.followUps.of('t', 'siti')).map(({ task }) => task)).toEqual([
        'a/paraf#1',
      ]);
    });
  });
}
