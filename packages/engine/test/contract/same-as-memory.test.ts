import { test } from 'vitest';
import { expectSameAsMemory } from './same-as-memory.ts';
import { sqliteUnderTest } from './sqlite-under-test.ts';

test('[S30] any sequence of units leaves the same in SQLite as in memory', async () => {
  const { store, close } = await sqliteUnderTest();
  await expectSameAsMemory(store, 60);
  await close();
});
