// The store in PostgreSQL. Needs the package `pg`, which the application brings along.

import type { Store } from '../../ports/store.ts';
import type { PgPool } from './pg-types.ts';
import { type PostgresOptions, storeOnPool } from './postgres-store.ts';

export { migrationSql, postgresMigrations } from './migrations.ts';
export type { PgClient, PgPool, PgResult, PgStatement } from './pg-types.ts';
export type { PostgresOptions } from './postgres-store.ts';

/**
 * The store in PostgreSQL 13 or later.
 *
 * @param pool - the application's pool of `pg`, or anything shaped like it; `close` leaves it open. Or a connection URL:
 * then the store has a pool of its own.
 */
export function postgres(pool: PgPool | string, options: PostgresOptions = {}): Store {
  if (typeof pool !== 'string') return storeOnPool(pool, options, async () => undefined);
  const own = lazyPool(pool);
  return storeOnPool(own, options, () => own.end());
}

/** A pool that loads `pg` when it is first used. */
function lazyPool(connectionString: string): PgPool {
  let opened: Promise<PgPool> | null = null;
  const open = (): Promise<PgPool> => {
    opened ??= import('pg').then(({ default: pg }) => {
      const pool = new pg.Pool({
        connectionString,
        application_name: 'alir',
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
        query_timeout: 15_000,
      });
      // A connection that breaks while idle is replaced; nobody waits for it.
      pool.on('error', () => undefined);
      return pool;
    });
    return opened;
  };
  return {
    connect: async () => (await open()).connect(),
    query: async (statement) => (await open()).query(statement),
    end: async () => {
      if (opened !== null) await (await opened).end();
    },
  };
}
