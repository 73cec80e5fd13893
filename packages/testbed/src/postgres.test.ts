import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { openPostgresDatabase } from './postgres.ts';

test('a test gets an empty database of its own on the server of the run, and it is gone afterwards', async () => {
  const first = await openPostgresDatabase(inject('postgresUrl'));
  const second = await openPostgresDatabase(inject('postgresUrl'));
  expect(first.url).not.toBe(second.url);

  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  expect(rows[0]?.server_version).toMatch(/^18\./);
  await client.end();

  await first[Symbol.asyncDispose]();
  await second[Symbol.asyncDispose]();
  const late = new pg.Client({ connectionString: first.url });
  await expect(late.connect()).rejects.toThrow(/does not exist/);
});
