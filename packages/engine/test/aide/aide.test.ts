// An aide of two leaders, in memory and in SQLite.

import { memoryStore } from '../../src/adapters/memory/index.ts';
import { sqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { aideOn } from './aide.ts';

const inMemory = async () => {
  const store = memoryStore();
  return { store, close: () => store.close() };
};

aideOn({ memory: inMemory, sqlite: sqliteUnderTest });
