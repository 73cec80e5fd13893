// PostgreSQL stores for tests: a database for each test file on the test run's server, a schema of its own for each
// store, and a host that keeps its notes in the same schema.

import { openPool, openPostgresDatabase, type PostgresDatabase } from '@alir/testbed/postgres';
import '@alir/testbed/postgres-setup';
import type pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { postgres } from '../../src/adapters/postgres/index.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Host, StoreUnderTest } from '../../src/testing/store-contract.ts';

export interface PostgresUnderTest extends StoreUnderTest {
  readonly pool: pg.Pool;
  readonly schema: string;
  readonly host: Host;
}

/** Has a database made for the test file that calls it. @returns opens a store in a schema of its own */
export function postgresForThisFile(): () => Promise<PostgresUnderTest> {
  let database: PostgresDatabase | null = null;
  let pool: pg.Pool | null = null;
  let schemas = 0;
  beforeAll(async () => {
    database = await openPostgresDatabase(inject('postgresUrl'));
    // What a power cut does to the server is not tested here.
    const options = '-c synchronous_commit=off';
    pool = openPool(database.url, { max: 20, options });
  });
  afterAll(async () => {
    await pool?.end();
    await database?.[Symbol.asyncDispose]();
  });
  return async () => {
    if (database === null || pool === null) throw new Error('The database is not open yet');
    schemas += 1;
    return underTest(database.url, pool, `store_${schemas}`);
  };
}

async function underTest(url: string, pool: pg.Pool, schema: string): Promise<PostgresUnderTest> {
  const opened: Store[] = [];
  const open = (source: pg.Pool | string): Store => {
    const store = postgres(source, { schema });
    opened.push(store);
    return store;
  };
  const store = open(pool);
  await store.migrate();
  await pool.query(`create table ${schema}.note (text text)`);
  return {
    store,
    pool,
    schema,
    host: hostOf(pool, schema),
    another: async () => open(url),
    reopen: async () => {
      await store.close();
      return open(url);
    },
    close: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await pool.query(`drop schema ${schema} cascade`);
    },
  };
}

/** @param begin - how the application begins its transactions */
export function hostOf(pool: pg.Pool, schema: string, begin = 'begin'): Host {
  return {
    begin: async () => {
      const tx = await pool.connect();
      await tx.query(begin);
      const end = async (sql: string): Promise<void> => {
        await tx.query(sql);
        tx.release();
      };
      return {
        tx,
        note: async (text) =>
          void (await tx.query(`insert into ${schema}.note values ($1)`, [text])),
        commit: () => end('commit'),
        rollback: () => end('rollback'),
      };
    },
    notes: async () => {
      const { rows } = await pool.query<{ text: string }>(
        `select text from ${schema}.note order by text`,
      );
      return rows.map(({ text }) => text);
    },
  };
}
