// What a version changes, over HTTP: two published ones side by side, and one that nobody has published yet.

import { expect, test } from 'vitest';
import type {
  DifferencesView,
  ExaminationView,
  AcceptedView,
  FlowSourceView,
  FlowVersionList,
  InstanceFlowView,
  ProblemView,
  ProposalView,
} from '../../src/http/index.ts';
import { openOffice } from './office.ts';

const ends = { paid: { type: 'final', title: 'Paid', result: 'paid' } };
const outcomes = { pay: { label: { id: 'Bayar', en: 'Pay' } } };

/** A bill that Bob pays; from the second version on Cy does, within a week. */
const bill = (version: number, more: object = {}) => ({
  flow: 'bill',
  version,
  lang: 'en',
  title: { id: 'Tagihan', en: 'Bill' },
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { amount: { type: 'integer', title: { id: 'Jumlah', en: 'Amount' } } },
  },
  initial: 'pay',
  states: {
    pay: {
      title: { id: 'Pembayaran', en: 'Payment' },
      task: { title: 'Pay', assign: { position: 'bob' }, form: 'bill', outcomes },
      on: { pay: 'paid' },
    },
    ...ends,
  },
  ...more,
});
const byCy = {
  pay: {
    title: { id: 'Pembayaran', en: 'Payment' },
    task: {
      title: 'Pay',
      assign: { position: 'cy' },
      form: 'bill',
      due: 'P7D',
      outcomes,
    },
    on: { pay: 'paid' },
  },
  ...ends,
};
const forms = [{ form: 'bill', sections: [{ fields: [{ field: 'amount' }] }] }];
const withNote = [
  { form: 'bill', sections: [{ fields: [{ field: 'amount' }] }] },
  { form: 'other', sections: [{ fields: [{ field: 'amount' }] }] },
];

const office = (): ReturnType<typeof openOffice> =>
  openOffice({ flows: [{ definition: bill(1), forms }] });

test('[H111] operators see two published versions side by side, in their language; nobody else does', async () => {
  const { as } = await office();
  const op = as('op');
  await op.post('/flows', { definition: bill(2, { states: byCy }), forms: withNote });
  const { body } = await op.get<DifferencesView>('/flows/bill/diff');
  expect(body).toMatchObject({ flow: 'bill', version: 2, against: 1 });
  expect(body.items).toEqual([
    {
      code: 'FLOW_ASSIGNEE_CHANGED',
      message: '“Payment” is now done by Cy, no longer by Bob.',
      what: 'assignee',
      how: 'changed',
      pointer: '/states/pay/task/assign',
      state: 'pay',
      from: { position: 'bob' },
      to: { position: 'cy' },
    },
    expect.objectContaining({ code: 'FLOW_DEADLINE_ADDED', from: null, to: 'P7D' }),
  ]);
  const indonesian = { 'accept-language': 'id' };
  const back = '/flows/bill/diff?version=1&against=2';
  const { body: reverse } = await op.get<DifferencesView>(back, indonesian);
  expect(reverse).toMatchObject({ version: 1, against: 2 });
  expect(reverse.items.map(({ message }) => message)).toEqual([
    '“Pembayaran” kini dikerjakan Bob, bukan lagi Cy.',
    '“Pembayaran” tidak lagi mempunyai batas waktu; sebelumnya 7 hari.',
  ]);
  expect((await op.get('/flows/bill/diff?version=1')).body).toMatchObject({
    against: 1,
    items: [],
  });
  for (const user of ['ann', 'bob'])
    expect((await as(user).get('/flows/bill/diff')).status).toBe(403);
});

