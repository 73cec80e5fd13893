import { openPostgresDatabase } from '@alir/testbed/postgres';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Hono } from 'hono';
import { createApp } from '../src/app.ts';

let database: Awaited<ReturnType<typeof openPostgresDatabase>>;
let pool: pg.Pool;
let app: Hono;

beforeAll(async () => {
  database = await openPostgresDatabase(inject('postgresUrl'));
  pool = new pg.Pool({ connectionString: database.url });
  app = await createApp(pool);
  await pool.query(
    "insert into users values ('ann', 'Ann', 'bob', null), ('bob', 'Bob', null, null), ('fay', 'Fay', null, 'finance')",
  );
});

beforeEach(async () => {
  await pool.query('truncate requests');
});

afterAll(async () => {
  await pool.end();
  await database[Symbol.asyncDispose]();
});

async function call(
  user: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: any }> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await app.request(path, {
    ...init,
    headers: { 'x-user': user, 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
}

const requestStatus = async (id: string): Promise<unknown> =>
  (await call('ann', `/requests/${id}`)).body.status;

test('the manager approves, and the row follows the flow', async () => {
  const { body } = await call('ann', '/requests', { item: 'Chair', amount: 500 });
  expect(await requestStatus(body.id)).toBe('new');
  const { body: tasks } = await call('bob', '/tasks');
  expect(tasks).toMatchObject([{ subject: { type: 'request', id: String(body.id) } }]);
  const path = `/tasks/${encodeURIComponent(tasks[0].id)}/approve`;
  expect(await call('bob', path, {})).toMatchObject({ status: 200 });
  expect(await requestStatus(body.id)).toBe('approved');
});

test('a refusal leaves no trace in the row: no comment, not yours, already done', async () => {
  const { body } = await call('ann', '/requests', { item: 'Desk', amount: 10 });
  const { body: tasks } = await call('bob', '/tasks');
  const path = `/tasks/${encodeURIComponent(tasks[0].id)}`;
  expect(await call('bob', `${path}/reject`, {})).toMatchObject({
    status: 409,
    body: { code: 'COMMENT_REQUIRED' },
  });
  expect(await call('ann', `${path}/approve`, {})).toMatchObject({
    status: 409,
    body: { code: 'NOT_ASSIGNEE' },
  });
  expect(await requestStatus(body.id)).toBe('new');
  expect(await call('bob', `${path}/reject`, { comment: 'No budget' })).toMatchObject({
    status: 200,
  });
  expect(await call('bob', `${path}/approve`, {})).toMatchObject({
    status: 409,
    body: { code: 'TASK_NOT_OPEN' },
  });
  expect(await requestStatus(body.id)).toBe('rejected');
});

test('the request and its approval commit together: a step that is refused leaves no request', async () => {
  // Fay has no manager, so nobody could approve.
  expect(await call('fay', '/requests', { item: 'Lamp', amount: 10 })).toMatchObject({
    status: 422,
    body: { code: 'START_FAILED' },
  });
  expect((await pool.query('select count(*)::int as n from requests')).rows).toEqual([{ n: 0 }]);
});

test('of racing approvals one is taken, and the row is written once', async () => {
  const { body } = await call('ann', '/requests', { item: 'Pen', amount: 1 });
  const { body: tasks } = await call('bob', '/tasks');
  const path = `/tasks/${encodeURIComponent(tasks[0].id)}/approve`;
  const answers = await Promise.all([1, 2, 3, 4].map(() => call('bob', path, {})));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect(await requestStatus(body.id)).toBe('approved');
});
