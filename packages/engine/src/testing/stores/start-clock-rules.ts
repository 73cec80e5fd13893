// [S72] and [S73]: clocks of flows.

import { describe, expect, test } from 'vitest';
import type { StoredStartClock } from '../../ports/start-clock-store.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** That of the reports, as it is kept the first time; what differs is said. */
function clock(shape: Partial<StoredStartClock> = {}): StoredStartClock {
  return { flow: 'laporan', revision: 1, done: 5, next: 10, refused: [], ...shape };
}

export function startClockRules(under: () => StoreUnderTest): void {
  describe('clocks of flows', () => {
    test('[S72] of a flow the last clock is kept, whole, and over a restart', async () => {
      const { store, reopen } = under();
      const refused = [{ named: 7, count: 1, starts: [{ key: 'a\0\ud800' }] }];
      expect(await store.startClocks.keep('t', clock())).toBe(true);
      const later = clock({ revision: 2, done: 10, next: null, refused });
      expect(await store.startClocks.keep('t', later)).toBe(true);
      expect(await store.startClocks.keep('t', clock({ flow: 'bantuan' }))).toBe(true);
      expect(await store.startClocks.keep('u', clock({ done: 1 }))).toBe(true);
      const { startClocks } = (await reopen?.()) ?? store;
      expect(await startClocks.of('t', 'laporan')).toEqual(later);
      expect(await startClocks.of('t', 'surat')).toBeNull();
      expect(await startClocks.list('t')).toEqual([clock({ flow: 'bantuan' }), later]);
      expect(await startClocks.list('u')).toEqual([clock({ done: 1 })]);
      expect(await startClocks.list('v')).toEqual([]);
    });

    test('[S72] what somebody else kept meanwhile stays as it is', async () => {
      const { store, another } = under();
      const { startClocks } = store;
      const others = (await another?.())?.startClocks ?? startClocks;
      await startClocks.keep('t', clock());
      expect(await others.keep('t', clock({ done: 6 }))).toBe(false);
      expect(await others.keep('t', clock({ revision: 2, done: 7 }))).toBe(true);
      expect(await startClocks.keep('t', clock({ revision: 2, done: 8 }))).toBe(false);
      expect(await startClocks.keep('t', clock({ revision: 4 }))).toBe(false);
      expect(await startClocks.of('t', 'laporan')).toEqual(clock({ revision: 2, done: 7 }));
      const save = startClocks.keep('t', clock({ flow: 'a\0' }));
      await expect(save).rejects.toMatchObject({ code: 'TEXT_INVALID' });
    });

    test('[S72] of racing processes one keeps it', async () => {
      const { store, another } = under();
      const others = (await another?.())?.startClocks ?? store.startClocks;
      for (const revision of [1, 2]) {
        const kept = [store.startClocks, others, store.startClocks, others].map((one, i) =>
          one.keep('t', clock({ revision, done: i })),
        );
        expect((await Promise.all(kept)).filter(Boolean)).toHaveLength(1);
      }
    });

    test('[S73] clocks come once they are due, the longest due first, and not twice under a lease', async () => {
      const { startClocks } = under().store;
      await startClocks.keep('t', clock({ next: 20 }));
      await startClocks.keep('t', clock({ flow: 'bantuan', next: 15 }));
      await startClocks.keep('u', clock({ next: null }));
      expect(await startClocks.due(14, 10, 100)).toEqual([]);
      expect(await startClocks.due(20, 1, 100)).toEqual([{ tenant: 't', flow: 'bantuan' }]);
      expect(await startClocks.due(20, 10, 100)).toEqual([{ tenant: 't', flow: 'laporan' }]);
      expect(await startClocks.due(119, 10, 100)).toEqual([]);
      expect(await startClocks.due(120, 10, 100)).toEqual([
        { tenant: 't', flow: 'bantuan' },
        { tenant: 't', flow: 'laporan' },
      ]);
      // Kept anew, it is due when it says, whatever the lease.
      await startClocks.keep('t', clock({ revision: 2, next: 130 }));
      expect(await startClocks.due(129, 10, 100)).toEqual([]);
      expect(await startClocks.due(130, 10, 100)).toEqual([{ tenant: 't', flow: 'laporan' }]);
    });

    test('[S73] racing processes are not given the same clock', async () => {
      const { store, another } = under();
      const others = (await another?.())?.startClocks ?? store.startClocks;
      const flows = Array.from({ length: 12 }, (_, i) => `flow-${i}`);
      for (const flow of flows) await store.startClocks.keep('t', clock({ flow }));
      const given = await Promise.all(
        [store.startClocks, others, store.startClocks, others].map((one) => one.due(10, 5, 100)),
      );
      const rest = await store.startClocks.due(10, 50, 100);
      expect([...given.flat(), ...rest].map(({ flow }) => flow).sort()).toEqual(flows.sort());
    });

    test('[S21] a clock is among what is next due', async () => {
      const { store } = under();
      await store.startClocks.keep('t', clock({ next: 30 }));
      expect(await store.nextDue()).toBe(30);
      await store.startClocks.due(30, 1, 100);
      expect(await store.nextDue()).toBe(130);
      await store.startClocks.keep('t', clock({ revision: 2, next: null }));
      expect(await store.nextDue()).toBeNull();
    });
  });
}
