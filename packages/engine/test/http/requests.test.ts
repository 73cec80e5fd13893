import { expect, onTestFinished, test, vi } from 'vitest';
import type { InstancePage, MeView, ProblemView } from '../../src/http/index.ts';
import { memoryStore } from '../../src/index.ts';
import { OutsideStore } from '../contract/outside-store.ts';
import { openOffice, type Person } from './office.ts';
import { completed, ordered, path, taskOf } from './walk.ts';

test('[H7] a refusal is problem+json with the status of its code and a sentence in the language asked for', async () => {
  const office = await openOffice();
  const nothing = '/tasks/nothing';
  const answer = await office.as('bob').get<ProblemView>(nothing);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toEqual({
    type: 'urn:alir:code:TASK_NOT_FOUND',
    title: 'Task not found',
    status: 404,
    code: 'TASK_NOT_FOUND',
    detail: 'This task does not exist, or you may not see it.',
    params: {},
  });
  const said = async (accepted: string): Promise<string | null> =>
    (await office.as('bob').get(nothing, { 'accept-language': accepted })).headers.get(
      'content-language',
    );
  expect(await said('id-ID,id;q=0.9,en;q=0.8')).toBe('id');
  expect(await said('in')).toBe('id');
  expect(await said('fr, id;q=0.2, en;q=0.3')).toBe('en');
  expect(await said('fr;q=1, id;q=0, *')).toBe('en');
  expect(await said(';;;,,q=,id;q=x')).toBe('en');
});

test('[H7] wrong fields are listed with a sentence each', async () => {
  const office = await openOffice();
  const data = { item: 7, amount: -1, colour: 'red' };
  const { body, status } = await office
    .as('ann')
    .post<ProblemView>('/instances', { flow: 'order', data });
  expect(status).toBe(422);
  expect(body.issues?.map(({ pointer, code }) => [pointer, code]).sort()).toEqual([
    ['/amount', 'VALUE_TOO_SMALL'],
    ['/colour', 'VALUE_UNKNOWN_FIELD'],
    ['/item', 'VALUE_TYPE'],
  ]);
  expect(body.issues?.every(({ detail }) => detail.length > 5)).toBe(true);
});

test('[H8] what nobody foresaw is answered without a word of it; the host is told', async () => {
  const store = memoryStore();
  const office = await openOffice({ store });
  store.tasks = () => Promise.reject(new Error('password is hunter2'));
  const { status, body } = await office.as('bob').get('/tasks');
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'INTERNAL', params: {} });
  expect(JSON.stringify(body)).not.toContain('hunter2');
  expect(office.faults).toMatchObject([{ message: 'password is hunter2' }]);
});

test('[H8] a fault that passes says when to try again, and keeps its details', async () => {
  const office = await openOffice();
  await office.engine.close();
  const answer = await office
    .as('ann')
    .post('/instances', { flow: 'order', data: { item: 'x', amount: 1 } });
  expect(answer).toMatchObject({ status: 503, body: { code: 'ENGINE_CLOSED', params: {} } });
  expect(answer.headers.get('retry-after')).toBe('2');
});

test('[H8] who asked is answered also where the host’s own report fails', async () => {
  const identity = (): never => {
    throw new Error('directory is down');
  };
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const broken = new Error('the log is full');
  const reports = [
    () => {
      throw broken;
    },
    () => Promise.reject(broken),
  ];
  for (const onFault of reports) {
    const office = await openOffice({ identity, onFault });
    expect((await office.as('bob').get('/tasks')).status).toBe(500);
    await vi.waitFor(() => expect(printed).toHaveBeenLastCalledWith(expect.anything(), broken));
    printed.mockClear();
  }
});

test.each([
  { tenant: '', user: '' },
  { tenant: 'acme', user: '' },
  { tenant: '', user: 'ann' },
  { tenant: 'acme', user: 'ann\0' },
  null,
])('[H1] the identity %j is nobody', async (who) => {
  const office = await openOffice({ identity: () => who });
  expect(await office.as('bob').get('/me')).toMatchObject({
    status: 401,
    body: { code: 'NOT_SIGNED_IN' },
  });
});

