// Publishing and the proof of a flow: refused while errors stand, or published by somebody who says why.

import { expect, test } from 'vitest';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type FlowSource,
  type Proof,
} from '../../src/index.ts';
import { verifyFlow } from '../../src/core/verify/verify.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { end, monday, object, step } from '../behaviour/stage.ts';

const definition = (version: number, title = 'Letter') => ({
  flow: 'letter',
  version,
  title,
  data: object({}),
  initial: 'draft',
  states: { draft: step('ana', 'end'), end },
});

/** Finds an error in whatever is called so. */
const prove: Proof = ({ definition: { title } }) =>
  title === 'Stuck'
    ? [
        { code: 'STUCK', severity: 'error', pointer: '/states/draft', params: {} },
        { code: 'ODD', severity: 'warning', pointer: '/title', params: {} },
      ]
    : [];

const open = (store: Store, ...flows: (FlowSource | object)[]) =>
  createEngine({
    store,
    directory: usersDirectory([{ id: 'ana' }]),
    clock: { now: () => monday },
    prove,
    flows: flows.map((one) => ('definition' in one ? one : { definition: one })),
  });

test('[M40] a version is not published while its proof finds errors', async () => {
  const store = memoryStore();
  await expect(open(store, definition(1, 'Stuck'))).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { flow: 'letter', version: 1, findings: [{ code: 'STUCK' }] },
  });
  expect(await store.flows('default')).toEqual([]);
  const engine = await open(store, definition(1));
  expect(await engine.versions('letter')).toMatchObject([{ version: 1, despite: null }]);
});

test('[M41] it is published all the same by somebody with a reason, and both are kept with it', async () => {
  const store = sqlite(':memory:');
  const source = { definition: definition(1, 'Stuck') };
  const blank = { ...source, despite: { by: 'bos', reason: ' ' } };
  await expect(open(store, blank)).rejects.toMatchObject({ code: 'FLOW_UNPROVED' });
  const engine = await open(store, {
    ...source,
    despite: { by: 'bos', reason: 'The decree is today' },
  });
  const despite = {
    by: 'bos',
    reason: 'The decree is today',
    at: monday,
    findings: [{ code: 'STUCK', pointer: '/states/draft', params: {} }],
  };
  expect(await engine.versions('letter')).toMatchObject([{ version: 1, despite }]);
  expect(await store.flows('default')).toMatchObject([{ version: 1, despite }]);
  // What is published stays so, whoever opens the store next.
  const next = await open(store, source);
  expect(await next.versions('letter')).toMatchObject([{ version: 1, despite }]);
  await next.close();
});

test('[M40] the proof of this library is one: a letter that can never end is not published', async () => {
  const stuck = {
    ...definition(1),
    data: object({ kind: { type: 'string' } }, ['kind']),
    states: {
      draft: {
        ...step('ana', 'end'),
        on: { ok: [{ guard: "data.kind == 'a'", target: 'end' }] },
      },
      end,
    },
  };
  const opened = createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }]),
    prove: (flow, context) => verifyFlow(flow, context).findings,
    flows: [{ definition: stuck }],
  });
  await expect(opened).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { findings: [{ code: 'FLOW_STUCK', pointer: '/states/draft' }] },
  });
});

