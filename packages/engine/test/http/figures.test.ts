// What history says of the steps of a flow, over HTTP.

import { expect, test } from 'vitest';
import type { FlowFiguresView, StepFigures } from '../../src/core/types.ts';
import { memoryStore } from '../../src/index.ts';
import { type Answered, openOffice, type Office } from './office.ts';

const HOUR = 3_600_000;

/** An order that its manager approves or rejects after some hours; none: it waits there. */
async function order(
  office: Office,
  after: number | null,
  outcome: 'approve' | 'reject' = 'approve',
): Promise<void> {
  const started = await office.engine
    .flow('order')
    .start({ data: { item: 'Chair', amount: 10 }, by: 'ann' }, { tenant: 'acme' });
  if (!started.ok) throw new Error(started.message);
  if (after === null) return;
  office.wait(after * HOUR);
  const done = await office.engine.tasks.complete(
    `${started.instance}/review#1`,
    outcome,
    { by: 'bob', comment: 'x' },
    { tenant: 'acme' },
  );
  if (!done.ok) throw new Error(done.message);
}

const figuresOf = async (office: Office, query = ''): Promise<FlowFiguresView> =>
  (await office.as('op').get<FlowFiguresView>(`/flows/order/figures${query}`)).body;
const nothing: Omit<StepFigures, 'step'> = {
  here: 0,
  overdue: 0,
  done: 0,
  late: 0,
  takenAway: 0,
  outcomes: {},
  working: null,
  elapsed: null,
};

test('[H126] operators are told how many are at a step, what was done there and how long it took; what ends late or lies late is told', async () => {
  const office = await openOffice();
  // Monday, 9 o'clock in Jakarta: an hour, three hours until noon, and a night with it.
  await order(office, 1);
  await order(office, 2);
  await order(office, 24, 'reject');
  await order(office, null);
  const { at, from, ...told } = await figuresOf(office);
  expect([at, from]).toEqual(['2026-03-03T05:00:00.000Z', '2025-12-03T05:00:00.000Z']);
  expect(told).toEqual({
    flow: 'order',
    version: null,
    open: 3,
    steps: [
      {
        ...nothing,
        step: 'review',
        here: 1,
        done: 3,
        outcomes: { approve: 2, reject: 1 },
        working: { half: 2 * 3600, most: 7 * 3600 + 1800, of: 3 },
        elapsed: { half: 2 * 3600, most: 24 * 3600, of: 3 },
      },
      { ...nothing, step: 'board', here: 2 },
      { ...nothing, step: 'rejected', done: 1 },
    ],
  });
  office.wait(8 * 24 * HOUR);
  expect((await figuresOf(office)).steps[1]).toMatchObject({ here: 2, overdue: 2 });
});

test('[H126] nobody else is told, and what does not exist is refused with its number', async () => {
  const office = await openOffice();
  expect(await office.as('ann').get('/flows/order/figures')).toMatchObject({
    status: 403,
    body: { code: 'NOT_ALLOWED' },
  });
  const op = office.as('op');
  expect(await op.get('/flows/nothing/figures')).toMatchObject({
    status: 404,
    body: { code: 'FLOW_NOT_FOUND' },
  });
  expect(await op.get('/flows/order/figures?version=7')).toMatchObject({
    status: 404,
    body: { code: 'FLOW_VERSION_NOT_FOUND', detail: expect.stringContaining('7') },
  });
  expect((await op.get('/flows/order/figures?days=-1')).status).toBe(400);
});

test('[H129] of what ended the last 90 days count, or as many as are asked for; of one version where one is asked for', async () => {
  const office = await openOffice();
  await order(office, 1);
  office.wait(100 * 24 * HOUR);
  await order(office, 1);
  const done = async (query: string): Promise<number | undefined> =>
    (await figuresOf(office, query)).steps.find(({ step }) => step === 'review')?.done;
  expect(await done('')).toBe(1);
  expect(await done('?days=0')).toBe(2);
  expect(await done('?days=101')).toBe(2);
  expect(await figuresOf(office, '?version=1')).toMatchObject({ version: 1, open: 2 });
});

