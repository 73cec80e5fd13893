// What only the PostgreSQL store promises: [S37] and [S38], and what needs a look into the server.

import { expect, test } from 'vitest';
import {
  migrationSql,
  type PgPool,
  type PgStatement,
  postgres,
} from '../../src/adapters/postgres/index.ts';
import { postgresMigrations, postgresNames } from '../../src/adapters/postgres/migrations.ts';
import { codeOf } from '../../src/runtime/code-of.ts';
import { applySql } from '../../src/adapters/sql/migration.ts';
import { firstCommit, nextCommit, sampleTask } from '../../src/testing/stores/sample-commits.ts';
import { sampleNumber } from '../../src/testing/stores/sample-number.ts';
import { run } from '../../src/testing/stores/store-under-test.ts';
import { foundInPages, pagelessHeads } from './pageless-proposals.ts';
import { hostOf, type PostgresUnderTest, postgresForThisFile } from './postgres-under-test.ts';
import { expectStraysTold } from './strays.ts';

const open = postgresForThisFile();

test(`[S37] our transactions carry time limits, the host's are left as they are`, async () => {
  const { pool, schema, host } = await open();
  const sent: string[] = [];
  const store = postgres(recording(pool, sent), { schema });
  await run(store, firstCommit('t', 'a'));
  expect(sent[0]).toMatch(/^begin/);
  for (const setting of [
    'lock_timeout',
    'statement_timeout',
    'idle_in_transaction_session_timeout',
  ]) {
    expect(sent[0]).toMatch(new RegExp(`set local ${setting} = [1-9]`));
  }
  const transaction = await host.begin();
  await run(store, firstCommit('t', 'b'), transaction);
  expect(await settings(transaction.tx)).toEqual(await settings(pool));
  await transaction.commit();
});

