// The production build of the application, served by `next start` against a real PostgreSQL server.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPool, openPostgresDatabase, runSql } from '@alir/testbed/postgres';
import { openServingProgram, type ServingProgram } from '@alir/testbed/serving-program';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

let database: Awaited<ReturnType<typeof openPostgresDatabase>>;
let pool: pg.Pool;
let server: ServingProgram;

beforeAll(async () => {
  database = await openPostgresDatabase(inject('postgresUrl'));
  await runSql(database.url, await readFile(new URL('../database.sql', import.meta.url), 'utf8'));
  pool = openPool(database.url);
  server = await openServingProgram('next start', {
    folder,
    env: { DATABASE_URL: database.url },
  });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await pool.end();
  await database[Symbol.asyncDispose]();
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function call(user: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(server.url + path, { ...init, headers: { 'x-user': user } });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  };
}

const rows = async (): Promise<unknown> =>
  (await pool.query('select requested_by, status from leave_requests order by id')).rows;

/** Whether the database lets anybody in. Who is in stays. */
async function letIn(allowed: boolean): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  await runSql(inject('postgresUrl'), `alter database ${name} allow_connections ${allowed}`);
}

test('a database that is away when the engine would be opened is tried again by the next request', async () => {
  await letIn(false);
  expect((await call('bob', '/api/tasks')).status).toBe(500);
  await letIn(true);
  expect(await call('bob', '/api/tasks')).toEqual({ status: 200, body: [] });
});

test('a request and its approval go through the production build, row and step together', async () => {
  expect(await call('ann', '/api/requests', { days: 3 })).toMatchObject({
    status: 201,
    body: { days: 3, status: 'new' },
  });
  const { body } = await call('bob', '/api/tasks');
  expect(body).toMatchObject([{ state: 'review', subject: { type: 'leave' } }]);
  const first: unknown = Array.isArray(body) ? body[0] : null;
  const task: unknown =
    typeof first === 'object' && first !== null ? Reflect.get(first, 'id') : null;
  const approval = { task, outcome: 'approve' };
  expect(await call('ann', '/api/tasks', approval)).toMatchObject({
    status: 409,
    body: { code: 'NOT_ASSIGNEE', message: expect.stringMatching(/^[A-Z].*\.$/) },
  });
  expect(await rows()).toEqual([{ requested_by: 'ann', status: 'new' }]);
  expect(await call('bob', '/api/tasks', approval)).toMatchObject({
    status: 200,
    body: { result: 'approved' },
  });
  expect(await rows()).toEqual([{ requested_by: 'ann', status: 'approved' }]);
  expect((await call('ann', '/')).body).toContain('approved');
});

test('a step that is refused takes the request with it', async () => {
  // Bob has no manager: nobody could approve.
  expect(await call('bob', '/api/requests', { days: 1 })).toMatchObject({
    status: 409,
    body: { code: 'START_FAILED', message: expect.stringMatching(/^[A-Z].*\.$/) },
  });
  expect(await rows()).toEqual([{ requested_by: 'ann', status: 'approved' }]);
});
