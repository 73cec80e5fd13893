import { expect, test } from 'vitest';
import type {
  AcceptedView,
  InstancePage,
  InstanceView,
  TaskCount,
  TaskPage,
  TaskView,
  Timeline,
} from '../../src/http/index.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { memoryStore } from '../../src/index.ts';
import { openOffice, type Answered, type Office } from './office.ts';
import { completed, granted, opened, ordered, path, taskOf } from './walk.ts';

/** Every route, as somebody would try it on a task and an instance. */
function everyRoute(
  task: string,
  instance: string,
): [method: 'get' | 'post', path: string, body?: object][] {
  const at = `/instances/${path(instance)}`;
  return [
    ['get', task],
    ['post', `${task}/complete`, { outcome: 'approve' }],
    ['post', `${task}/claim`, {}],
    ['post', `${task}/release`, {}],
    ['post', `${task}/read`, {}],
    ['get', at],
    ['get', `${at}/tree`],
    ['get', `${at}/timeline`],
    ['get', `${at}/timeline?tree=true`],
    ['post', `${at}/actions/withdraw`, {}],
    ['post', `${at}/comments`, { text: 'hello' }],
    ['post', `${at}/cancel`, { reason: 'because' }],
    ['post', `${at}/incidents/1/resolve`, { how: { type: 'retry' } }],
  ];
}

test('[H1] without somebody behind it a request is answered 401 on every route, and does nothing', async () => {
  const office = await openOffice();
  const instance = await ordered(office);
  const routes = [
    ...everyRoute(await taskOf(office, 'bob'), instance),
    ['get', '/me'],
    ['get', '/tasks'],
    ['get', '/tasks/count'],
    ['get', '/instances'],
    ['get', '/flows'],
    ['get', '/flows/order'],
    ['get', '/positions'],
    ['get', '/incidents'],
    ['get', '/events'],
    ['post', '/instances', { flow: 'order', data: { item: 'x', amount: 1 } }],
  ] as const;
  for (const [method, at, body] of routes) {
    const init =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await office.handler(new Request(`http://office${at}`, { method, ...init }));
    expect([at, response.status, (await response.json()).code]).toEqual([at, 401, 'NOT_SIGNED_IN']);
  }
  expect((await office.engine.instances.get(instance, { tenant: 'acme' }))?.version).toBe(1);
});

test.each([
  ['eve', 'acme'],
  ['bob', 'other'],
])(
  '[H2] to %s of %s somebody else’s work answers, on every route, exactly as what does not exist',
  async (user, tenant) => {
    const office = await openOffice();
    const instance = await ordered(office);
    const real = everyRoute(await taskOf(office, 'bob'), instance);
    const unreal = everyRoute(`/tasks/${path('nothing/review#1')}`, 'nothing');
    const asker = office.as(user, tenant);
    for (const [index, [method, at, body]] of real.entries()) {
      const ask = (where: string): Promise<Answered<unknown>> =>
        method === 'get' ? asker.get(where) : asker.post(where, body);
      const answer = await ask(at);
      const [, nowhere = ''] = unreal[index] ?? [];
      const expected = await ask(nowhere);
      expect([at, answer.status]).toEqual([at, 404]);
      expect(answer.body).toEqual(expected.body);
    }
    expect((await office.engine.instances.get(instance, { tenant: 'acme' }))?.version).toBe(1);
  },
);

test('[H2] who started, who holds a pool with a task there, above or below, and operators may read', async () => {
  const office = await openOffice();
  const root = await granted(office, ['eve']);
  const { instance: child } = await opened(office, 'eve');
  for (const user of ['ann', 'bob', 'cy', 'dee', 'eve', 'op']) {
    for (const id of [root, child]) {
      expect([user, (await office.as(user).get(`/instances/${id}`)).status]).toEqual([user, 200]);
    }
  }
});

test('[H2] commenting needs no more than reading', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  expect(
    (await office.as('ann').post(`/instances/${id}/comments`, { text: ' soon? ' })).status,
  ).toBe(200);
  const { body } = await office.as('bob').get<Timeline>(`/instances/${id}/timeline`);
  expect(body.items.at(-1)).toMatchObject({
    type: 'comment.added',
    comment: 'soon?',
    by: { name: 'Ann' },
  });
});