test('[M42] an operator publishes a version for their tenant while the engine runs; what is open stays on its own', async () => {
  const engine = await running();
  const letters = engine.flow('letter');
  const before = await letters.start({ data: {}, by: 'ana' });
  const by = 'op';
  expect(await engine.publishing.publish({ definition: definition(2) }, { by })).toEqual({
    ok: true,
    flow: 'letter',
    version: 2,
  });
  const after = await letters.start({ data: {}, by: 'ana' });
  const versionOf = async (result: typeof before) =>
    result.ok && (await engine.instances.get(result.instance))?.flowVersion;
  expect([await versionOf(before), await versionOf(after)]).toEqual([1, 2]);
  // The same again is no fault; another version under a number that is not above all is.
  await engine.publishing.publish({ definition: definition(2) }, { by });
  for (const version of [1, 2])
    await expect(
      engine.publishing.publish({ definition: definition(version, 'Other') }, { by }),
    ).rejects.toMatchObject({ code: 'FLOW_VERSION_TAKEN', details: { flow: 'letter', version } });
  expect(await engine.versions('letter')).toMatchObject([{ version: 2 }, { version: 1 }]);
  // Another tenant has what the host brought.
  const elsewhere = await engine.flow('letter').start({ data: {}, by: 'ana' }, { tenant: 'north' });
  expect(elsewhere).toMatchObject({ ok: true });
  expect(await engine.versions('letter', { tenant: 'north' })).toMatchObject([{ version: 1 }]);
  await engine.close();
});

test('[M42] without forms of its own a version has those of the newest', async () => {
  const form = { form: 'sheet', sections: [{ fields: [{ field: 'note' }] }] };
  const withForm = (version: number) => ({
    ...definition(version),
    data: object({ note: { type: 'string' } }),
    states: {
      draft: {
        task: {
          title: 'Do',
          assign: { user: 'ana' },
          form: 'sheet',
          outcomes: { ok: { label: 'OK' } },
        },
        on: { ok: 'end' },
      },
      end,
    },
  });
  const engine = await running({ definition: withForm(1), forms: [form] });
  await engine.publishing.publish({ definition: withForm(2) }, { by: 'op' });
  expect((await engine.versions('letter')).map(({ version }) => version)).toEqual([2, 1]);
  await engine.close();
});

test('[M42] the proof is told who publishes, and refuses all the same; with a reason it is published and kept', async () => {
  const publishers: (string | null)[] = [];
  const engine = await running(definition(1), (flow, context) => {
    publishers.push(context.publisher);
    return prove(flow, context);
  });
  const stuck = { definition: definition(2, 'Stuck') };
  await expect(engine.publishing.publish(stuck, { by: 'op' })).rejects.toMatchObject({
    code: 'FLOW_UNPROVED',
    details: { findings: [{ code: 'STUCK' }] },
  });
  expect(await engine.versions('letter')).toHaveLength(1);
  await engine.publishing.publish(stuck, { by: 'op', reason: 'Today' });
  expect(await engine.versions('letter')).toMatchObject([
    { version: 2, despite: { by: 'op', reason: 'Today', findings: [{ code: 'STUCK' }] } },
    { version: 1 },
  ]);
  expect(publishers).toEqual([null, 'op', 'op']);
  await engine.close();
});

const noted = (store: Store) =>
  createEngine({
    store,
    directory: usersDirectory([{ id: 'ana' }]),
    isOperator: (_tenant, user) => user === 'op',
    flows: [{ definition: definition(1) }],
  });

test('[M61] what its publisher writes about a version stays with it, also after a new beginning', async () => {
  const store = sqlite(':memory:');
  const engine = await noted(store);
  const note = ' The deadline is longer.\nBy circular 12. ';
  await engine.publishing.publish({ definition: definition(2) }, { by: 'op', note });
  await engine.publishing.publish({ definition: definition(3) }, { by: 'op', note: ' ' });
  const told = [
    { version: 3, note: null },
    { version: 2, note: { by: 'op', text: 'The deadline is longer.\nBy circular 12.' } },
    { version: 1, note: null },
  ];
  expect(await engine.versions('letter')).toMatchObject(told);
  const again = await noted(store);
  expect(await again.versions('letter')).toMatchObject(told);
  await again.close();
});

