import { openPool, openPostgresDatabase } from '@alir/testbed/postgres';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Hono } from 'hono';
import { createApp } from '../src/app.ts';

let database: Awaited<ReturnType<typeof openPostgresDatabase>>;
let pool: pg.Pool;
let app: Hono;

beforeAll(async () => {
  database = await openPostgresDatabase(inject('postgresUrl'));
  pool = openPool(database.url);
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
): Promise<{ status: number; body: unknown }> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const headers = { 'x-user': user, 'content-type': 'application/json' };
  const response = await app.request(path, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

/** Files a request. @returns its id */
async function filed(by: string, item: string): Promise<string> {
  const { body } = await call(by, '/requests', { item, amount: 10 });
  return textOf(body, 'id');
}

/** Where the first task of a person is acted on. */
async function taskPath(user: string): Promise<string> {
  const { body } = await call(user, '/tasks');
  return `/tasks/${encodeURIComponent(textOf(Array.isArray(body) ? body[0] : null, 'id'))}`;
}

async function requestStatus(id: string): Promise<string> {
  return textOf((await call('ann', `/requests/${id}`)).body, 'status');
}

function textOf(value: unknown, key: string): string {
  return typeof value === 'object' && value !== null ? String(Reflect.get(value, key)) : '';
}

test('the manager approves, and the row follows the flow', async () => {
  const id = await filed('ann', 'Chair');
  expect(await requestStatus(id)).toBe('new');
  expect((await call('bob', '/tasks')).body).toMatchObject([{ subject: { type: 'request', id } }]);
  expect(await call('bob', `${await taskPath('bob')}/approve`, {})).toMatchObject({ status: 200 });
  expect(await requestStatus(id)).toBe('approved');
});

test('a refusal leaves no trace in the row: no comment, not yours, already done', async () => {
  const id = await filed('ann', 'Desk');
  const path = await taskPath('bob');
  expect(await call('bob', `${path}/reject`, {})).toMatchObject({
    status: 409,
    body: { code: 'COMMENT_REQUIRED' },
  });
  expect(await call('ann', `${path}/approve`, {})).toMatchObject({
    status: 409,
    body: { code: 'NOT_ASSIGNEE' },
  });
  expect(await requestStatus(id)).toBe('new');
  expect(await call('bob', `${path}/reject`, { comment: 'No budget' })).toMatchObject({
    status: 200,
  });
  expect(await call('bob', `${path}/approve`, {})).toMatchObject({
    status: 409,
    body: { code: 'TASK_NOT_OPEN' },
  });
  expect(await requestStatus(id)).toBe('rejected');
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
  const id = await filed('ann', 'Pen');
  const path = `${await taskPath('bob')}/approve`;
  const answers = await Promise.all([1, 2, 3, 4].map(() => call('bob', path, {})));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200, 409, 409, 409,
  ]);
  expect(await requestStatus(id)).toBe('approved');
});
