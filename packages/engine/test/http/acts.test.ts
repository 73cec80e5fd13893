// What may be done with tasks and instances besides outcomes, over HTTP: offered as it is let through, and refused otherwise.

import { expect, test } from 'vitest';
import type {
  AcceptedView,
  BatchView,
  InstanceView,
  ProblemView,
  TaskPage,
  TaskView,
} from '../../src/http/index.ts';
import { openOffice, type Office } from './office.ts';
import { opened, path, taskOf } from './walk.ts';

const outcomes = { agree: { label: 'Agree' }, refuse: { label: 'Refuse', comment: 'required' } };

/** A memo that Bob reviews and may pass on, and that Cy and Dee sign. */
const memo = {
  flow: 'memo',
  version: 1,
  lang: 'en',
  title: 'Memo',
  data: {
    type: 'object',
    required: ['about'],
    additionalProperties: false,
    properties: { about: { type: 'string' }, wage: { type: 'string' } },
  },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { user: 'bob' },
        form: 'review',
        outcomes,
        can: {
          transfer: { guard: "to != 'ann'", why: 'Not to whoever wrote it' },
          delegate: true,
          copy: true,
          suspend: true,
          'take-back': true,
        },
      },
      on: { agree: 'sign', refuse: 'refused' },
    },
    sign: {
      task: {
        title: 'Sign',
        assign: { positions: ['cy', 'dee'] },
        form: 'signing',
        decide: 'all',
        outcomes,
        can: { 'add-signers': true, 'remove-signers': true },
      },
      on: { agree: 'agreed', refuse: 'refused' },
    },
    agreed: { type: 'final' },
    refused: { type: 'final', reopen: { by: 'starter', target: 'review', label: 'Try again' } },
  },
};

async function written(office: Office, about = 'Chairs'): Promise<string> {
  const { body } = await office
    .as('ann')
    .post<AcceptedView>('/instances', { flow: 'memo', data: { about, wage: '900' } });
  return body.instance;
}

const forms = [
  {
    form: 'review',
    sections: [{ fields: [{ field: 'about', access: 'read' }, { field: 'wage' }] }],
  },
  { form: 'signing', sections: [{ fields: [{ field: 'wage', access: 'hidden' }] }] },
];

const open = (): Promise<Office> => openOffice({ flows: [{ definition: memo, forms }] });
const namesOf = ({ acts }: Pick<TaskView | InstanceView, 'acts'>): string[] =>
  acts.filter(({ permission }) => permission.allowed).map(({ name }) => name);

test('[H50] a task says what may be done with it, and each can be done', async () => {
  const office = await open();
  await written(office);
  const task = await taskOf(office, 'bob');
  expect(namesOf(await opened(office, 'bob'))).toEqual(['delegate', 'transfer', 'suspend', 'copy']);
  const refused = await office.as('bob').post<ProblemView>(`${task}/transfer`, { to: 'ann' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'GUARD_REFUSED' } });
  expect(refused.body.detail).toContain('Not to whoever wrote it');
  expect((await office.as('bob').post(`${task}/suspend`, { reason: 'Waiting' })).status).toBe(200);
  const laid = await opened(office, 'bob');
  expect(laid).toMatchObject({ suspension: { reason: 'Waiting', by: { name: 'Bob' } } });
  expect(laid.outcomes[0]?.permission).toMatchObject({ allowed: false, code: 'TASK_SUSPENDED' });
  expect(namesOf(laid)).toContain('resume');
  expect((await office.as('bob').post(`${task}/resume`)).status).toBe(200);
  expect((await office.as('bob').post(`${task}/transfer`, { to: 'cy' })).status).toBe(200);
  expect(namesOf(await opened(office, 'cy'))).toContain('transfer');
});

test('[H50] operators are offered to pass on any task, whatever its flow says', async () => {
  const office = await open();
  const id = await written(office);
  const task = await taskOf(office, 'bob');
  const seen = async (): Promise<TaskView> => (await office.as('op').get<TaskView>(task)).body;
  expect(namesOf(await seen())).toEqual(['transfer']);
  await office.as('op').post(`/instances/${id}/suspend`, { reason: 'Dispute' });
  const halted = (await seen()).acts.find(({ name }) => name === 'transfer');
  expect(halted?.permission).toMatchObject({ allowed: false, code: 'INSTANCE_SUSPENDED' });
  expect((await office.as('op').post(`${task}/transfer`, { to: 'cy' })).status).toBe(409);
  await office.as('op').post(`/instances/${id}/resume`);
  expect((await office.as('op').post(`${task}/transfer`, { to: 'ann' })).status).toBe(200);
  expect((await opened(office, 'ann')).state).toBe('review');
});

