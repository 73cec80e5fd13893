import { expect, test } from 'vitest';
import type { AcceptedView, InstanceView, ProblemView, TaskView } from '../../src/http/index.ts';
import { openOffice } from './office.ts';
import { completed, opened, ordered, path, taskOf } from './walk.ts';

const key = { 'idempotency-key': 'k-1' };

test('[H13] the same key with the same body is done once and answered alike', async () => {
  const office = await openOffice();
  const start = { flow: 'order', data: { item: 'chair', amount: 10 } };
  const first = await office.as('ann').post<AcceptedView>('/instances', start, key);
  const again = await office.as('ann').post<AcceptedView>('/instances', start, key);
  expect(first.status).toBe(201);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  const task = await taskOf(office, 'bob');
  const complete = { outcome: 'approve', data: { note: 'fine' } };
  const done = await office.as('bob').post(`${task}/complete`, complete, key);
  expect(done.status).toBe(200);
  expect((await office.as('bob').post(`${task}/complete`, complete, key)).body).toEqual(done.body);
  expect(
    await office.engine.instances.history(first.body.instance, { tenant: 'acme' }),
  ).toHaveLength(2);
});

test('[H13] the same key with another body is refused', async () => {
  const office = await openOffice();
  const start = (item: string): Promise<unknown> =>
    office.as('ann').post('/instances', { flow: 'order', data: { item, amount: 1 } }, key);
  await start('chair');
  expect(await start('desk')).toMatchObject({ status: 409, body: { code: 'KEY_REUSED' } });
});

test('[H13] a key is its user’s own, and its tenant’s: nobody reads or spoils another’s answer with it', async () => {
  const office = await openOffice();
  const start = { flow: 'order', data: { item: 'chair', amount: 10 } };
  const starts = [
    await office.as('ann').post<AcceptedView>('/instances', start, key),
    await office.as('bob').post<AcceptedView>('/instances', start, key),
    await office.as('ann', 'other').post<AcceptedView>('/instances', start, key),
  ];
  expect(starts.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(starts.map(({ body }) => body.instance)).size).toBe(3);
});

test('[H13] no key meets an id of the engine’s own commands', async () => {
  const office = await openOffice();
  const id = await ordered(office, { item: 'chair', amount: 10, people: ['eve'] });
  await completed(office, 'bob', 'approve');
  await completed(office, 'cy', 'grade', { input: 4 });
  // The message that will start the errand has this id.
  const comment = await office
    .as('cy')
    .post(`/instances/${id}/comments`, { text: 'x' }, { 'idempotency-key': `${id}:5:0` });
  expect(comment.status).toBe(200);
  await completed(office, 'cy', 'grant');
  expect(await taskOf(office, 'eve')).toBeTypeOf('string');
});

test.each(['', ' ', 'a b', 'é', 'x'.repeat(256)])('[H13] “%s” is no key', async (bad) => {
  const office = await openOffice();
  const answer = await office
    .as('ann')
    .post(
      '/instances',
      { flow: 'order', data: { item: 'x', amount: 1 } },
      { 'idempotency-key': bad },
    );
  expect(answer).toMatchObject({
    status: 400,
    body: { issues: [{ pointer: '/idempotency-key' }] },
  });
});

test('[H14] a task that is done says who was faster, by the name people know', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  await completed(office, 'bob', 'approve');
  const board = await taskOf(office, 'cy');
  const task = `/tasks/${path(`${id}/review#1`)}`;
  for (const act of ['complete', 'claim', 'release', 'read']) {
    const answer = await office
      .as('bob')
      .post<ProblemView>(`${task}/${act}`, act === 'complete' ? { outcome: 'approve' } : {});
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'TASK_NOT_OPEN', params: { by: { user: 'bob', name: 'Bob' } } },
    });
    expect(answer.body.detail).toContain('Bob');
  }
  expect((await office.as('cy').get<TaskView>(board)).body.status).toBe('open');
});

test('[H14] somebody else’s task in a tree one may read is refused, not hidden', async () => {
  const office = await openOffice();
  await ordered(office);
  const task = await taskOf(office, 'bob');
  expect((await office.as('ann').get(task)).status).toBe(200);
  for (const [act, body] of [
    ['complete', { outcome: 'approve' }],
    ['claim', {}],
    ['release', {}],
    ['read', {}],
  ] as const) {
    expect(await office.as('ann').post(`${task}/${act}`, body)).toMatchObject({
      status: 403,
      body: { code: 'NOT_ASSIGNEE' },
    });
  }
});

test('[H14] what was seen and has changed since is STALE, with the difference', async () => {
  const office = await openOffice();
  await ordered(office);
  await completed(office, 'bob', 'approve');
  const seen = await opened(office, 'dee');
  await office.as('cy').post(`/tasks/${path(seen.id)}/claim`, {});
  await office.as('cy').post(`/tasks/${path(seen.id)}/release`, {});
  const stale = await office
    .as('dee')
    .post(`/tasks/${path(seen.id)}/complete`, { outcome: 'grade', input: 5, seen: seen.seen });
  const { version } = seen.seen;
  expect(stale).toMatchObject({
    status: 409,
    body: { code: 'STALE', params: { seen: version, version: version + 2, task: true } },
  });
  const now = await opened(office, 'dee');
  expect(
    (
      await office
        .as('dee')
        .post(`/tasks/${path(seen.id)}/complete`, { outcome: 'grade', input: 5, seen: now.seen })
    ).status,
  ).toBe(200);
});