test.each([
  '{}',
  '"ann"',
  '{"user":"ann"}',
  '{"tenant":"acme"}',
  '{"tenant":5,"user":6}',
  '{"code":"X"}',
])(
  '[H8] an identity that answers %s is a fault of the host, which is told what it has to answer',
  async (answer) => {
    const office = await openOffice({ identity: () => JSON.parse(answer) });
    expect((await office.as('bob').get('/me')).status).toBe(500);
    expect(office.faults).toMatchObject([{ message: expect.stringContaining('tenant') }]);
  },
);

test('[H8] an identity that fails is a fault of the server, not an open door', async () => {
  const office = await openOffice({
    identity: () => Promise.reject(new Error('directory is down')),
  });
  expect((await office.as('bob').get('/tasks')).status).toBe(500);
});

test('[H8] faults are told by their code, whatever class the store throws', async () => {
  const office = await openOffice({ store: new OutsideStore() });
  expect(await office.as('bob').get('/tasks?after=x')).toMatchObject({
    status: 400,
    body: { code: 'CURSOR_INVALID' },
  });
  expect(office.faults).toEqual([]);
  await office.engine.close();
  expect(await office.as('bob').get('/tasks')).toMatchObject({
    status: 503,
    body: { code: 'ENGINE_CLOSED' },
  });
});

test('[H9] a body is at most 1 MiB, whether it says so or not', async () => {
  const office = await openOffice();
  const task = await taskOf(office, await ordered(office).then(() => 'bob'));
  const big = JSON.stringify({ outcome: 'approve', comment: 'x'.repeat(1_048_577) });
  expect(await office.as('bob').post(`${task}/complete`, big)).toMatchObject({
    status: 413,
    body: { code: 'BODY_TOO_LARGE' },
  });
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  const init = {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'x-who': 'acme/bob', 'content-type': 'application/json' },
  };
  expect((await office.handler(new Request(`http://office${task}/complete`, init))).status).toBe(
    413,
  );
  expect(sent).toBeLessThan(2_000_000);
});

test.each([
  ['{"outcome":', 'JSON_INVALID'],
  ['{"outcome":"approve","outcome":"reject"}', 'JSON_DUPLICATE_KEY'],
  ['{"outcome":"approve","__proto__":{}}', 'JSON_PROTO_KEY'],
  [`${'['.repeat(100)}${']'.repeat(100)}`, 'JSON_TOO_DEEP'],
  ['{"outcome":"a\\u0000"}', 'JSON_CHARACTER'],
  ['[]', 'VALUE_TYPE'],
  ['null', 'VALUE_TYPE'],
  ['{}', 'VALUE_REQUIRED'],
  ['{"outcome":["approve"]}', 'VALUE_TYPE'],
  ['{"outcome":"approve","outcom":"x"}', 'VALUE_UNKNOWN_FIELD'],
  ['{"outcome":"approve","seen":{"version":"1"}}', 'VALUE_TYPE'],
  ['{"outcome":"approve","seen":{"version":1.5}}', 'VALUE_TYPE'],
  ['{"outcome":"approve","seen":{"version":-1}}', 'VALUE_TOO_SMALL'],
])('[H9] the body %s is refused: %s', async (body, code) => {
  const office = await openOffice();
  const task = await taskOf(office, await ordered(office).then(() => 'bob'));
  const answer = await office.as('bob').post<ProblemView>(`${task}/complete`, body);
  expect(answer.status).toBe(400);
  expect(answer.body.issues?.map((issue) => issue.code)).toContain(code);
});