test('[H50] a delegate sees whom they prepare it for, and may hand it back alone', async () => {
  const office = await open();
  await written(office);
  const task = await taskOf(office, 'bob');
  await office.as('bob').post(`${task}/delegate`, { to: ['cy'] });
  const own = await opened(office, 'bob');
  expect(own.delegates).toMatchObject([{ assignee: { position: 'cy' }, readAt: null }]);
  const prepared = await opened(office, 'cy');
  expect(prepared).toMatchObject({ preparesFor: { position: 'bob' } });
  expect(namesOf(prepared)).toEqual(['hand-back']);
  expect(prepared.outcomes.map(({ permission }) => permission)).toMatchObject([
    { allowed: false, code: 'DELEGATE_HANDS_BACK' },
    { allowed: false },
  ]);
  const part = await taskOf(office, 'cy');
  expect((await office.as('cy').post(`${part}/complete`, { outcome: 'agree' })).status).toBe(409);
  expect((await office.as('cy').post(`${part}/hand-back`, { comment: 'Fine' })).status).toBe(200);
  expect((await opened(office, 'bob')).delegates).toEqual([]);
});

test('[H51] a task that several sign shows who has signed how, and who has not', async () => {
  const office = await open();
  await written(office);
  await office.as('bob').post(`${await taskOf(office, 'bob')}/complete`, { outcome: 'agree' });
  await office.as('cy').post(`${await taskOf(office, 'cy')}/complete`, { outcome: 'agree' });
  const { signing } = await opened(office, 'dee');
  expect(signing).toMatchObject({
    order: 'parallel',
    of: 2,
    signers: [
      { seat: 1, status: 'voted', outcome: 'agree', outcomeLabel: 'Agree', by: { name: 'Cy' } },
      { seat: 2, status: 'open', outcome: null, by: null },
    ],
  });
  const signed = await office.as('cy').get<TaskPage>('/tasks?status=done&state=sign');
  const own = await office.as('cy').get<TaskView>(`/tasks/${path(signed.body.items[0]?.id ?? '')}`);
  expect(own.body.signing?.signers.map(({ status }) => status)).toEqual(['voted', 'open']);
  await office.as('dee').post(`${await taskOf(office, 'dee')}/add-signers`, { positions: ['eve'] });
  const removal = { seat: 3, reason: 'By mistake' };
  await office.as('dee').post(`${await taskOf(office, 'dee')}/remove-signer`, removal);
  expect((await opened(office, 'dee')).signing?.signers.map(({ status }) => status)).toEqual([
    'voted',
    'open',
    'removed',
  ]);
});

test('[H77] an instance shows each round of signatures to whoever may read it, and keeps those that are void', async () => {
  const office = await open();
  const id = await written(office);
  const shown = async (who: string) =>
    (await office.as(who).get<InstanceView>(`/instances/${id}`)).body.signings;
  const sign = async (who: string, body: object): Promise<void> => {
    const { status } = await office.as(who).post(`${await taskOf(office, who)}/complete`, body);
    expect(status).toBe(200);
  };
  expect(await shown('ann')).toEqual([]);
  await sign('bob', { outcome: 'agree' });
  await sign('cy', { outcome: 'agree' });
  const first = { state: 'sign', visit: 1, order: 'parallel', of: 2 };
  expect(await shown('ann')).toMatchObject([
    {
      ...first,
      status: 'open',
      signers: [
        { seat: 1, status: 'voted', outcome: 'agree', by: { name: 'Cy' } },
        { seat: 2, status: 'open', outcome: null },
      ],
    },
  ]);
  await sign('dee', { outcome: 'refuse', comment: 'Too dear' });
  expect(await shown('ann')).toMatchObject([
    { status: 'ended', outcome: 'refuse', outcomeLabel: 'Refuse', endedAt: expect.any(String) },
  ]);
  await office.as('ann').post(`/instances/${id}/reopen`, { reason: 'Cheaper now' });
  await sign('bob', { outcome: 'agree' });
  expect(await shown('ann')).toMatchObject([
    {
      ...first,
      status: 'void',
      outcome: null,
      signers: [{ outcome: 'agree' }, { outcome: 'refuse' }],
    },
    { visit: 2, status: 'open', signers: [{ status: 'open' }, { status: 'open' }] },
  ]);
  expect(await shown('cy')).toEqual(await shown('ann'));
  expect((await office.as('eve').get(`/instances/${id}`)).status).toBe(404);
  // Of what is handed in besides the vote nothing is told.
  expect(JSON.stringify(await shown('ann'))).not.toContain('Too dear');
});

