import { test } from 'vitest';
import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { letters, takeNumbers, takers } from './taking-numbers.ts';

const open = postgresForThisFile();

test(
  `[D233] ${letters} letters by ${takers} takers in PostgreSQL, over two pools`,
  async () => {
    const under = await open();
    await takeNumbers(under);
    await under.close();
  },
  60_000 + letters * 50,
);