test('[H114] operators open a published version as it is written, with its forms, and nobody else does', async () => {
  const { as } = await office();
  const op = as('op');
  await op.post('/flows', { definition: bill(2, { states: byCy }), forms: withNote });
  const { body: newest } = await op.get<FlowSourceView>('/flows/bill/source');
  expect(newest).toMatchObject({ flow: 'bill', version: 2, definition: bill(2, { states: byCy }) });
  expect(newest.forms.map(({ form }) => form)).toEqual(['bill', 'other']);
  const { body: first } = await op.get<FlowSourceView>('/flows/bill/source?version=1');
  expect(first).toMatchObject({ version: 1, definition: bill(1) });
  // What was opened is published as the next one, and nothing differs.
  await op.post('/flows', {
    definition: { ...newest.definition, version: 3 },
    forms: newest.forms,
  });
  expect((await op.get<DifferencesView>('/flows/bill/diff')).body.items).toEqual([]);
  expect((await op.get<ProblemView>('/flows/bill/source?version=9')).body.code).toBe(
    'FLOW_VERSION_NOT_FOUND',
  );
  expect((await op.get<ProblemView>('/flows/other/source')).body.code).toBe('FLOW_NOT_FOUND');
  expect((await as('bob').get('/flows/bill/source')).status).toBe(403);
});

test('[H115] who may read an instance sees its flow in its version, with the names that it mentions', async () => {
  const { as } = await office();
  const op = as('op');
  const { body: old } = await as('ann').post<AcceptedView>('/instances', {
    flow: 'bill',
    data: {},
  });
  await op.post('/flows', { definition: bill(2, { states: byCy }) });
  const path = `/instances/${old.instance}/flow`;
  expect((await as('ann').get<InstanceFlowView>(path)).body).toEqual({
    instance: old.instance,
    flow: 'bill',
    version: 1,
    definition: bill(1),
    layout: null,
    positions: { bob: 'Bob' },
    units: {},
  });
  expect((await as('zoe').get<ProblemView>(path)).body.code).toBe('INSTANCE_NOT_FOUND');
  expect((await as('ann').get('/instances/nothing/flow')).status).toBe(404);
});

test('[H141] who may read an instance sees its flow drawn as it was published', async () => {
  const { as } = await office();
  const layout = { steps: { check: { x: 8, y: 24 } } };
  await as('op').post('/flows', { definition: bill(2), siblings: { layout } });
  await as('op').post('/flows', { definition: bill(3), siblings: { layout: {} } });
  const started = { flow: 'bill', data: {} };
  const { body: late } = await as('ann').post<AcceptedView>('/instances', started);
  expect((await as('ann').get<InstanceFlowView>(`/instances/${late.instance}/flow`)).body).toEqual(
    expect.objectContaining({ version: 3, layout: {} }),
  );
  await as('op').post('/flows', { definition: bill(4), siblings: { layout } });
  const { body: own } = await as('ann').post<AcceptedView>('/instances', started);
  expect((await as('ann').get<InstanceFlowView>(`/instances/${own.instance}/flow`)).body).toEqual(
    expect.objectContaining({ version: 4, layout }),
  );
});

test('[H142] one number is published once: the same again is no fault, with anything else beside it is refused', async () => {
  const { as } = await office();
  const layout = { steps: { check: { x: 8, y: 24 } } };
  const first = { definition: bill(2), siblings: { layout }, note: 'Drawn anew' };
  const publish = async (body: object): Promise<number> =>
    (await as('op').post('/flows', body)).status;
  expect(await publish(first)).toBe(201);
  expect(await publish(first)).toBe(201);
  expect(await publish({ definition: bill(2) })).toBe(201);
  expect(await publish({ ...first, siblings: { layout: {} } })).toBe(409);
  expect(await publish({ ...first, siblings: { scenarios: { scenarios: {} } } })).toBe(409);
  expect(await publish({ ...first, note: 'Something else' })).toBe(409);
  const { body } = await as('op').get<FlowSourceView>('/flows/bill/source');
  expect(body.siblings).toEqual({ layout });
  // Nor is an older one once more, after another was drawn otherwise.
  const older = { definition: bill(2), forms: body.forms };
  expect(await publish({ definition: bill(3), siblings: { layout: {} } })).toBe(201);
  expect(await publish(older)).toBe(201);
  // What was read is published as it is.
  const { flow: _flow, version: _version, ...read } = body;
  expect(await publish(read)).toBe(201);
});

