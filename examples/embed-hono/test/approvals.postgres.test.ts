import { readFile } from 'node:fs/promises';
import { openPool, openPostgresDatabase, runSql } from '@alir/testbed/postgres';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createApp } from '../src/app.ts';

let database: Awaited<ReturnType<typeof openPostgresDatabase>>;
let pool: pg.Pool;
let host: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  database = await openPostgresDatabase(inject('postgresUrl'));
  pool = openPool(database.url);
  await runSql(database.url, await readFile(new URL('../database.sql', import.meta.url), 'utf8'));
  host = await createApp(pool);
});

beforeEach(async () => {
  await pool.query('truncate requests');
});

afterAll(async () => {
  await host.engine.close();
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
  const response = await host.app.request(path, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

/** Files a request. @returns its id */
async function filed(by: string, item: string): Promise<string> {
  const { body } = await call(by, '/requests', { item, amount: 10 });
  return textOf(body, 'id');
}

/** The first task on the desk of a person. */
async function firstTask(user: string): Promise<string> {
  const { body } = await call(user, '/tasks');
  return textOf(Array.isArray(body) ? body[0] : null, 'id');
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
  const task = await firstTask('bob');
  expect(await call('bob', '/tasks', { task, outcome: 'approve' })).toMatchObject({ status: 200 });
  expect(await requestStatus(id)).toBe('approved');
});

test('a refusal leaves no trace in the row: no comment, not yours, already done', async () => {
  const id = await filed('ann', 'Desk');
  const task = await firstTask('bob');
  const decide = async (user: string, outcome: string, comment?: string) =>
    call(user, '/tasks', { task, outcome, comment });
  const refused = (code: string) => ({
    status: 409,
    body: { code, message: expect.stringMatching(/^[A-Z].*\.$/) },
  });

  expect(await decide('bob', 'reject')).toMatchObject(refused('COMMENT_REQUIRED'));
  expect(await decide('ann', 'approve')).toMatchObject(refused('NOT_ASSIGNEE'));
  expect(await requestStatus(id)).toBe('new');
  expect(await decide('bob', 'reject', 'No budget')).toMatchObject({ status: 200 });
  expect(await decide('bob', 'approve')).toMatchObject(refused('TASK_NOT_OPEN'));
  expect(await requestStatus(id)).toBe('rejected');
});

test('the request and its approval commit together: a step that is refused leaves no request', async () => {
  // Bob has no manager, so nobody could approve.
  expect(await call('bob', '/requests', { item: 'Lamp', amount: 10 })).toMatchObject({
    status: 409,
    body: { code: 'START_FAILED', message: expect.stringMatching(/^[A-Z].*\.$/) },
  });
  expect((await pool.query('select count(*)::int as n from requests')).rows).toEqual([{ n: 0 }]);
});

test('of racing approvals one is taken, and the row is written once', async () => {
  const id = await filed('ann', 'Pen');
  const approval = { task: await firstTask('bob'), outcome: 'approve' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => call('bob', '/tasks', approval)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200, 409, 409, 409,
  ]);
  expect(await requestStatus(id)).toBe('approved');
});
