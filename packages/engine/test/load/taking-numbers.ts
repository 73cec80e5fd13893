// [D233]: many take numbers of one series at once, and all that can become of a number becomes of some.

import { runs } from '@alir/testbed/runs';
import { expect } from 'vitest';
import type { Engine, NumberRow } from '../../src/index.ts';
import type { StoreUnderTest } from '../../src/testing/store-contract.ts';
import { engineOn, fates, takeOne } from './letters.ts';

/** 10,000 in `pnpm soak`. */
export const letters = runs(200);
export const takers = 50;

/** Takes numbers on one or several stores over the same data, and compares the register with the letters. */
export async function takeNumbers({ store, another, host }: StoreUnderTest): Promise<void> {
  const others = another === undefined ? [] : [await another()];
  const engines = await Promise.all([store, ...others].map(engineOn));
  let next = 0;
  await Promise.all(
    Array.from({ length: takers }, async (_, taker) => {
      const engine = engines[taker % engines.length];
      if (engine === undefined) return;
      while (next < letters) await takeOne(engine, fates[next++ % fates.length] ?? 'used', host);
    }),
  );
  const [engine] = engines;
  if (engine === undefined) return;
  expect(await expectExplained(engine)).toBe((letters * 4) / fates.length);
}

/** @returns how many letters have a number */
export async function expectExplained(engine: Engine): Promise<number> {
  const rows: NumberRow[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await engine.numbers.list({ limit: 200, ...(after ? { after } : {}) });
    rows.push(...page.items);
    after = page.next;
  }
  const last = await engine.shell.store.audit.lastNumber('default', 'keluar/A');
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  const onLetters = new Map<string, string>();
  for (let after: string | null | undefined; after !== null;) {
    const page = await engine.instances.query({ limit: 200, ...(after ? { after } : {}) });
    for (const { id } of page.items) {
      const nomor = (await engine.instances.get(id))?.data['nomor'];
      if (typeof nomor !== 'string') continue;
      expect(onLetters.has(nomor)).toBe(false);
      onLetters.set(nomor, id);
    }
    after = page.next;
  }
  for (const { text, status, instance, letter, reason, voidReason } of rows) {
    const isOnLetter = status === 'used' && letter === null;
    expect(onLetters.get(text)).toBe(isOnLetter ? instance : undefined);
    // What stands on no letter is held by somebody for some reason, or void for one.
    if (status === 'reserved') expect(instance ?? reason).toBeTruthy();
    if (status === 'void') expect(voidReason).toBeTruthy();
  }
  return onLetters.size;
}