test('[H9] a body that is not said to be JSON is not read as JSON', async () => {
  const office = await openOffice();
  const task = await taskOf(office, await ordered(office).then(() => 'bob'));
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ]) {
    const answer = await office
      .as('bob')
      .post(`${task}/complete`, '{"outcome":"approve"}', { 'content-type': type });
    expect(answer).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE_UNSUPPORTED' } });
  }
  const json = { 'content-type': 'application/json; charset=utf-8' };
  expect((await office.as('bob').post(`${task}/claim`, '{}', json)).status).toBe(200);
  expect((await office.as('bob').post(`${task}/release`)).status).toBe(200);
});

test('[H9] a body that is compressed is not taken', async () => {
  const office = await openOffice();
  const task = await taskOf(office, await ordered(office).then(() => 'bob'));
  const answer = await office.as('bob').post(`${task}/claim`, '{}', { 'content-encoding': 'gzip' });
  expect(answer).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE_UNSUPPORTED' } });
  expect(answer.headers.get('accept-encoding')).toBe('identity');
  const plain = { 'content-encoding': 'identity' };
  expect((await office.as('bob').post(`${task}/claim`, '{}', plain)).status).toBe(200);
});

test('[H7] what is wrong with a body is said of the request, not of a file', async () => {
  const office = await openOffice();
  const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
  for (const language of ['en', 'id']) {
    const { body } = await office
      .as('ann')
      .post<ProblemView>('/instances', deep, { 'accept-language': language });
    expect(JSON.stringify(body.issues)).not.toMatch(/file|berkas/i);
  }
});

test('[H7] a flow that is not there is named', async () => {
  const office = await openOffice();
  expect(await office.as('ann').get('/flows/ordre')).toMatchObject({
    body: { code: 'FLOW_NOT_FOUND', detail: expect.stringContaining('“ordre”') },
  });
});

test.each([
  ['/tasks?statuss=open', '/statuss', 'Did you mean “status”?'],
  ['/tasks?status=closed', '/status', 'open'],
  ['/tasks?status=open&status=done', '/status', 'more than once'],
  ['/tasks?limit=0', '/limit', '1–200'],
  ['/tasks?limit=1e2', '/limit', '1–200'],
  ['/tasks?dueBefore=tomorrow', '/dueBefore', 'date'],
  ['/tasks?dueBefore=2026-13-01T00:00:00Z', '/dueBefore', 'date'],
  ['/tasks?dueBefore=2026-02-30T00:00:00Z', '/dueBefore', 'date'],
  ['/tasks?dueBefore=2026-02-28T24:00:00Z', '/dueBefore', 'date'],
  ['/tasks?dueBefore=2026-02-28T00:00:00', '/dueBefore', 'date'],
  ['/tasks?unread=yes', '/unread', 'true'],
  ['/tasks?search=%00', '/search', 'character'],
  ['/tasks?search=%ff', '', 'character'],
  ['/tasks/count?limit=3', '/limit', 'limit'],
  ['/instances?subjectId=3', '/subjectType', ''],
  ['/me?x=1', '/x', 'x'],
])('[H10] %s is refused at %s', async (at, pointer, words) => {
  const office = await openOffice();
  const { status, body } = await office.as('bob').get<ProblemView>(at);
  expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
  expect(body.issues).toMatchObject([{ pointer, detail: expect.stringContaining(words) }]);
});

test('[H10] of very many wrong parameters the first are told', async () => {
  const office = await openOffice();
  const query = Array.from({ length: 4_000 }, (_, index) => `x${index}=1`).join('&');
  const { status, body } = await office.as('bob').get<ProblemView>(`/tasks?${query}`);
  expect([status, body.issues?.length]).toEqual([400, 20]);
});