test('[H128] what is confidential counts where it lies and in how long it took, and not in how it was decided or ended', async () => {
  const secret = {
    flow: 'memo',
    version: 1,
    lang: 'en',
    title: 'Memo',
    access: { confidential: 'data.secret' },
    data: {
      type: 'object',
      required: ['secret'],
      additionalProperties: false,
      properties: { secret: { type: 'boolean' } },
    },
    initial: 'sign',
    states: {
      sign: {
        task: {
          title: 'Sign',
          assign: { user: 'bob' },
          outcomes: { sign: { label: 'Sign' }, refuse: { label: 'Refuse' } },
        },
        on: { sign: 'signed', refuse: 'refused' },
      },
      signed: { type: 'final' },
      refused: { type: 'final' },
    },
  };
  const office = await openOffice({ flows: [{ definition: secret }] });
  const memo = async (isSecret: boolean, outcome: string | null): Promise<void> => {
    const tenant = { tenant: 'acme' };
    const started = await office.engine
      .flow('memo')
      .start({ data: { secret: isSecret }, by: 'ann' }, tenant);
    if (!started.ok) throw new Error(started.message);
    office.wait(HOUR);
    if (outcome !== null)
      await office.engine.tasks.complete(
        `${started.instance}/sign#1`,
        outcome,
        { by: 'bob' },
        tenant,
      );
  };
  await memo(false, 'sign');
  await memo(true, 'refuse');
  await memo(true, null);
  const { body } = await office.as('op').get<FlowFiguresView>('/flows/memo/figures');
  expect(body.open).toBe(1);
  expect(body.steps).toEqual([
    {
      ...nothing,
      step: 'sign',
      here: 1,
      done: 2,
      outcomes: { sign: 1 },
      working: { half: 3600, most: 3600, of: 2 },
      elapsed: { half: 3600, most: 3600, of: 2 },
    },
    { ...nothing, step: 'signed', done: 1 },
  ]);
});

test('[H133] a version that is out of use, as where its calendar is given up, keeps nothing of the others from being told', async () => {
  const shift = [['08:00', '16:00']] as const;
  const hours = (id: string) => ({
    id,
    zone: 'Asia/Jakarta',
    holidays: [],
    week: { mon: shift, tue: shift, wed: shift, thu: shift, fri: shift },
  });
  const memo = (version: number, calendar: string, step: string) => ({
    flow: 'memo',
    version,
    lang: 'en',
    title: 'Memo',
    calendar,
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: step,
    states: {
      [step]: {
        task: {
          title: 'Sign',
          assign: { user: 'bob' },
          outcomes: { sign: { label: 'Sign' } },
        },
        on: { sign: 'signed' },
      },
      signed: { type: 'final' },
    },
  });
  const store = memoryStore();
  const start = async (
    flow: ReturnType<typeof memo>,
    calendar: string,
  ): Promise<Answered<FlowFiguresView>> => {
    const office = await openOffice({
      store,
      flows: [{ definition: flow }],
      calendars: [hours(calendar)],
    });
    const started = await office.engine
      .flow('memo')
      .start({ data: {}, by: 'ann' }, { tenant: 'acme' });
    if (!started.ok) throw new Error(started.message);
    return office.as('op').get<FlowFiguresView>('/flows/memo/figures');
  };
  await start(memo(1, 'former', 'first'), 'former');
  expect(await start(memo(2, 'present', 'second'), 'present')).toMatchObject({
    status: 200,
    body: {
      open: 2,
      steps: [
        { step: 'second', here: 1 },
        { step: 'first', here: 1 },
      ],
    },
  });
});

test('[H134] a version that another process has published is known', async () => {
  const store = memoryStore();
  const office = await openOffice({ store });
  expect((await office.as('op').get('/flows/errand/figures')).status).toBe(200);
  const other = await openOffice({ store });
  const { body } = await other.as('op').get<{ definition: object }>('/flows/errand/source');
  const next = { definition: { ...body.definition, version: 2 } };
  expect((await other.as('op').post('/flows', next)).status).toBe(201);
  expect(await office.as('op').get('/flows/errand/figures?version=2')).toMatchObject({
    status: 200,
    body: { version: 2, open: 0 },
  });
});