test('[S37] a connection that is lost in a unit is replaced, and nothing of the unit is kept', async () => {
  const { pool, schema, store } = await open();
  const lost = store.transact('t', async (unit) => {
    await unit.load('a');
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and query like $1`,
      [`%${schema}%`],
    );
    await unit.write(firstCommit('t', 'a'));
  });
  await expect(lost).rejects.toMatchObject({ code: 'STORE_UNWRITABLE' });
  expect(await store.load('t', 'a')).toBeNull();
  await run(store, firstCommit('t', 'a'));
});

test('[S37] a server that cannot be reached is reported with what to do', async () => {
  const store = postgres('postgres://nobody@127.0.0.1:1/nothing');
  const refusal = { code: 'STORE_UNWRITABLE', details: { hint: expect.stringMatching(/reached/) } };
  await expect(store.load('t', 'a')).rejects.toMatchObject(refusal);
  await expect(run(store, firstCommit('t', 'a'))).rejects.toMatchObject(refusal);
  await store.close();
});

test('[S37] of two units that hold what the other wants one gives way, and is done after', async () => {
  const { store } = await open();
  let waiting = 0;
  let meet: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (meet = resolve));
  const take = (id: string, first: string, second: string) => {
    return store.transact('t', async (unit) => {
      await unit.takeNumber(first);
      waiting += 1;
      if (waiting === 2) meet();
      await both;
      await unit.takeNumber(second);
      await unit.write(firstCommit('t', id));
    });
  };
  await Promise.all([take('a', 'x', 'y'), take('b', 'y', 'x')]);
  expect(await store.instanceIds('t', null, 10)).toEqual(['a', 'b']);
  // Whichever the server chose began again.
  expect(waiting).toBeGreaterThanOrEqual(3);
});

test('[S1] a unit whose writes the server refuses keeps nothing', async () => {
  const { store } = await open();
  const tasks = [sampleTask('broken', 'x', { openedAt: 1.5 })];
  await expect(run(store, firstCommit('t', 'broken', { tasks }))).rejects.toThrow(/bigint/);
  expect(await store.load('t', 'broken')).toBeNull();
});

test.each(['repeatable read', 'serializable'])(
  '[S38] at %s an outrun transaction gets VERSION_CONFLICT and stays usable',
  async (isolation) => {
    const { pool, schema, store } = await open();
    const host = hostOf(pool, schema, `begin isolation level ${isolation}`);
    const first = firstCommit('t', 'a');
    await run(store, first);
    const transaction = await host.begin();
    await transaction.note('snapshot');
    const meanwhile = nextCommit(first, { command: 'c', request: 'r' });
    await run(store, meanwhile);
    const conflict = { code: 'VERSION_CONFLICT' };
    await expect(
      run(store, nextCommit(first, { command: 'd' }), transaction),
    ).rejects.toMatchObject(conflict);
    await expect(run(store, meanwhile, transaction)).rejects.toMatchObject(conflict);
    await run(store, firstCommit('t', 'b'), transaction);
    await transaction.commit();
    expect(await host.notes()).toEqual(['snapshot']);
    expect(await store.instanceIds('t', null, 10)).toEqual(['a', 'b']);
  },
);

test('[S95] a version that a host publishes in its own transaction is waited for: what comes after another one is kept no more', async () => {
  const { pool, store, host } = await open();
  const version = { flow: 'surat', hash: 'h', definition: {}, forms: {}, publishedAt: 200 };
  const transaction = await host.begin();
  await store.transact('t', (unit) => unit.publish({ ...version, version: 3 }), transaction);
  let isOver = false;
  const late = store
    .transact('t', (unit) => unit.publish({ ...version, version: 2 }, 1))
    .then(() => 'kept', codeOf)
    .finally(() => (isOver = true));
  const waits = async (): Promise<string> => {
    const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
    if ((await pool.query(waiting)).rows.length > 0) return 'waits';
    return isOver ? 'over' : waits();
  };
  expect(await Promise.race([late, waits()])).toBe('waits');
  await transaction.commit();
  expect(await late).toBe('VERSION_CONFLICT');
  expect(await store.countFlows('t')).toBe(1);
});

test('[S24] a unit outside of any transaction is refused', async () => {
  const { pool, store } = await open();
  const client = await pool.connect();
  const outside = run(store, firstCommit('t', 'a'), { tx: client });
  await expect(outside).rejects.toMatchObject({ code: 'TRANSACTION_MISSING' });
  client.release();
  expect(await store.load('t', 'a')).toBeNull();
});

test('[S36] the SQL that is printed makes the same tables', async () => {
  const { pool, schema } = await open();
  await pool.query(migrationSql({ schema: 'printed' }));
  expect(await tablesOf(pool, 'printed')).toEqual(await tablesOf(pool, schema));
  const store = postgres(pool, { schema: 'printed' });
  await store.migrate();
  await run(store, firstCommit('t', 'a'));
  await pool.query('drop schema printed cascade');
});

test('[S36] tables may live with others, under a prefix', async () => {
  const { pool, schema } = await open();
  const store = postgres(pool, { schema, prefix: 'alir_' });
  await store.migrate();
  await run(store, firstCommit('t', 'a'));
  const { rows } = await pool.query(
    `select count(*)::integer as count from ${schema}.alir_instance`,
  );
  expect(rows).toEqual([{ count: 1 }]);
  expect(() => postgres(pool, { schema: 'x"; drop' })).toThrow(TypeError);
});

test('[S60] tables of the first release gain the register, and their series go on', async () => {
  const { pool } = await open();
  const { schema, ...names } = postgresNames({ schema: 'older' });
  const [first] = postgresMigrations;
  await pool.query(`create schema ${schema}`);
  if (first) await pool.query(applySql(first, names, '0'));
  await pool.query(`insert into ${schema}.number values ('t', 'agenda/A/2026', 41)`);
  const store = postgres(pool, { schema });
  await expect(store.numbers('t', {})).rejects.toMatchObject({ code: 'STORE_NOT_MIGRATED' });
  await store.migrate();
  expect((await store.numbers('t', {})).items).toEqual([]);
  expect(await store.transact('t', (unit) => unit.takeNumber('agenda/A/2026'))).toBe(42);
  await pool.query(`drop schema ${schema} cascade`);
});

test('[S60] rows of a register that knew no units are found by their unit', async () => {
  const { pool } = await open();
  const { schema, ...names } = postgresNames({ schema: 'unitless' });
  await pool.query(`create schema ${schema}`);
  for (const one of postgresMigrations.slice(0, 4)) await pool.query(applySql(one, names, '0'));
  const rows = ['u', '\\u0041 \\\\ud800', '"\u0007\n'].map((unit, index) =>
    sampleNumber(index + 1, { unit, reason: 'x\0\0\ud800 \\u0000\\' }),
  );
  for (const row of rows)
    await pool.query(`insert into ${schema}.register values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
      't',
      row.name,
      row.series,
      row.n,
      row.suffix,
      row.date,
      row.status,
      row.instance,
      JSON.stringify(row),
    ]);
  const store = postgres(pool, { schema });
  await store.migrate();
  for (const row of rows)
    expect((await store.numbers('t', { unit: row.unit })).items).toEqual([row]);
  await pool.query(`drop schema ${schema} cascade`);
});