test('[H76] operators see how much waits for a position, by flow, before they pass it on', async () => {
  const office = await open();
  await written(office);
  await written(office);
  const ann = office.as('ann');
  await ann.post('/instances', { flow: 'order', data: { item: 'lamp', amount: 2 } });
  const load = await office.as('op').get('/positions/bob/load');
  expect(load.body).toEqual({
    position: 'bob',
    open: 3,
    flows: [
      { flow: 'memo', title: 'Memo', open: 2 },
      { flow: 'order', title: 'Order', open: 1 },
    ],
  });
  expect((await office.as('op').get('/positions/dee/load')).body).toMatchObject({
    open: 0,
    flows: [],
  });
  expect(await office.as('op').get('/positions/nobody/load')).toMatchObject({
    status: 422,
    body: { code: 'POSITION_UNKNOWN' },
  });
  expect((await ann.get('/positions/bob/load')).status).toBe(403);
});

test('[H52] a copy is read in the inbox, and whoever sent it sees who read it', async () => {
  const office = await open();
  const id = await written(office);
  await office.as('bob').post(`/instances/${id}/copy`, { to: ['eve'], comment: 'As agreed' });
  const { body } = await office.as('eve').get<TaskPage>('/tasks');
  expect(body.items).toMatchObject([
    { kind: 'copy', title: { en: 'Copy for information' }, summary: {} },
  ]);
  const copy = `/tasks/${path(body.items[0]?.id ?? '')}`;
  expect((await office.as('eve').get<TaskView>(copy)).body).toMatchObject({
    outcomes: [],
    acts: [],
  });
  expect((await office.as('eve').post(`${copy}/read`)).status).toBe(200);
  expect((await office.as('eve').get<TaskPage>('/tasks')).body.items).toEqual([]);
  const seen = (await office.as('eve').get<InstanceView>(`/instances/${id}`)).body;
  expect(seen.data).toEqual({ about: 'Chairs' });
  const { copies } = (await office.as('bob').get<InstanceView>(`/instances/${id}`)).body;
  expect(copies).toMatchObject([
    { to: { position: 'eve' }, by: { name: 'Bob' }, comment: 'As agreed', readBy: { name: 'Eve' } },
  ]);
});

test('[H53] an instance says what may be done with it besides: urging, reopening, halting', async () => {
  const office = await open();
  const id = await written(office);
  const seen = async (who: string): Promise<InstanceView> =>
    (await office.as(who).get<InstanceView>(`/instances/${id}`)).body;
  expect(namesOf(await seen('ann'))).toEqual(['urge']);
  expect(namesOf(await seen('op'))).toEqual(['urge', 'suspend', 'jump', 'cancel']);
  expect((await office.as('ann').post(`/instances/${id}/urge`, {})).status).toBe(200);
  const [urge] = (await seen('ann')).acts;
  expect(urge?.permission).toMatchObject({ allowed: false, code: 'URGED_RECENTLY' });
  await office.as('op').post(`/instances/${id}/suspend`, { reason: 'Dispute' });
  expect((await seen('ann')).suspension).toMatchObject({ reason: 'Dispute' });
  const task = await taskOf(office, 'bob');
  expect(
    (await office.as('bob').post(`${task}/complete`, { outcome: 'agree' })).body,
  ).toMatchObject({
    code: 'INSTANCE_SUSPENDED',
  });
  await office.as('op').post(`/instances/${id}/resume`);
  await office.as('bob').post(`${task}/complete`, { outcome: 'refuse', comment: 'No' });
  expect(await seen('ann')).toMatchObject({ acts: [{ name: 'reopen', label: 'Try again' }] });
  expect(
    (await office.as('ann').post(`/instances/${id}/reopen`, { reason: 'New data' })).status,
  ).toBe(200);
  expect((await seen('ann')).status).toBe('open');
});

