// The rights that docs/how-to/tables.md gives to the role of an application, on tables that somebody else has made.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, usersDirectory } from '@alir/engine';
import { migrationSql, postgres } from '@alir/engine/postgres';
import { openPool, openPostgres, runSql } from '@alir/testbed/postgres';
import { expect, test } from 'vitest';
import { parseDocument, repository } from '../src/document.ts';

const note = {
  flow: 'note',
  version: 1,
  lang: 'en',
  title: 'Note',
  data: { type: 'object', additionalProperties: false, properties: { number: { type: 'string' } } },
  series: { notes: {} },
  initial: 'read',
  states: {
    read: {
      task: {
        title: 'Read it',
        assign: { user: { from: 'starter' } },
        outcomes: { seen: { label: 'Seen' } },
      },
      on: { seen: { set: { number: "number('notes', 'office')" }, target: 'over' } },
      after: [{ at: 'entered', offset: 'P1D', notify: 'pending' }],
    },
    over: { type: 'final' },
  },
};

test('are enough for an engine that does not migrate', async () => {
  const path = 'docs/how-to/tables.md';
  const page = parseDocument(path, readFileSync(join(repository, path), 'utf8'));
  const rights = page.blocks.find(({ language }) => language === 'sql');
  await using server = await openPostgres();
  const naming = { schema: 'approvals', prefix: 'wf_' };
  await runSql(server.url, `create role app login password 'app'; ${migrationSql(naming)}`);
  await runSql(server.url, rights?.text ?? '');

  const pool = openPool(server.url.replace('postgres:postgres@', 'app:app@'));
  await expect(pool.query('create schema other')).rejects.toThrow('permission denied');
  const engine = await createEngine({
    store: postgres(pool, naming),
    directory: usersDirectory([{ id: 'ann' }]),
    migrate: false,
  });
  const notes = engine.flow(note);
  await notes.start({ data: {}, by: 'ann' });
  const [task] = await engine.tasks.for('ann');
  expect(await notes.complete(task?.id ?? '', 'seen', { by: 'ann' })).toMatchObject({ ok: true });
  expect(await engine.runDue()).toMatchObject({ failed: 0 });
  const { rows } = await pool.query('select count(*)::int as events from approvals.wf_event');
  expect(rows).toEqual([{ events: 2 }]);
  await engine.close();
  await pool.end();
}, 60_000);