test('[S98] proposals of a release that knew no pages are listed by their moments, those of a flow too', async () => {
  const { pool } = await open();
  const { schema, ...names } = postgresNames({ schema: 'pageless' });
  await pool.query(`create schema ${schema}`);
  for (const one of postgresMigrations.slice(0, 12)) await pool.query(applySql(one, names, '0'));
  const heads = pagelessHeads();
  for (const head of heads)
    await pool.query(`insert into ${schema}.proposal values ($1, $2, $3, $4, $5, $6)`, [
      't',
      head.id,
      head.revision,
      JSON.stringify(head),
      '{}',
      '{}',
    ]);
  const store = postgres(pool, { schema });
  await store.migrate();
  await foundInPages(store, heads);
  await pool.query(`drop schema ${schema} cascade`);
});

test('[S29] tables of a newer release are refused, missing ones reported', async () => {
  const { pool, schema, store } = await open();
  await pool.query(`insert into ${schema}.meta values (99, 'later', 'x', 99, 0)`);
  await expect(store.migrate()).rejects.toMatchObject({
    code: 'STORE_NEWER',
    details: { version: 99 },
  });
  const nowhere = postgres(pool, { schema: 'nowhere' });
  await expect(nowhere.tasks('t', {})).rejects.toMatchObject({ code: 'STORE_NOT_MIGRATED' });
  await expect(run(nowhere, firstCommit('t', 'a'))).rejects.toMatchObject({
    code: 'STORE_NOT_MIGRATED',
  });
});

test('statements need not be prepared, for poolers that do not follow them', async () => {
  const { pool, schema } = await open();
  const names: (string | undefined)[] = [];
  const client = recording(pool, [], names);
  const store = postgres(client, { schema, prepare: false });
  await run(store, firstCommit('t', 'a'));
  expect(await store.countTasks('t', {})).toBe(0);
  expect(new Set(names)).toEqual(new Set([undefined]));
});

/** A pool that notes what is sent. */
function recording(
  pool: PostgresUnderTest['pool'],
  texts: string[],
  names: (string | undefined)[] = [],
): PgPool {
  const note = (statement: PgStatement): PgStatement => {
    texts.push(statement.text);
    names.push(statement.name);
    return statement;
  };
  return {
    query: (statement) => pool.query(note(statement)),
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      return {
        query: (statement) => client.query(note(statement)),
        release: (destroy) => client.release(destroy),
      };
    },
  };
}

interface Queryable {
  query(text: string, values: unknown[]): PromiseLike<{ rows: unknown[] }>;
}

async function settings(session: Queryable | PostgresUnderTest['pool'] | object): Promise<unknown> {
  if (!('query' in session) || typeof session.query !== 'function')
    throw new TypeError('not a connection');
  const { rows } = await session.query(
    `select name, setting from pg_settings where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout')`,
    [],
  );
  return rows;
}

async function tablesOf(pool: PostgresUnderTest['pool'], schema: string): Promise<unknown> {
  const columns = await pool.query(
    `select table_name, column_name, data_type, is_nullable, collation_name from information_schema.columns
      where table_schema = $1 order by 1, 2`,
    [schema],
  );
  const indexes = await pool.query(
    `select indexname, replace(indexdef, $1 || '.', '') as definition from pg_indexes where schemaname = $1 order by 1`,
    [schema],
  );
  return {
    columns: columns.rows.filter(({ table_name: table }) => table !== 'note'),
    indexes: indexes.rows,
  };
}

test('[S52] events and command ids that no history accounts for are told', async () => {
  const { store, pool, schema } = await open();
  await expectStraysTold(
    store,
    (name) => `${schema}.${name}`,
    (sql) => pool.query(sql),
  );
});
