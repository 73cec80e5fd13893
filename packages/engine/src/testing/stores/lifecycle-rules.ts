// [S27] to [S29]: listeners, closing, migrating.

import { describe, expect, test } from 'vitest';
import { firstCommit, nextCommit } from './sample-commits.ts';
import { run, type StoreUnderTest } from './store-under-test.ts';

export function lifecycleRules(under: () => StoreUnderTest): void {
  describe('around it', () => {
    test('[S27] listeners are told of each commit once, after it', async () => {
      const { store } = under();
      const told: string[] = [];
      const stop = store.onCommit(
        (tenant, event) => void told.push(`${tenant}/${event.instance}/${event.seq}`),
      );
      const first = firstCommit('t', 'a');
      await run(store, first);
      expect(told).toEqual(['t/a/1']);
      await run(store, first);
      await store.transact('t', (unit) => unit.recall('x', 'r'));
      await store
        .transact('t', async (unit) => {
          await unit.write(nextCommit(first));
          throw new Error('no');
        })
        .catch(() => undefined);
      await run(store, nextCommit(first));
      stop();
      await run(store, firstCommit('t', 'b'));
      expect(told).toEqual(['t/a/1', 't/a/2']);
    });

    test('[S28] what was handed in before closing is finished, what comes after is refused', async () => {
      const { store, reopen } = under();
      const running = Array.from({ length: 5 }, (_, index) =>
        run(store, firstCommit('t', `i${index}`)),
      );
      const closing = store.close();
      await expect(Promise.all(running)).resolves.toHaveLength(5);
      await closing;
      await store.close();
      const closed = { code: 'ENGINE_CLOSED' };
      await expect(run(store, firstCommit('t', 'late'))).rejects.toMatchObject(closed);
      await expect(store.load('t', 'i0')).rejects.toMatchObject(closed);
      await expect(store.tasks('t', {})).rejects.toMatchObject(closed);
      await expect(store.audit.rows('t', 'i0')).rejects.toMatchObject(closed);
      await expect(store.dueTimers(0, 1)).rejects.toMatchObject(closed);
      await expect(store.claimOutbox(0, 1, 1)).rejects.toMatchObject(closed);
      await expect(store.settle('t', 'm')).rejects.toMatchObject(closed);
      if (reopen !== undefined)
        expect(await (await reopen()).instanceIds('t', null, 10)).toHaveLength(5);
    });

    test('[S29] migrating again, and several at once, changes nothing', async () => {
      const { store, another } = under();
      await run(store, firstCommit('t', 'a'));
      const other = (await another?.()) ?? store;
      await Promise.all([store.migrate(), other.migrate(), store.migrate(), other.migrate()]);
      expect(await other.instanceIds('t', null, 10)).toEqual(['a']);
    });
  });
}
