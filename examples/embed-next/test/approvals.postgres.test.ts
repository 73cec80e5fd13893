// The production build of the application, served by `next start` against a real PostgreSQL server.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openPool, openPostgresDatabase } from '@alir/testbed/postgres';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');

let database: Awaited<ReturnType<typeof openPostgresDatabase>>;
let pool: pg.Pool;
let server: ChildProcess;
let url = '';

beforeAll(async () => {
  database = await openPostgresDatabase(inject('postgresUrl'));
  pool = openPool(database.url);
  await pool.query(`
    create table users (id text primary key, name text not null, manager text);
    create table leave_requests (
      id bigint generated always as identity primary key,
      days integer not null, requested_by text not null, status text not null default 'new'
    );
    insert into users values ('ann', 'Ann', 'bob'), ('bob', 'Bob', null)`);
  await run(['build']);
  server = launch(['start', '--port', '0']);
  url = await address(server);
}, 300_000);

afterAll(async () => {
  if (server?.exitCode === null) {
    const stopped = once(server, 'exit');
    server.kill();
    await stopped;
  }
  await pool?.end();
  await database?.[Symbol.asyncDispose]();
});

function launch(args: readonly string[]): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: database.url,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  return spawn(process.execPath, [next, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: readonly string[]): Promise<void> {
  const child = launch(args);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (output += String(chunk)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`next ${args.join(' ')} ended with ${code}\n${output}`);
}

/** The address that `next start` prints when it listens. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (chunk: unknown): void => {
      output += String(chunk);
      const found = /http:\/\/localhost:(\d+)/.exec(output);
      if (found && /ready/i.test(output)) resolve(`http://127.0.0.1:${found[1]}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`next start ended\n${output}`)));
  });
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function call(user: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url + path, { ...init, headers: { 'x-user': user } });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  };
}

const rows = async (): Promise<unknown> =>
  (await pool.query('select requested_by, status from leave_requests order by id')).rows;

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
    body: { code: 'NOT_ASSIGNEE' },
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
  expect((await call('bob', '/api/requests', { days: 1 })).status).toBe(500);
  expect(await rows()).toEqual([{ requested_by: 'ann', status: 'approved' }]);
});
