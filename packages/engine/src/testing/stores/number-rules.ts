// [S54] to [S59]: the register of numbers.

import { describe, expect, test } from 'vitest';
import type { NumberRow, NumberStatus } from '../../core/numbering/number-row.ts';
import type { Recall } from '../../ports/unit.ts';
import type { Store } from '../../ports/store.ts';
import { firstCommit } from './sample-commits.ts';
import { sampleNumber } from './sample-number.ts';
import { retrying, type StoreUnderTest, write } from './store-under-test.ts';

const { series: year } = sampleNumber(1);

const keep = (
  store: Store,
  row: NumberRow,
  before: NumberStatus | null = null,
  tenant = 't',
): Promise<void> => store.transact(tenant, (unit) => unit.keepNumber(row, before));

const inOrder = async (store: Store): Promise<readonly NumberRow[]> =>
  (await store.numbers('t', { limit: 200 })).items;

export function numberRules(under: () => StoreUnderTest): void {
  describe('the register of numbers', () => {
    test('[S54] a number is kept with its unit, a counter with the number', async () => {
      const { store } = under();
      const bad = sampleNumber(1, { series: 'a\0' });
      await expect(keep(store, bad)).rejects.toMatchObject({ code: 'TEXT_INVALID' });
      const kept = sampleNumber(1, { reason: 'x\0"\ud800', late: true });
      await store.transact('t', async (unit) => {
        expect(await unit.takeNumber(year)).toBe(1);
        await unit.keepNumber(kept, null);
      });
      expect(await inOrder(store)).toEqual([kept]);
      expect(await store.audit.lastNumber('t', year)).toBe(1);
      expect((await store.numbers('u', {})).items).toEqual([]);
    });

    test('[S54] a unit that fails keeps no number', async () => {
      const { store } = under();
      const failing = store.transact('t', async (unit) => {
        await unit.takeNumber(year);
        await unit.keepNumber(sampleNumber(1), null);
        await write(unit, firstCommit('t', 'a'));
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await inOrder(store)).toEqual([]);
      expect(await store.audit.lastNumber('t', year)).toBe(0);
    });

    test('[S55] a number is drawn once, and changes from the status it has', async () => {
      const { store } = under();
      const reserved = sampleNumber(1, { status: 'reserved' });
      await keep(store, reserved);
      await expect(keep(store, sampleNumber(1))).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
      const conflict = { code: 'VERSION_CONFLICT' };
      await expect(keep(store, sampleNumber(1), 'void')).rejects.toMatchObject(conflict);
      await expect(keep(store, sampleNumber(2), 'used')).rejects.toMatchObject(conflict);
      expect(await inOrder(store)).toEqual([reserved]);
      const used = sampleNumber(1, { instance: 'b', date: '2026-01-09' });
      await keep(store, used, 'reserved');
      expect((await store.numbers('t', { from: '2026-01-09', instance: 'b' })).items).toEqual([
        used,
      ]);
      await keep(store, sampleNumber(1, { suffix: 1 }));
      await keep(store, sampleNumber(1), null, 'u');
      expect(await inOrder(store)).toEqual([used, sampleNumber(1, { suffix: 1 })]);
    });

    test('[S56] a unit finds numbers, and what an instance holds', async () => {
      const { store } = under();
      const held = [3, 12].map((n) => sampleNumber(n, { status: 'reserved' }));
      for (const row of [...held.toReversed(), sampleNumber(4)]) await keep(store, row);
      await keep(store, sampleNumber(5, { status: 'reserved', instance: 'b' }));
      await store.transact('t', async (unit) => {
        expect(await unit.reservedNumbers('a')).toEqual(held);
        expect(await unit.reservedNumbers('c')).toEqual([]);
        expect(await unit.findNumber(sampleNumber(4))).toEqual(sampleNumber(4));
        expect(await unit.findNumber(sampleNumber(6))).toBeNull();
        expect(await unit.findNumber({ ...sampleNumber(4), suffix: 1 })).toBeNull();
      });
    });

    test('[S56] a unit finds the highest number up to a day', async () => {
      const { store } = under();
      for (const [n, date] of [
        [1, '2026-01-05'],
        [2, '2026-01-05'],
        [3, '2026-01-07'],
      ] as const)
        await keep(store, sampleNumber(n, { date }));
      await keep(store, sampleNumber(2, { suffix: 1, date: '2026-01-06' }));
      await keep(store, sampleNumber(9, { series: 'keluar/B/2026' }));
      await store.transact('t', async (unit) => {
        const by = (date: string): Promise<number> =>
          unit.lastNumberBy({ name: 'keluar', series: year }, date);
        expect([await by('2026-01-04'), await by('2026-01-05')]).toEqual([0, 2]);
        expect([await by('2026-01-06'), await by('2026-02-01')]).toEqual([2, 3]);
      });
    });

    test('[S56] units that arrive together see what the ones before them left', async () => {
      const { store } = under();
      const reserved = sampleNumber(1, { status: 'reserved' });
      await Promise.all([
        retrying(() => keep(store, reserved)),
        retrying(() =>
          store.transact('t', async (unit) => {
            const [held] = await unit.reservedNumbers('a');
            if (held !== undefined) await unit.keepNumber({ ...held, status: 'used' }, 'reserved');
          }),
        ),
      ]);
      await retrying(() =>
        store.transact('t', async (unit) => {
          const [held] = await unit.reservedNumbers('a');
          if (held !== undefined) await unit.keepNumber({ ...held, status: 'used' }, 'reserved');
        }),
      );
      expect(await inOrder(store)).toEqual([sampleNumber(1)]);
    });

    test('[S57] lists are by series and number, whole over all pages', async () => {
      const { store } = under();
      const rows = [
        ...[2, 10, 1].map((n) => sampleNumber(n)),
        sampleNumber(2, { suffix: 1 }),
        sampleNumber(1, { series: 'keluar/B/2026' }),
        sampleNumber(1, { name: 'agenda', series: 'agenda/A/2026' }),
      ];
      for (const row of rows) await keep(store, row);
      const listed: NumberRow[] = [];
      let after: string | null | undefined;
      do {
        const page = await store.numbers('t', { limit: 2, ...(after ? { after } : {}) });
        listed.push(...page.items);
        after = page.next;
      } while (after !== null);
      expect(listed.map(({ series, n, suffix }) => [series, n, suffix])).toEqual([
        ['agenda/A/2026', 1, 0],
        [year, 1, 0],
        [year, 2, 0],
        [year, 2, 1],
        [year, 10, 0],
        ['keluar/B/2026', 1, 0],
      ]);
    });

    test('[S57] filters narrow a list, and cursors are of one list only', async () => {
      const { store } = under();
      await keep(store, sampleNumber(1, { date: '2026-01-01', instance: 'x' }));
      await keep(store, sampleNumber(2, { status: 'void', voidReason: 'salah' }));
      await keep(store, sampleNumber(3, { date: '2026-02-01' }));
      const found = async (query: object): Promise<readonly number[]> =>
        (await store.numbers('t', query)).items.map(({ n }) => n);
      expect(await found({ name: 'keluar', status: 'void' })).toEqual([2]);
      expect(await found({ from: '2026-01-05', to: '2026-01-31' })).toEqual([2]);
      expect(await found({ from: '2026-01-05' })).toEqual([2, 3]);
      expect(await found({ instance: 'x' })).toEqual([1]);
      expect(await found({ series: 'keluar/B/2026' })).toEqual([]);
      expect(await found({ name: 'agenda' })).toEqual([]);
      await keep(store, sampleNumber(1, { unit: 'B', series: 'keluar/B/2026' }));
      expect(await found({ unit: 'B' })).toEqual([1]);
      expect(await found({ unit: 'A', status: 'used' })).toEqual([1, 3]);
      const { next } = await store.numbers('t', { limit: 1 });
      for (const query of [{ status: 'used' as const }, { name: 'keluar' }, { unit: 'A' }])
        await expect(store.numbers('t', { ...query, after: next ?? '' })).rejects.toMatchObject({
          code: 'CURSOR_INVALID',
        });
      await expect(store.numbers('t', { after: 'x' })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
      });
    });

    test('[R40] an answer is kept with its unit, and recalled by the same request only', async () => {
      const { store } = under();
      const command = { id: 'c', request: 'r', answer: { numbers: [1, 'x\0'] } };
      const answering = (id: string, request = 'r', fails = false): Promise<Recall> =>
        store.transact('t', async (unit) => {
          const recalled = await unit.recall(id, request);
          if (recalled.kind === 'new') await unit.keepAnswer({ ...command, id, request });
          if (fails) throw new Error('changed my mind');
          return recalled;
        });
      await expect(answering('c', 'r', true)).rejects.toThrow('changed my mind');
      expect(await answering('c')).toEqual({ kind: 'new' });
      expect(await answering('c')).toEqual({ kind: 'known', answer: command.answer });
      expect(await answering('c', 'other')).toEqual({ kind: 'reused' });
      expect(await store.transact('u', (unit) => unit.recall('c', 'r'))).toEqual({ kind: 'new' });
      expect(await store.audit.strayCommands(10)).toEqual([]);
    });

    test('[R40] sent many times at once, it is done once', async () => {
      const { store } = under();
      const draw = (): Promise<Recall['kind']> =>
        retrying(() =>
          store.transact('t', async (unit) => {
            const { kind } = await unit.recall('c', 'r');
            if (kind !== 'new') return kind;
            await unit.keepNumber(sampleNumber(await unit.takeNumber(year)), null);
            await unit.keepAnswer({ id: 'c', request: 'r', answer: {} });
            return kind;
          }),
        );
      const kinds = await Promise.all(Array.from({ length: 8 }, draw));
      expect(kinds.toSorted()).toEqual([...Array<string>(7).fill('known'), 'new']);
      expect(await inOrder(store)).toHaveLength(1);
    });

    test('[R40] an id is that of one command, whether it changes an instance or numbers', async () => {
      const { store } = under();
      const answer = (id: string): Promise<void> =>
        store.transact('t', (unit) => unit.keepAnswer({ id, request: 'r', answer: {} }));
      const begun = firstCommit('t', 'a');
      await store.transact('t', (unit) => write(unit, begun));
      const conflict = { code: 'VERSION_CONFLICT' };
      await expect(answer(begun.command.id)).rejects.toMatchObject(conflict);
      await answer('mine');
      await expect(answer('mine')).rejects.toMatchObject(conflict);
    });

    test('[S58] numbers drawn at once follow each other', async () => {
      const { store } = under();
      const take = (count: number): Promise<number> =>
        store.transact('t', async (unit) => {
          const first = await unit.takeNumber(year, count);
          await unit.keepNumber(sampleNumber(first), null);
          return first;
        });
      expect([await take(3), await take(1), await take(2)]).toEqual([1, 4, 5]);
      expect(await store.audit.lastNumber('t', year)).toBe(6);
    });

    test('[S59] takers at once leave no duplicate and no gap that nothing explains', async () => {
      const { store } = under();
      const takers = 20;
      const each = 8;
      await Promise.all(
        Array.from({ length: takers }, async (_, taker) => {
          for (let round = 0; round < each; round += 1) await takeOne(store, taker * each + round);
        }),
      );
      const rows = await inOrder(store);
      const last = await store.audit.lastNumber('t', year);
      expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      // Of five takers one fails and one writes nothing.
      expect(last).toBe((takers * each * 3) / 5);
      const loaded = await Promise.all(rows.map(({ instance }) => store.load('t', instance ?? '')));
      for (const [index, { status, n }] of rows.entries())
        expect(loaded[index]?.instance.data).toEqual(status === 'used' ? { n } : {});
    });
  });
}

/** By turns: it is used, fails after drawing, comes to nothing, is reserved, is reserved and given up. */
async function takeOne(store: Store, index: number): Promise<void> {
  const fate = index % 5;
  const id = `i${index}`;
  const status = fate === 0 ? 'used' : 'reserved';
  const taken = retrying(() =>
    store.transact('t', async (unit) => {
      const n = await unit.takeNumber(year);
      if (fate === 2) return null;
      const row = sampleNumber(n, { instance: id, status });
      await unit.keepNumber(row, null);
      await write(unit, firstCommit('t', id, { data: fate === 0 ? { n } : {} }));
      if (fate === 1) throw new Error('changed my mind');
      return row;
    }),
  );
  const row = await taken.catch(() => null);
  if (fate !== 4 || row === null) return;
  await retrying(() => keep(store, { ...row, status: 'void', voidReason: 'batal' }, 'reserved'));
}
