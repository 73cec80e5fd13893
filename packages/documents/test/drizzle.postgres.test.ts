// The bridge for Drizzle that docs/how-to/transactions.md shows, against a real PostgreSQL.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, usersDirectory } from '@alir/engine';
import { postgres } from '@alir/engine/postgres';
import { openPool, openPostgres, runSql } from '@alir/testbed/postgres';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { expect, test } from 'vitest';
import { parseDocument, repository } from '../src/document.ts';
import { layOutPages } from '../src/lay-out-pages.ts';

const leave = {
  flow: 'leave',
  version: 1,
  lang: 'en',
  title: 'Leave',
  data: { type: 'object', additionalProperties: false, properties: { note: { type: 'string' } } },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { user: { from: 'manager(starter)' } },
        outcomes: { approve: { label: 'Approve' } },
      },
      on: { approve: 'approved' },
    },
    approved: { type: 'final' },
  },
};
/** Texts that a bridge could take for something else. */
const note = "costs $1 and $2, it's \\ said";

test('steps commit and roll back with the rows of a Drizzle transaction, also after a refusal', async () => {
  const path = 'docs/how-to/transactions.md';
  const page = parseDocument(path, readFileSync(join(repository, path), 'utf8'));
  const files = await layOutPages([page], 'drizzle');
  const shown = files.find(({ block }) => block.text.includes("from 'drizzle-orm'"));
  const { bridge } = await import(shown?.path ?? '');

  await using server = await openPostgres();
  await runSql(server.url, 'create table leave (id serial, note text)');
  const pool = openPool(server.url);
  const db = drizzle(pool);
  const directory = usersDirectory([{ id: 'ann', manager: 'bob' }, { id: 'bob' }]);
  const engine = await createEngine({ store: postgres(pool), directory });
  const flow = engine.flow(leave);
  const kept = async (): Promise<unknown> => {
    const { rows } = await pool.query(
      'select (select count(*)::int from leave) as leaves, (select count(*)::int from alir.event) as events',
    );
    return rows[0];
  };
  const insert = sql`insert into leave (note) values (${note})`;

  await db.transaction(async (tx) => {
    await tx.execute(insert);
    const steps = bridge(tx);
    // Nobody manages Bob. The transaction can still be used afterwards.
    const refused = await flow.start({ data: {}, by: 'bob' }, { tx: steps });
    expect(refused).toMatchObject({ ok: false, code: 'START_FAILED' });
    expect(await flow.start({ data: { note }, by: 'ann' }, { tx: steps })).toMatchObject({
      ok: true,
    });
  });
  expect(await kept()).toEqual({ leaves: 1, events: 1 });
  const [task] = await engine.tasks.for('bob');
  expect(await engine.instances.get(task?.instance ?? '')).toMatchObject({ data: { note } });

  const undone = db.transaction(async (tx) => {
    await tx.execute(insert);
    const done = await flow.complete(task?.id ?? '', 'approve', { by: 'bob' }, { tx: bridge(tx) });
    expect(done).toMatchObject({ ok: true, result: 'approved' });
    tx.rollback();
  });
  await expect(undone).rejects.toThrow('Rollback');
  expect(await kept()).toEqual({ leaves: 1, events: 1 });
  expect(await engine.tasks.for('bob')).toHaveLength(1);

  await engine.close();
  await pool.end();
}, 60_000);
