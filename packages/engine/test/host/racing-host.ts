// An application that files a note and starts a flow in one transaction, while duplicates of the same request race and
// some transactions are rolled back.

import { expect } from 'vitest';
import { createEngine, usersDirectory, type Engine, type Result } from '../../src/index.ts';
import type { Host, StoreUnderTest } from '../../src/testing/store-contract.ts';
import { end, noData, step } from '../behaviour/stage.ts';

// Together fewer than the host has connections: each holds one while it waits for its turn.
type Hosted = StoreUnderTest & { readonly host: Host };

const REQUESTS = 4;
const DUPLICATES = 4;

const definition = {
  flow: 'request',
  version: 1,
  title: 'Request',
  data: noData,
  initial: 'a',
  states: { a: step('bob', 'z'), z: end },
};

async function engineOver({ store }: StoreUnderTest): Promise<Engine> {
  return createEngine({
    store,
    directory: usersDirectory([{ id: 'ann' }, { id: 'bob' }]),
    flows: [{ definition }],
    migrate: false,
  });
}

/** Files one request: the note and the step commit together, or neither does. */
async function file(
  engine: Engine,
  { host }: Hosted,
  request: number,
  rollBack: boolean,
): Promise<Result | null> {
  for (;;) {
    const transaction = await host.begin();
    try {
      const subject = { type: 'note', id: String(request) };
      const result = await engine
        .flow('request')
        .start(
          { subject, data: {}, by: 'ann', key: `note-${request}` },
          { tx: transaction.tx, id: `request-${request}` },
        );
      if (result.ok && result.version === 1 && !(await host.notes()).includes(`note-${request}`))
        await transaction.note(`note-${request}`);
      await (rollBack ? transaction.rollback() : transaction.commit());
      return rollBack ? null : result;
    } catch (error) {
      await transaction.rollback();
      if (!(error instanceof Error && /VERSION_CONFLICT|STORE_BUSY/.test(error.message)))
        throw error;
    }
  }
}

/** Every request once, however many duplicates raced, and nothing of what was rolled back. */
export async function raceDuplicates(under: Hosted): Promise<void> {
  const engine = await engineOver(under);
  const answers = new Map<number, (Result | null)[]>();
  await Promise.all(
    Array.from({ length: REQUESTS * DUPLICATES }, async (_, index) => {
      const request = index % REQUESTS;
      // The last request is rolled back by all of its duplicates; of the others every third.
      const rollBack = request === REQUESTS - 1 || index % 3 === 0;
      const answer = await file(engine, under, request, rollBack);
      answers.set(request, [...(answers.get(request) ?? []), answer]);
    }),
  );
  const { items } = await engine.instances.query({ limit: 200 });
  const subjects = items.map(({ subject }) => `note-${subject?.id}`).sort();
  expect(subjects).toEqual(await under.host.notes());
  expect(subjects).toEqual([...new Set(subjects)]);
  expect(subjects).not.toContain(`note-${REQUESTS - 1}`);
  for (const list of answers.values()) {
    const kept = list.filter((answer) => answer !== null);
    for (const answer of kept) expect(answer).toEqual(kept[0]);
  }
}

/** The business row and the step are both gone after a rollback. */
export async function rollBackBoth(under: Hosted): Promise<void> {
  const engine = await engineOver(under);
  expect(await file(engine, under, 1, true)).toBeNull();
  expect(await under.host.notes()).toEqual([]);
  expect((await engine.instances.query({})).items).toEqual([]);
  expect(await engine.tasks.for('bob')).toEqual([]);
  // The same command id is free again: nothing of it was kept.
  expect(await file(engine, under, 1, false)).toMatchObject({ ok: true, version: 1 });
  const [task] = await engine.tasks.for('bob');
  const transaction = await under.host.begin();
  expect(
    await engine.tasks.complete(task?.id ?? '', 'ok', { by: 'bob' }, { tx: transaction.tx }),
  ).toMatchObject({ ok: true, status: 'done' });
  await transaction.rollback();
  expect((await engine.tasks.for('bob')).map(({ id }) => id)).toEqual([task?.id]);
}

/** The same step twice at once in one transaction: the second reads what the first has written. */
export async function repeatWithin(under: Hosted): Promise<void> {
  const engine = await engineOver(under);
  await file(engine, under, 1, false);
  const [task] = await engine.tasks.for('bob');
  const transaction = await under.host.begin();
  const step = (): Promise<Result> =>
    engine.tasks.complete(task?.id ?? '', 'ok', { by: 'bob' }, { tx: transaction.tx, id: 'twice' });
  const [first, second] = await Promise.all([step(), step()]);
  await transaction.commit();
  expect(first).toMatchObject({ ok: true, status: 'done', version: 2 });
  expect(second).toEqual(first);
}

/** A flow that is used in hosts' transactions only: published with the first step that the host keeps. */
export async function publishWithin({ host, ...under }: Hosted): Promise<void> {
  const open = (): Promise<Engine> =>
    createEngine({
      store: under.store,
      directory: usersDirectory([{ id: 'ann' }, { id: 'bob' }]),
      migrate: false,
    });
  const versions = async (): Promise<number[]> =>
    (await under.store.flows('default')).map(({ version }) => version);
  const start = async (engine: Engine, keep: boolean): Promise<Result> => {
    const transaction = await host.begin();
    const { tx } = transaction;
    const result = await engine.flow(definition).start({ data: {}, by: 'ann' }, { tx });
    await (keep ? transaction.commit() : transaction.rollback());
    return result;
  };

  const before = await open();
  await start(before, false);
  expect(await versions()).toEqual([]);
  const started = await start(before, true);
  expect(await versions()).toEqual([1]);
  await start(before, true);

  // The next release raises the number: what runs stays on the version it began with.
  const after = await open();
  after.flow({ ...definition, version: 2, states: { a: step('ann', 'z'), z: end } });
  const task = started.ok ? `${started.instance}/a#1` : '';
  expect(await after.tasks.complete(task, 'ok', { by: 'bob' })).toMatchObject({ ok: true });
  // And one that forgets to is told.
  const careless = await open();
  const changed = careless.flow({ ...definition, title: 'Changed' });
  const transaction = await host.begin();
  await expect(
    changed.start({ data: {}, by: 'ann' }, { tx: transaction.tx }),
  ).rejects.toMatchObject({ code: 'FLOW_VERSION_TAKEN' });
  await transaction.rollback();
}