test('[H10] a cursor that was not handed out is refused, also one of another order', async () => {
  const office = await openOffice();
  for (const item of ['a', 'b']) await ordered(office, { item, amount: 1 });
  const bob = office.as('bob');
  const { next } = (await bob.get<{ next: string }>('/tasks?limit=1&sort=opened')).body;
  for (const after of ['nonsense', '%F0%9F%92%A9', `${path(next)}x`, btoa('["opened",1,2]')]) {
    expect(await bob.get(`/tasks?sort=opened&after=${after}`)).toMatchObject({
      status: 400,
      body: { code: 'CURSOR_INVALID' },
    });
  }
  expect(await bob.get(`/tasks?sort=due&after=${path(next)}`)).toMatchObject({ status: 400 });
  expect(await bob.get(`/tasks?sort=opened&after=${path(next)}`)).toMatchObject({ status: 200 });
});

test('[H10] a cursor is good for the list that handed it out: not for another tenant’s, position’s or filter’s', async () => {
  const office = await openOffice();
  for (const tenant of ['acme', 'other']) {
    for (const item of ['a', 'b', 'c']) await ordered(office, { item, amount: 1 }, tenant);
  }
  const bob = office.as('bob');
  const markOf = async (asker: Person, list: string): Promise<string> =>
    path((await asker.get<{ next: string }>(`${list}limit=1`)).body.next);
  const tasks = await markOf(bob, '/tasks?');
  const instances = await markOf(office.as('op'), '/instances?sort=-updated&');
  const asked: [asker: Person, list: string, status: number][] = [
    [bob, `/tasks?after=${tasks}`, 200],
    [bob, `/tasks?after=${tasks}&sort=due&status=open&limit=2`, 200],
    [office.as('bob', 'other'), `/tasks?after=${tasks}`, 400],
    [office.as('cy'), `/tasks?after=${tasks}`, 400],
    [bob, `/tasks?after=${tasks}&status=done`, 400],
    [bob, `/tasks?after=${tasks}&unread=true`, 400],
    [bob, `/instances?after=${tasks}`, 400],
    [office.as('op'), `/instances?sort=-updated&after=${instances}`, 200],
    [office.as('op'), `/instances?sort=-updated&after=${instances}&where.item=a`, 400],
    [office.as('bob'), `/instances?sort=-updated&after=${instances}`, 400],
    [office.as('op'), `/incidents?after=${instances}`, 400],
  ];
  for (const [asker, list, status] of asked) {
    expect([list, (await asker.get(list)).status]).toEqual([list, status]);
  }
});

test('[H10] what is overdue is paged while time goes on', async () => {
  const office = await openOffice();
  for (const item of ['a', 'b']) {
    await ordered(office, { item, amount: 1 });
    await completed(office, 'bob', 'approve');
    office.wait(1000);
  }
  office.wait(8 * 24 * 3_600_000);
  const overdue = '/instances?overdue=true&limit=1';
  const { next } = (await office.as('ann').get<{ next: string }>(overdue)).body;
  office.wait(60_000);
  const second = await office.as('ann').get<InstancePage>(`${overdue}&after=${path(next)}`);
  expect(second.body).toMatchObject({ items: [{ summary: { item: 'a' } }], next: null });
});

test.each([
  '/',
  '',
  '/nothing',
  '/tasks/',
  '/tasks/x/y',
  '/tasks//complete',
  '/TASKS',
  '/tasks/x/complete/',
  '//tasks',
])('[H11] there is nothing at “%s”', async (at) => {
  const office = await openOffice();
  expect(await office.as('bob').get(at)).toMatchObject({
    status: 404,
    body: { code: 'ROUTE_NOT_FOUND' },
  });
});

test.each(['%', '%zz', '%ff', '%00', '%ed%a0%80'])('[H11] the id “%s” is no text', async (id) => {
  const office = await openOffice();
  expect(await office.as('bob').get(`/tasks/${id}`)).toMatchObject({
    status: 400,
    body: { code: 'REQUEST_INVALID' },
  });
});

test.each(['__proto__', 'constructor', 'a/b#1', '../me', '*', "'; drop table task; --"])(
  '[H11] the id “%s” is just unknown',
  async (id) => {
    const office = await openOffice();
    for (const at of [`/tasks/${path(id)}`, `/instances/${path(id)}/tree`, `/flows/${path(id)}`]) {
      expect((await office.as('bob').get(at)).status).toBe(404);
    }
  },
);