test('[H53] a task that is done says whether it may be taken back', async () => {
  const office = await open();
  await written(office);
  const task = await taskOf(office, 'bob');
  await office.as('bob').post(`${task}/complete`, { outcome: 'agree' });
  expect(namesOf((await office.as('bob').get<TaskView>(task)).body)).toEqual(['take-back']);
  await office.as('cy').post(`${await taskOf(office, 'cy')}/read`);
  const { acts } = (await office.as('bob').get<TaskView>(task)).body;
  expect(acts[0]?.permission).toMatchObject({ allowed: false, code: 'TAKE_BACK_LATE' });
});

test('[H54] many tasks are ended at once, each for itself; the same key does it once', async () => {
  const office = await open();
  await written(office, 'Chairs');
  await written(office, 'Desks');
  const { body } = await office.as('bob').get<TaskPage>('/tasks');
  const items = [
    ...body.items.map(({ id }) => ({ task: id, outcome: 'agree' })),
    { task: body.items[0]?.id, outcome: 'agree' },
    { task: 'nothing/x#1', outcome: 'agree' },
  ];
  const send = (): Promise<{ body: BatchView }> =>
    office.as('bob').post<BatchView>('/tasks/complete', { items }, { 'idempotency-key': 'k1' });
  const first = (await send()).body.items;
  expect(first.filter(({ ok }) => ok)).toHaveLength(2);
  expect(first.at(-1)).toMatchObject({ ok: false, code: 'TASK_NOT_FOUND' });
  expect(first.at(-1)?.detail).toMatch(/task/);
  expect((await send()).body.items.filter(({ ok }) => ok)).toHaveLength(2);
  expect((await office.as('cy').get<TaskPage>('/tasks')).body.items).toHaveLength(2);
});

test('[H54] operators pass all tasks of a position on', async () => {
  const office = await open();
  await written(office);
  const body = { to: 'cy', reason: 'Bob left' };
  expect((await office.as('ann').post('/positions/bob/transfer', body)).status).toBe(403);
  const { body: view } = await office.as('op').post('/positions/bob/transfer', body);
  expect(view).toMatchObject({ moved: [expect.any(String)], kept: [] });
  expect((await opened(office, 'cy')).title).toBe('Review');
});

test('[H55] nobody does with another’s task what they might with their own', async () => {
  const office = await open();
  const id = await written(office);
  const task = await taskOf(office, 'bob');
  const tries: [string, object][] = [
    ['transfer', { to: 'cy' }],
    ['delegate', { to: ['cy'] }],
    ['hand-back', {}],
    ['decline', { reason: 'x' }],
    ['skip', { reason: 'x' }],
    ['suspend', { reason: 'x' }],
    ['resume', {}],
    ['abstain', {}],
    ['add-signers', { positions: ['cy'] }],
    ['remove-signer', { seat: 1, reason: 'x' }],
    ['take-back', {}],
  ];
  for (const [verb, body] of tries) {
    const stranger = await office.as('eve').post<ProblemView>(`${task}/${verb}`, body);
    expect([verb, stranger.status]).toEqual([verb, 404]);
    const starter = await office.as('ann').post<ProblemView>(`${task}/${verb}`, body);
    expect([verb, starter.status >= 400 && starter.status < 500]).toEqual([verb, true]);
    expect([verb, starter.body.code]).not.toEqual([verb, 'REQUEST_INVALID']);
  }
  for (const [verb, body] of [
    ['urge', {}],
    ['copy', { to: ['eve'] }],
    ['reopen', { reason: 'x' }],
    ['suspend', { reason: 'x' }],
    ['resume', {}],
    ['jump', { state: 'sign', reason: 'x' }],
  ] as const) {
    const stranger = await office.as('eve').post(`/instances/${id}/${verb}`, body);
    expect([verb, stranger.status]).toEqual([verb, 404]);
  }
  for (const [verb, body] of [
    ['copy', { to: ['eve'] }],
    ['suspend', { reason: 'x' }],
    ['jump', { state: 'sign', reason: 'x' }],
  ] as const)
    expect((await office.as('ann').post(`/instances/${id}/${verb}`, body)).status).toBe(403);
  const { version } = (await office.as('ann').get<InstanceView>(`/instances/${id}`)).body;
  expect(version).toBe(1);
});
