// The workflow patterns (docs/reference/patterns.md), in memory and in SQLite.

import { expect, test } from 'vitest';
import { memoryStore } from '../../src/adapters/memory/index.ts';
import { sqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { patternsBroken, patternsOn } from './conformance.ts';
import { entries, foldersById, shownPatterns } from './read-patterns.ts';

const inMemory = async () => {
  const store = memoryStore();
  return { store, close: () => store.close() };
};

await patternsOn({ memory: inMemory, sqlite: sqliteUnderTest });
await patternsBroken();

test('every pattern is shown, or it says why not', () => {
  const folders = foldersById();
  const silent = entries.filter(
    ({ id, out, missing }) =>
      [folders.get(id), out, missing].filter((one) => one !== undefined).length !== 1,
  );
  expect(silent).toEqual([]);
  expect([...folders.keys()].filter((id) => !entries.some((entry) => entry.id === id))).toEqual([]);
});

test('every pattern that is shown has a flow without the feature', async () => {
  const untested = (await shownPatterns()).filter(
    ({ broken, refused = {} }) => Object.keys({ ...broken, ...refused }).length === 0,
  );
  expect(untested.map(({ id }) => id)).toEqual([]);
});
