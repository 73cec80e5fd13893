// SQLite stores in temporary folders, with a host that writes to the same file over connections of its own.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { sqlite, type SqliteStore } from '../../src/adapters/sqlite/index.ts';
import type { Host, StoreUnderTest } from '../../src/testing/store-contract.ts';

export interface SqliteUnderTest extends StoreUnderTest {
  readonly store: SqliteStore;
  readonly host: Host;
  readonly path: string;
}

export async function sqliteUnderTest(): Promise<SqliteUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'alir-sqlite-'));
  const path = join(folder, 'alir.db');
  const opened: SqliteStore[] = [];
  const open = (): SqliteStore => {
    const store = sqlite(path);
    opened.push(store);
    return store;
  };
  const store = open();
  await store.migrate();
  return {
    store,
    path,
    host: hostOf(path),
    another: async () => open(),
    reopen: async () => {
      await store.close();
      return open();
    },
    close: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await rm(folder, { recursive: true });
    },
  };
}

/** The same where the application and the store share one connection. */
export async function sharedSqliteUnderTest(): Promise<SqliteUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'alir-shared-'));
  const path = join(folder, 'alir.db');
  const db = new DatabaseSync(path);
  const store = sqlite(db);
  await store.migrate();
  db.exec('create table note (text text)');
  const close = async (): Promise<void> => {
    await store.close();
    if (db.isOpen) db.close();
    await rm(folder, { recursive: true });
  };
  return { store, path, host: hostOnShared(db), reopen: async () => sqlite(db), close };
}

function hostOnShared(db: DatabaseSync): Host {
  const end = async (sql: string): Promise<void> => db.exec(sql);
  return {
    begin: async () => {
      // One transaction at a time: the others wait for their turn, as an application must.
      while (db.isTransaction) await turn();
      db.exec('begin');
      return {
        tx: db,
        note: async (text) => void db.prepare('insert into note values (?)').run(text),
        commit: () => end('commit'),
        rollback: () => end('rollback'),
      };
    },
    notes: async () =>
      db
        .prepare('select text from note order by text')
        .all()
        .map(({ text }) => String(text)),
  };
}

/** An application with connections of its own, one for each transaction. */
function hostOf(path: string): Host {
  onConnection(path, (db) => db.exec('create table note (text text)'));
  return {
    begin: async () => {
      const db = new DatabaseSync(path, { timeout: 0 });
      await begin(db);
      const end = (sql: string): void => {
        db.exec(sql);
        db.close();
      };
      return {
        tx: db,
        note: async (text) => void db.prepare('insert into note values (?)').run(text),
        commit: async () => end('commit'),
        rollback: async () => end('rollback'),
      };
    },
    notes: async () =>
      onConnection(path, (db) => {
        return db
          .prepare('select text from note order by text')
          .all()
          .map(({ text }) => String(text));
      }),
  };
}

/** Waits as an application in the same process must: without blocking. */
export async function begin(db: DatabaseSync): Promise<void> {
  for (;;) {
    try {
      db.exec('begin immediate');
      return;
    } catch (error) {
      if (!(error instanceof Error && /database is locked/.test(error.message))) throw error;
      await turn();
    }
  }
}

function onConnection<T>(path: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path, { timeout: 1_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
