// Merging a duplicate, in memory and in SQLite; and what is told of a flow that says it wrongly.

import { expect, test } from 'vitest';
import { memoryStore } from '../../src/adapters/memory/index.ts';
import { createEngine, usersDirectory } from '../../src/index.ts';
import { sqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { letter } from './mail-room.ts';
import { mergingOn } from './merging.ts';

const inMemory = async () => {
  const store = memoryStore();
  return { store, close: () => store.close() };
};

mergingOn({ memory: inMemory, sqlite: sqliteUnderTest });

test('[D264] a flow in which merging does not end it, in which something else does so, or that names what is not there, is not taken', async () => {
  const { states } = letter;
  const can = {
    merge: { outcome: 'twice', same: ['units'] },
    skip: { outcome: 'twice' },
  };
  const { form: _none, ...task } = states.entry.task;
  const entry = {
    task: { ...task, can },
    after: [{ at: 'entered', offset: 'P1D', outcome: 'twice' }],
    on: { pass: 'screening', twice: 'screening' },
  };
  const definition = { ...letter, states: { ...states, entry } };
  const opening = createEngine({
    store: memoryStore(),
    directory: usersDirectory([]),
    flows: [{ definition, forms: [] }],
  }).then(async (engine) => engine.shell.publisher.prepare('default'));
  await expect(opening).rejects.toMatchObject({
    code: 'FLOW_INVALID',
    details: {
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: 'MERGE_SUMMARY_UNKNOWN',
          pointer: '/states/entry/task/can/merge/same/0',
        }),
        expect.objectContaining({
          code: 'MERGE_GOES_ON',
          pointer: '/states/entry/task/can/merge/outcome',
        }),
        expect.objectContaining({
          code: 'MERGE_OUTCOME_SHARED',
          pointer: '/states/entry/task/can/skip/outcome',
        }),
        expect.objectContaining({
          code: 'MERGE_OUTCOME_SHARED',
          pointer: '/states/entry/after/0/outcome',
        }),
      ]),
    },
  });
});