test('[M43] what publishing would say is said beforehand, and nothing is kept', async () => {
  const engine = await running(
    definition(1),
    (flow, context) => verifyFlow(flow, context).findings,
  );
  const examine = (given: object) => engine.publishing.examine({ definition: given }, { by: 'op' });
  expect(await examine(definition(2))).toEqual({
    ok: true,
    findings: [],
    approval: 'none',
  });
  const stuck = {
    ...definition(2),
    data: object({ kind: { type: 'string' } }, ['kind']),
    states: {
      draft: { ...step('ana', 'end'), on: { ok: [{ guard: "data.kind == 'a'", target: 'end' }] } },
      end,
    },
  };
  expect(await examine(stuck)).toMatchObject({
    findings: [
      {
        code: 'FLOW_STUCK',
        severity: 'error',
        message: expect.stringContaining('“Do”'),
        scenario: { steps: expect.any(Array) },
        fix: null,
      },
    ],
  });
  // What does not even compile is told the same way.
  expect(await examine({ ...definition(2), initial: 'nowhere' })).toMatchObject({
    findings: [{ code: 'INITIAL_UNKNOWN', severity: 'error' }],
  });
  expect(await engine.versions('letter')).toHaveLength(1);
  await engine.close();
});

test('[M42] nobody but operators publishes or examines', async () => {
  const engine = await running();
  const given = { definition: definition(2) };
  for (const refused of [
    await engine.publishing.publish(given, { by: 'ana' }),
    await engine.publishing.examine(given, { by: 'ana' }),
  ])
    expect(refused).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  expect(await engine.versions('letter')).toHaveLength(1);
  await engine.close();
});

/** An engine with one flow, and somebody who looks after it. */
function running(flow: FlowSource | object = definition(1), proof: Proof = prove) {
  return createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }, { id: 'op' }]),
    clock: { now: () => monday },
    isOperator: (_tenant, user) => user === 'op',
    prove: proof,
    flows: ['definition' in flow ? flow : { definition: flow }],
  });
}

test('[M42] flows that are published together see each other, and all are published or none', async () => {
  const store = memoryStore();
  const engine = await createEngine({
    store,
    directory: usersDirectory([{ id: 'ana' }, { id: 'op' }]),
    isOperator: (_tenant, user) => user === 'op',
    clock: { now: () => monday },
    prove,
    flows: [],
  });
  const copy = { ...definition(1), flow: 'copy', start: { by: 'nobody' } };
  const states = {
    copies: { each: { in: "['a']", as: 'p', key: 'p', flow: 'copy' }, onDone: 'end' },
    end,
  };
  const letter = { definition: { ...definition(1), initial: 'copies', states } };
  const by = 'op';
  await expect(engine.publishing.publish(letter, { by })).rejects.toMatchObject({
    code: 'FLOW_INVALID',
  });
  expect(
    await engine.publishing.examine({ ...letter, beside: [{ definition: copy }] }, { by }),
  ).toEqual({
    ok: true,
    findings: [],
  });
  const stuck = { ...copy, title: 'Stuck' };
  await expect(
    engine.publishing.publish({ ...letter, beside: [{ definition: stuck }] }, { by }),
  ).rejects.toMatchObject({ code: 'FLOW_UNPROVED', details: { flow: 'copy' } });
  const faulty = { definition: { ...letter.definition, initial: 'nowhere' } };
  await expect(
    engine.publishing.publish({ ...faulty, beside: [{ definition: copy }] }, { by }),
  ).rejects.toMatchObject({ code: 'FLOW_INVALID', details: { flow: 'letter' } });
  const twice = [{ definition: copy }, { definition: { ...copy, version: 2 } }];
  await expect(
    engine.publishing.publish({ ...letter, beside: twice }, { by }),
  ).rejects.toMatchObject({ code: 'FLOW_VERSION_TAKEN', details: { flow: 'copy', version: 2 } });
  expect(await store.flows('default')).toEqual([]);
  await engine.publishing.publish({ ...letter, beside: [{ definition: copy }] }, { by });
  expect((await store.flows('default')).map(({ flow }) => flow).toSorted()).toEqual([
    'copy',
    'letter',
  ]);
  await engine.flow('letter').start({ data: {}, by: 'ana' });
  await engine.runDue();
  expect((await engine.tasks.for('ana')).map(({ flow }) => flow)).toEqual(['copy']);
});
