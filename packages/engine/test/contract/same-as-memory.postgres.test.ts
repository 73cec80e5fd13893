import { test } from 'vitest';
import { postgresForThisFile } from './postgres-under-test.ts';
import { expectSameAsMemory } from './same-as-memory.ts';

const open = postgresForThisFile();

test('[S30] any sequence of units leaves the same in PostgreSQL as in memory', async () => {
  const { store, close } = await open();
  await expectSameAsMemory(store, 25);
  await close();
});
