// [S70] and [S71]: drafts of tasks.

import { describe, expect, test } from 'vitest';
import type { StoredDraft } from '../../ports/draft-store.ts';
import { firstCommit, nextCommit, sampleTask } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

/** Siti's, of the task that she has of instance `a`; what differs is said. */
function draft(shape: Partial<StoredDraft> = {}): StoredDraft {
  const body = { data: { isi: 'Halo' }, comment: '' };
  return { task: 'a/telaah#1', user: 'siti', position: 'camat', body, savedAt: 1, ...shape };
}

export function draftRules(under: () => StoreUnderTest): void {
  describe('drafts', () => {
    test('[S70] of a person and a task the last draft is kept, whole, and over a restart', async () => {
      const { store, reopen } = under();
      const body = { data: { isi: 'a\0\ud800', n: [1, null] }, comment: '' };
      await store.drafts.save('t', draft());
      await store.drafts.save('t', draft({ position: 'sekcam', body, savedAt: 5 }));
      await store.drafts.save('t', draft({ user: 'adi', savedAt: 9 }));
      await store.drafts.save('t', draft({ task: 'a/telaah#1/2' }));
      await store.drafts.save('u', draft({ savedAt: 3 }));
      const { drafts } = (await reopen?.()) ?? store;
      expect(await drafts.of('t', 'a/telaah#1')).toEqual([
        draft({ user: 'adi', savedAt: 9 }),
        draft({ position: 'sekcam', body, savedAt: 5 }),
      ]);
      expect(await drafts.of('u', 'a/telaah#1')).toEqual([draft({ savedAt: 3 })]);
      expect(await drafts.of('t', 'a/telaah#1/2')).toEqual([draft({ task: 'a/telaah#1/2' })]);
      for (const none of ['a/telaah#2', 'a', '']) expect(await drafts.of('t', none)).toEqual([]);
    });

    test('[S70] a draft of no task, or with a name that cannot be kept, is refused', async () => {
      const { drafts } = under().store;
      await expect(drafts.save('t', draft({ task: 'a' }))).rejects.toThrow(TypeError);
      const save = drafts.save('t', draft({ user: 'a\0' }));
      await expect(save).rejects.toMatchObject({ code: 'TEXT_INVALID' });
      expect(await drafts.of('t', 'a/telaah#1')).toEqual([]);
    });

    test('[S71] the draft of one person is dropped, or those of all', async () => {
      const { drafts } = under().store;
      for (const user of ['siti', 'adi', 'budi']) await drafts.save('t', draft({ user }));
      await drafts.save('u', draft());
      await drafts.save('t', draft({ task: 'a/telaah#2' }));
      await drafts.drop('t', 'a/telaah#1', 'siti');
      await drafts.drop('t', 'a/telaah#1', 'siti');
      const usersOf = async (): Promise<string[]> =>
        (await drafts.of('t', 'a/telaah#1')).map(({ user }) => user);
      expect(await usersOf()).toEqual(['adi', 'budi']);
      await drafts.drop('t', 'a/telaah#1');
      expect(await usersOf()).toEqual([]);
      expect(await drafts.of('u', 'a/telaah#1')).toHaveLength(1);
      expect(await drafts.of('t', 'a/telaah#2')).toHaveLength(1);
    });

    test('[S71] drafts of tasks that are not open any more are swept away, and no others', async () => {
      const { store } = under();
      const tasks = [sampleTask('a', 'telaah'), sampleTask('a', 'paraf')];
      const begun = firstCommit('t', 'a', { tasks });
      await run(store, begun);
      const [telaah = sampleTask('a', 'telaah'), paraf = telaah] = tasks;
      await run(
        store,
        nextCommit(begun, { tasks: [{ ...telaah, status: 'done', closedAt: 9 }, paraf] }),
      );
      const kept = draft({ task: paraf.id });
      const gone = [draft({ task: telaah.id }), draft({ task: 'b/telaah#1' })];
      for (const one of [kept, ...gone]) await store.drafts.save('t', one);
      await store.drafts.save('u', kept);
      await store.drafts.sweep();
      expect(await store.drafts.of('t', paraf.id)).toEqual([kept]);
      for (const { task } of gone) expect(await store.drafts.of('t', task)).toEqual([]);
      expect(await store.drafts.of('u', paraf.id)).toEqual([]);
    });
  });
}