test('[H111] a version or flow that is not there is refused with its number or name, another tenant’s too', async () => {
  const { as } = await office();
  await as('op').post('/flows', { definition: bill(2) });
  const refused = async (path: string, tenant = 'acme') => {
    const { status, body } = await as('op', tenant).get<ProblemView>(path);
    return [status, body.code, body.params];
  };
  const noNine = [404, 'FLOW_VERSION_NOT_FOUND', { flow: 'bill', version: 9 }];
  expect(await refused('/flows/bill/diff?version=9')).toEqual(noNine);
  expect(await refused('/flows/bill/diff?against=9')).toEqual(noNine);
  const noBill = [404, 'FLOW_NOT_FOUND', { flow: 'bil' }];
  expect(await refused('/flows/bil/diff')).toEqual(noBill);
  const theirs = [404, 'FLOW_VERSION_NOT_FOUND', { flow: 'bill', version: 2 }];
  expect(await refused('/flows/bill/diff?version=2', 'other')).toEqual(theirs);
  expect((await as('op').get('/flows/bill/diff?version=0')).status).toBe(400);
});

test('[H112] whoever examines a draft is told what it changes, and the plan that is proposed once it is published', async () => {
  const { as } = await office();
  const op = as('op');
  const drafted = { definition: bill(2, { initial: 'due', states: { due: byCy.pay, ...ends } }) };
  const { body } = await op.post<ExaminationView>('/flows/examine', drafted);
  const { changes } = body;
  expect(changes).toMatchObject({ against: 1 });
  expect(changes?.items.map(({ code }) => code)).toContain('FLOW_ASSIGNEE_CHANGED');
  expect(changes?.items.every(({ message }) => message.endsWith('.'))).toBe(true);
  expect(changes?.proposal).toMatchObject({ plan: { from: 1, to: 2 }, open: [{ state: 'pay' }] });
  expect((await op.get<FlowVersionList>('/flows/bill/versions')).body.items).toHaveLength(1);
  await op.post('/flows', { ...drafted, note: 'Payable by Cy from now on' });
  expect((await op.get<FlowVersionList>('/flows/bill/versions')).body.items).toMatchObject([
    { version: 2, note: { by: 'op', text: 'Payable by Cy from now on' } },
    { version: 1, note: null },
  ]);
  const { body: proposed } = await op.post<ProposalView>('/migrations/propose', { flow: 'bill' });
  expect(changes?.proposal).toEqual(proposed);
  const { body: published } = await op.get<DifferencesView>('/flows/bill/diff');
  expect(changes?.items).toEqual(published.items);
});

test('[H112] a draft that cannot run has no plan, one that cannot be read changes nothing, and it is compared with any version', async () => {
  const { as } = await office();
  const op = as('op');
  const examined = async (definition: object, more: object = {}) =>
    (await op.post<ExaminationView>('/flows/examine', { definition, ...more })).body;
  const lost = await examined(bill(2, { title: 'Invoice', initial: 'nowhere' }));
  expect(lost.findings).toMatchObject([{ code: 'INITIAL_UNKNOWN' }]);
  expect(lost.changes?.items).toMatchObject([
    { code: 'FLOW_TITLE_CHANGED' },
    { code: 'FLOW_BEGINNING_CHANGED' },
  ]);
  expect(lost.changes?.proposal).toBeNull();
  expect((await examined({ flow: 'bill' })).changes).toBeNull();
  expect((await examined({ ...bill(1), flow: 'receipt' })).changes).toBeNull();
  expect((await examined(bill(1, { title: 'Invoice' }))).changes?.proposal).toBeNull();
  await op.post('/flows', { definition: bill(2, { states: byCy }), forms });
  const again = await examined(bill(3), { forms, against: 1 });
  expect(again.changes).toMatchObject({ against: 1, items: [], proposal: { plan: { from: 1 } } });
  const { status, body } = await op.post<ProblemView>('/flows/examine', {
    definition: bill(3),
    against: 7,
  });
  expect([status, body.code]).toEqual([404, 'FLOW_VERSION_NOT_FOUND']);
  expect((await as('ann').post('/flows/examine', { definition: bill(3) })).status).toBe(403);
});