test('[H3] tasks are those of what the asker holds, in the chosen position or in all', async () => {
  const office = await openOffice();
  await ordered(office);
  const count = async (user: string, query = ''): Promise<number> =>
    (await office.as(user).get<TaskCount>(`/tasks/count${query}`)).body.count;
  expect(await count('bob')).toBe(1);
  expect(await count('bob', '?as=bob')).toBe(1);
  expect(await count('ann')).toBe(0);
  expect(await count('op')).toBe(0);
  expect(await office.as('bob').get('/tasks?as=cy')).toMatchObject({
    status: 403,
    body: { code: 'NOT_ALLOWED' },
  });
  expect(await office.as('bob').get('/tasks/count?as=cy')).toMatchObject({ status: 403 });
});

test('[H3] acting in a position one does not hold is refused', async () => {
  const office = await openOffice();
  const task = await taskOf(office, await ordered(office).then(() => 'bob'));
  const acts = [
    office.as('bob').post(`${task}/complete`, { outcome: 'approve', as: 'cy' }),
    office
      .as('ann')
      .post('/instances', { flow: 'order', data: { item: 'x', amount: 1 }, as: 'cy' }),
  ];
  for (const act of acts)
    expect(await act).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
});

test.each([
  ['memory', () => memoryStore()],
  ['sqlite', () => sqlite(':memory:')],
])(
  '[H4] the list of instances (%s) has what the asker may read and nothing else',
  async (_, open) => {
    const office = await openOffice({ store: open() });
    const mine = await granted(office, ['eve', 'op']);
    const foreign = await ordered(office, { item: 'lamp', amount: 3 });
    await ordered(office, { item: 'desk', amount: 3 }, 'other');
    const seen = async (user: string, query = ''): Promise<string[]> => {
      const { body } = await office.as(user).get<InstancePage>(`/instances?${query}`);
      return body.items.map((item) => item.id);
    };
    expect(await seen('eve', 'topOnly=true')).toEqual([mine]);
    expect(await seen('eve', `root=${mine}`)).toHaveLength(2);
    expect(await seen('ann', `root=${mine}`)).toHaveLength(3);
    expect(await seen('eve', `root=${foreign}`)).toEqual([]);
    expect(await seen('ann', 'topOnly=true')).toHaveLength(2);
    expect(await seen('ann', 'where.item=lamp')).toEqual([foreign]);
    expect(await seen('op')).toHaveLength(4);
    expect(await seen('dee', 'search=chair&topOnly=true')).toEqual([mine]);
  },
);

test('[H4] pages follow each other without a gap', async () => {
  const office = await openOffice();
  for (const item of ['a', 'b', 'c', 'd', 'e']) {
    await ordered(office, { item, amount: 1 });
    office.wait(1000);
  }
  const items: string[] = [];
  let after = '';
  do {
    const { body } = await office.as('bob').get<TaskPage>(`/tasks?sort=opened&limit=2${after}`);
    items.push(...body.items.map((item) => String(item.summary['item'])));
    after = body.next === null ? '' : `&after=${path(body.next)}`;
  } while (after !== '');
  expect(items).toEqual(['a', 'b', 'c', 'd', 'e']);
});

/** The board has graded the order 4, which the review's form hides. */
async function graded(office: Office): Promise<string> {
  const id = await ordered(office);
  await completed(office, 'bob', 'approve');
  await completed(office, 'cy', 'grade', { input: 4 });
  return id;
}

