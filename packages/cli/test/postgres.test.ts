import { openPostgresDatabase } from '@alir/testbed/postgres';
import { expect, inject, test } from 'vitest';
import pg from 'pg';
import { createEngine, usersDirectory } from '@alir/engine';
import { postgres } from '@alir/engine/postgres';
import { fakeClock, seededIds } from '@alir/engine/testing';
import { leave } from './leave-database.ts';
import { alir } from './run-alir.ts';

test('[CLI8, CLI9, CLI10, CLI11, CLI12, CLI21] the same on PostgreSQL, under a schema of the application’s choice', async () => {
  await using database = await openPostgresDatabase(inject('postgresUrl'));
  const { url } = database;
  expect(await alir(['incidents', url])).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/^alir: postgres:\/\/postgres@.* has no tables of Alir/),
  });
  expect(await alir(['migrate', url, '--schema', 'host'])).toMatchObject({ exit: 0 });

  const engine = await createEngine({
    store: postgres(url, { schema: 'host' }),
    directory: usersDirectory([{ id: 'ann', manager: 'bob' }, { id: 'bob' }]),
    flows: [leave],
    clock: fakeClock(),
    ids: seededIds(),
  });
  const started = await engine.flow('leave-request').start({ data: { days: 3 }, by: 'ann' });
  const id = started.ok ? started.instance : '';
  await engine.tasks.complete(`${id}/review#1`, 'approve', { by: 'bob' });
  await engine.close();

  expect(await alir(['audit', 'verify', url, '--schema', 'host'])).toMatchObject({
    exit: 0,
    out: expect.stringContaining('1 instance with 2 events verified'),
  });
  expect(await alir(['replay', url, id, '--schema', 'host'])).toMatchObject({
    exit: 0,
    out: expect.stringContaining('The fold equals the stored state and rows.'),
  });
  expect(await alir(['incidents', url, '--schema', 'host'])).toMatchObject({ exit: 0 });
  expect(await alir(['backup', url, 'copy.db'])).toMatchObject({ exit: 2 });

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`update host.task set outcome = 'reject' where state = 'review'`);
  await client.query(`delete from host.command where event = 1`);
  expect((await alir(['audit', 'verify', url, '--schema', 'host'])).out).toMatch(
    new RegExp(`^default/${id}: .*/tasks/review#1/outcome .*\\ndefault/${id}#1: .*COMMAND_MISSING`),
  );
  await client.query(
    `update host.event set body = replace(body, '"approve"', '"reject"') where seq = 2`,
  );
  await client.end();
  expect(await alir(['audit', 'verify', url, '--schema', 'host'])).toMatchObject({
    exit: 1,
    out: expect.stringContaining(`default/${id}#2: `),
  });
});
