// What the application does by itself, before and after it gained approvals.

import { openPool, openPostgresDatabase, runSql } from '@alir/testbed/postgres';
import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { createApp as createAppBefore } from '../before/app.ts';
import { createApp } from '../src/app.ts';

const sql = await readFile(new URL('../database.sql', import.meta.url), 'utf8');

describe.each([
  {
    name: 'before',
    open: async (pool: Pool) => ({ app: createAppBefore(pool), engine: null }),
  },
  { name: 'with approvals', open: createApp },
])('$name', ({ open }) => {
  test('a request that is filed can be read, another one is not there', async () => {
    await using database = await openPostgresDatabase(inject('postgresUrl'));
    await runSql(database.url, sql);
    const pool = openPool(database.url);
    const { app, engine } = await open(pool);

    const filed = await app.request('/requests', {
      method: 'POST',
      headers: { 'x-user': 'ann' },
      body: JSON.stringify({ item: 'Chair', amount: 120 }),
    });
    expect(filed.status).toBe(201);
    expect(await filed.json()).toEqual({ id: '1' });

    const read = await app.request('/requests/1', { headers: { 'x-user': 'bob' } });
    expect(await read.json()).toEqual({
      id: '1',
      item: 'Chair',
      amount: 120,
      requested_by: 'ann',
      status: 'new',
    });
    expect((await app.request('/requests/2')).status).toBe(404);
    await engine?.close();
    await pool.end();
  });
});