test('[H5] a field that a form hides is nowhere for those who have only that form', async () => {
  const office = await openOffice();
  const id = await graded(office);
  for (const user of ['bob', 'ann']) {
    const { body } = await office.as(user).get<InstanceView>(`/instances/${id}`);
    expect(body.data).toEqual({ item: 'chair', amount: 10, share: 100 });
    expect(Object.keys(Object(body.dataSchema['properties']))).not.toContain('score');
    const timeline = await office.as(user).get<Timeline>(`/instances/${id}/timeline?tree=true`);
    expect(timeline.body.items.map((entry) => entry.detail['input'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const { body: task } = await office.as(user).get<TaskView>(`/tasks/${path(`${id}/board#2`)}`);
    expect(task.data).not.toHaveProperty('score');
  }
});

test('[H5] who has a task that shows the field sees it', async () => {
  const office = await openOffice();
  const id = await graded(office);
  for (const user of ['cy', 'dee', 'op']) {
    const { body } = await office.as(user).get<InstanceView>(`/instances/${id}`);
    expect(body.data).toMatchObject({ score: 4 });
    const timeline = await office.as(user).get<Timeline>(`/instances/${id}/timeline`);
    expect(timeline.body.items.at(-1)?.detail).toMatchObject({ outcome: 'grade', input: 4 });
  }
});

test('[H5] what has changed since is told without hidden fields', async () => {
  const office = await openOffice();
  const id = await graded(office);
  const stale = await office
    .as('ann')
    .post(`/instances/${id}/actions/withdraw`, { seen: { version: 1 } });
  expect(stale).toMatchObject({
    status: 409,
    body: { code: 'STALE', params: { fields: { share: 100 } } },
  });
  expect(JSON.stringify(stale.body)).not.toContain('score');
});

test('[H5] history shows no look-ups, and errors of rules to operators only', async () => {
  const office = await openOffice();
  const id = await ordered(office, { item: 'chair', amount: 0 });
  const recorded = await office
    .as('bob')
    .post<AcceptedView>(`${await taskOf(office, 'bob')}/complete`, { outcome: 'approve' });
  expect(recorded).toMatchObject({ status: 202, body: { incident: '2' } });
  const [started, opening] = (await office.as('ann').get<Timeline>(`/instances/${id}/timeline`))
    .body.items;
  expect(started?.detail).toEqual({ flow: 'order' });
  expect(opening?.detail).not.toHaveProperty('params');
  const all = await office.as('op').get<Timeline>(`/instances/${id}/timeline`);
  expect(all.body.items[1]?.detail).toHaveProperty('params');
});

test('[H5] what was entered before an incident is shown to whoever entered it, and to operators', async () => {
  const office = await openOffice();
  const id = await ordered(office, { item: 'chair', amount: 0 });
  await office.as('bob').post(`${await taskOf(office, 'bob')}/complete`, {
    outcome: 'approve',
    data: { note: 'mine' },
  });
  const commandSeenBy = async (user: string): Promise<unknown> =>
    (await office.as(user).get<InstanceView>(`/instances/${id}`)).body.openIncidents[0]?.command;
  expect(await commandSeenBy('ann')).toEqual({ type: 'complete' });
  expect(await commandSeenBy('bob')).toMatchObject({ outcome: 'approve', data: { note: 'mine' } });
  expect(await commandSeenBy('op')).toMatchObject({ data: { note: 'mine' } });
});

test('[H6] incidents are listed to operators alone, who resolve them', async () => {
  const office = await openOffice();
  const id = await ordered(office, { item: 'chair', amount: 0 });
  await office.as('bob').post(`${await taskOf(office, 'bob')}/complete`, { outcome: 'approve' });
  expect(await office.as('bob').get('/incidents')).toMatchObject({ status: 403 });
  expect(await office.as('op').get('/incidents')).toMatchObject({
    body: { items: [{ id: '2', instance: id, code: 'EXPRESSION_FAILED', stateTitle: 'Review' }] },
  });
  const resolve = `/instances/${id}/incidents/2/resolve`;
  const how = { how: { type: 'correct', data: { amount: 5 } }, reason: 'meant 5' };
  expect(await office.as('bob').post(resolve, how)).toMatchObject({ status: 403 });
  expect(await office.as('op').post(resolve, { how: { type: 'retry' } })).toMatchObject({
    status: 409,
    body: { code: 'INCIDENT_REMAINS' },
  });
  expect(await office.as('op').post(resolve, how)).toMatchObject({ status: 200 });
  expect(await office.as('op').get('/incidents')).toMatchObject({ body: { items: [] } });
});