test('[H11] another method is answered 405 with those that are taken', async () => {
  const office = await openOffice();
  const ask = (method: string, at: string): Promise<Response> =>
    office.handler(new Request(`http://office${at}`, { method }));
  const wrong = await ask('DELETE', '/tasks');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect((await ask('GET', '/tasks/x/complete')).headers.get('allow')).toBe('POST, OPTIONS');
  expect((await ask('PUT', '/instances')).headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
  const options = await ask('OPTIONS', '/tasks');
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
});

test('[H11] HEAD answers as GET does, without a body', async () => {
  const office = await openOffice();
  for (const at of ['/me', '/events', '/openapi.json']) {
    const response = await office.handler(
      new Request(`http://office${at}`, { method: 'HEAD', headers: { 'x-who': 'acme/bob' } }),
    );
    expect([response.status, response.body]).toEqual([200, null]);
  }
});

test('[H11] under a prefix everything is under it, and nothing elsewhere', async () => {
  const office = await openOffice({ basePath: '/api/alir/' });
  expect((await office.as('bob').get<MeView>('/api/alir/me')).body.user).toBe('bob');
  for (const at of ['/me', '/api/alirme', '/api/alir', '/api/alir//me']) {
    expect((await office.as('bob').get(at)).status).toBe(404);
  }
  const started = await office.as('ann').post<{ instance: string }>('/api/alir/instances', {
    flow: 'order',
    data: { item: 'x', amount: 1 },
  });
  expect(started.headers.get('location')).toBe(`/api/alir/instances/${started.body.instance}`);
});

test.each(['api/alir', '/x?', '/x#', '/a/../b', '/ünï', '/a b', 'https://office/api'])(
  '[H11] the prefix “%s” is refused unless requests can have it',
  async (basePath) => {
    await expect(openOffice({ basePath })).rejects.toThrow('basePath');
  },
);

test('[H12] only pages of the origins that are listed are told that they may', async () => {
  const ours = 'https://app.example.go.id';
  const office = await openOffice({ cors: { origins: [ours], credentials: true } });
  const preflight = (origin: string): Promise<Response> =>
    office.handler(
      new Request('http://office/tasks', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET' },
      }),
    );
  const allowed = await preflight(ours);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(ours);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
  for (const origin of [
    'https://evil.example',
    'null',
    `${ours}.evil.example`,
    'http://app.example.go.id',
  ]) {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    const answer = await office.as('bob').get('/me', { origin });
    expect([answer.headers.get('access-control-allow-origin'), answer.headers.get('vary')]).toEqual(
      [null, 'origin'],
    );
  }
  expect(
    (await office.as('bob').get('/me', { origin: ours })).headers.get(
      'access-control-allow-origin',
    ),
  ).toBe(ours);
});

test.each([
  'https://app.example/',
  'https://app.example/path',
  'HTTPS://app.example',
  'https://app.example:443',
  'app.example',
  '*',
  'null',
])('[H12] the origin “%s” is refused, since no browser sends it', async (origin) => {
  await expect(openOffice({ cors: { origins: [origin] } })).rejects.toThrow('cors.origins');
});

test('[H12] a port, a local server and an application’s own scheme are origins', async () => {
  const origins = ['http://localhost:3000', 'https://app.example:8443', 'capacitor://localhost'];
  const office = await openOffice({ cors: { origins } });
  for (const origin of origins) {
    const { headers } = await office.as('bob').get('/me', { origin });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  }
});

test('[H12] without a list no other site may', async () => {
  const office = await openOffice();
  const { headers } = await office.as('bob').get('/me', { origin: 'https://app.example.go.id' });
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('[H7] nothing that is answered is kept by caches or guessed to be something else', async () => {
  const office = await openOffice();
  for (const at of ['/me', '/nothing']) {
    const { headers } = await office.as('bob').get(at);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});
