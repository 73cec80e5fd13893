import { expect, test } from 'vitest';
import { memoryStore } from '../../src/index.ts';
import { sqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { letters, takeNumbers, takers } from './taking-numbers.ts';

test(`[D233] ${letters} letters by ${takers} takers in memory`, async () => {
  const store = memoryStore();
  await takeNumbers({ store, close: () => store.close() });
  await store.close();
});

test(
  `[D233] ${letters} letters by ${takers} takers in SQLite, over two connections`,
  async () => {
    const under = await sqliteUnderTest();
    await takeNumbers(under);
    expect(await under.store.integrityCheck()).toEqual([]);
    await under.close();
  },
  60_000 + letters * 50,
);
