// What the application does by itself, before and after it gained approvals: its routes and its page, called as Next.js
// calls them.

import { openPostgresDatabase, runSql } from '@alir/testbed/postgres';
import { readFile } from 'node:fs/promises';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, inject, test, vi } from 'vitest';

const sql = await readFile(new URL('../database.sql', import.meta.url), 'utf8');

/** The modules connect to DATABASE_URL when they are loaded. */
const applications = [
  {
    name: 'before',
    load: async () => ({
      requests: await import('../before/src/app/api/requests/route'),
      request: await import('../before/src/app/api/requests/[id]/route'),
      page: await import('../before/src/app/page'),
      database: await import('../before/src/db'),
      close: async () => undefined,
    }),
  },
  {
    name: 'with approvals',
    load: async () => ({
      requests: await import('../src/app/api/requests/route'),
      request: await import('../src/app/api/requests/[id]/route'),
      page: await import('../src/app/page'),
      database: await import('../src/db'),
      close: async () => (await (await import('../src/engine')).engine()).close(),
    }),
  },
];

describe.each(applications)('$name', ({ load }) => {
  test('a request that is filed can be read and is listed, another one is not there', async () => {
    await using database = await openPostgresDatabase(inject('postgresUrl'));
    await runSql(database.url, sql);
    vi.stubEnv('DATABASE_URL', database.url);
    const { requests, request, page, database: own, close } = await load();
    const read = async (id: string): Promise<Response> =>
      request.GET(new Request('http://localhost'), { params: Promise.resolve({ id }) });

    const filed = await requests.POST(
      new Request('http://localhost/api/requests', {
        method: 'POST',
        headers: { 'x-user': 'ann' },
        body: JSON.stringify({ days: 3 }),
      }),
    );
    const row = { id: 1, days: 3, requestedBy: 'ann', status: 'new' };
    expect(filed.status).toBe(201);
    expect(await filed.json()).toEqual(row);
    expect(await (await read('1')).json()).toEqual(row);
    expect((await read('2')).status).toBe(404);
    expect(renderToStaticMarkup(await page.default())).toContain('ann: 3 days, new');

    await close();
    await own.pool.end();
  });
});