test('[H14] a claimed task keeps colleagues off until it is released', async () => {
  const office = await openOffice();
  await ordered(office);
  await completed(office, 'bob', 'approve');
  const task = await taskOf(office, 'cy');
  await office.as('cy').post(`${task}/claim`, {});
  const seen = (await office.as('dee').get<TaskView>(task)).body;
  expect(seen.claimedBy).toEqual({ user: 'cy', name: 'Cy' });
  expect(seen.outcomes[0]?.permission).toMatchObject({
    allowed: false,
    code: 'TASK_CLAIMED',
    detail: expect.stringContaining('Cy'),
  });
  expect(await office.as('dee').post(`${task}/complete`, { outcome: 'grant' })).toMatchObject({
    status: 409,
    body: { code: 'TASK_CLAIMED' },
  });
  await office.as('cy').post(`${task}/release`, {});
  expect((await office.as('dee').post(`${task}/claim`, {})).status).toBe(200);
});

test('[H15] what a task offers is what the engine lets through', async () => {
  const office = await openOffice();
  await ordered(office);
  await completed(office, 'bob', 'approve');
  const task = await taskOf(office, 'cy');
  const offers = async (): Promise<unknown[]> =>
    (await office.as('cy').get<TaskView>(task)).body.outcomes.map(({ name, permission }) => [
      name,
      permission,
    ]);
  expect(await offers()).toEqual([
    ['grade', { allowed: true }],
    ['grant', { allowed: false, code: 'GUARD_REFUSED', detail: 'Grade it above 2.' }],
  ]);
  expect(await office.as('cy').post(`${task}/complete`, { outcome: 'grant' })).toMatchObject({
    status: 409,
    body: { code: 'GUARD_REFUSED', detail: 'Grade it above 2.' },
  });
  await completed(office, 'cy', 'grade', { input: 5 });
  await completed(office, 'cy', 'grant');
});

test('[H15] what the input of an outcome must be is shown, and wrong input refused', async () => {
  const office = await openOffice();
  await ordered(office);
  await completed(office, 'bob', 'approve');
  const { outcomes, id } = await opened(office, 'cy');
  expect(outcomes[0]?.input).toEqual({ type: 'integer', minimum: 1, maximum: 5 });
  const answer = await office
    .as('cy')
    .post(`/tasks/${path(id)}/complete`, { outcome: 'grade', input: 9 });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'INPUT_INVALID', issues: [{ code: 'VALUE_TOO_LARGE' }] },
  });
});

test('[H15] actions are offered to whom they are, and taken', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const actionsOf = async (user: string): Promise<unknown[]> =>
    (await office.as(user).get<InstanceView>(`/instances/${id}`)).body.actions.map(
      ({ name, label, effect, permission }) => [name, label, effect, permission.allowed],
    );
  expect(await actionsOf('ann')).toEqual([['withdraw', 'Withdraw', 'move', true]]);
  expect(await actionsOf('bob')).toEqual([]);
  expect(await office.as('bob').post(`/instances/${id}/actions/withdraw`, {})).toMatchObject({
    status: 403,
  });
  expect(await office.as('ann').post(`/instances/${id}/actions/fly`, {})).toMatchObject({
    status: 422,
    body: { code: 'ACTION_UNKNOWN' },
  });
  expect(await office.as('ann').post(`/instances/${id}/actions/withdraw`, {})).toMatchObject({
    status: 200,
    body: { status: 'done' },
  });
  expect(await actionsOf('ann')).toEqual([]);
  expect(await office.as('ann').post(`/instances/${id}/actions/withdraw`, {})).toMatchObject({
    status: 409,
    body: { code: 'INSTANCE_ENDED' },
  });
});

test('[H15] only operators cancel, with a reason', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  expect(await office.as('ann').post(`/instances/${id}/cancel`, { reason: 'no' })).toMatchObject({
    status: 403,
  });
  expect(await office.as('op').post(`/instances/${id}/cancel`, { reason: ' ' })).toMatchObject({
    status: 422,
  });
  expect(await office.as('op').post(`/instances/${id}/cancel`, { reason: 'no' })).toMatchObject({
    body: { status: 'cancelled' },
  });
});

test('[H15] an unknown flow, and one that is not theirs to start', async () => {
  const office = await openOffice();
  expect(await office.as('ann').post('/instances', { flow: 'ordre', data: {} })).toMatchObject({
    status: 404,
    body: { code: 'FLOW_NOT_FOUND' },
  });
  expect(
    await office.as('ann').post('/instances', { flow: 'errand', data: { who: 'ann' } }),
  ).toMatchObject({ status: 403 });
});

test('[H15] an instance can be about the host’s own entity, under a key of its own', async () => {
  const office = await openOffice();
  const body = {
    flow: 'order',
    data: { item: 'x', amount: 1 },
    subject: { type: 'request', id: '7' },
    key: 'r-7',
  };
  const { body: started } = await office.as('ann').post<AcceptedView>('/instances', body);
  expect(await office.as('ann').post('/instances', body)).toMatchObject({
    status: 409,
    body: { code: 'KEY_EXISTS', params: { instance: started.instance } },
  });
  expect(await office.as('ann').get('/instances?subjectType=request&subjectId=7')).toMatchObject({
    body: { items: [{ id: started.instance, subject: { type: 'request', id: '7' } }] },
  });
});

test('[H13] ids that an application draws twice lose nothing: the second command is refused', async () => {
  let drawn = 0;
  let repeats = false;
  const office = await openOffice({ ids: { next: () => (repeats ? 'same' : `id-${drawn++}`) } });
  const id = await ordered(office);
  repeats = true;
  const comment = (user: string) =>
    office.as(user).post(`/instances/${id}/comments`, { text: `by ${user}` });
  expect((await comment('ann')).status).toBe(200);
  expect(await comment('bob')).toMatchObject({ status: 409, body: { code: 'KEY_REUSED' } });
});
