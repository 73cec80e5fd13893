import { afterEach, describe } from 'vitest';
import { memoryStore } from '../../src/index.ts';
import { sqliteUnderTest, type SqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { oneAfterAnother } from './one-after-another.ts';

describe('in memory', () => {
  oneAfterAnother(async () => {
    const store = memoryStore();
    return { store, another: store };
  });
});

describe('in SQLite', () => {
  const opened: SqliteUnderTest[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  oneAfterAnother(async () => {
    const under = await sqliteUnderTest();
    opened.push(under);
    return { store: under.store, another: (await under.another?.()) ?? under.store };
  });
});
