// Opens the database, or takes the host's, and sets it up so that acknowledged means durable.

import type { DatabaseSync } from 'node:sqlite';
import { noPath, toFault } from './faults.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { type Statements, statementsOf } from './statements.ts';

export interface Connection {
  readonly db: DatabaseSync;
  readonly statements: Statements;
  /** The connection is the host's, who may have a transaction open on it. */
  readonly isShared: boolean;
  /** Where the database is, for error messages. */
  readonly path: string;
}

/** Pages in the write-ahead log before they are moved into the file. Large, since each move rewrites what it touches. */
const checkpointPages = 16_000;

/**
 * Of the page cache of a connection of our own. Small, since a commit that has split a page walks it all, and the operating
 * system caches the file as well; not smaller, since a million live instances need their indexes at hand.
 */
const cacheKb = 8_000;

/** @throws SQLITE_UNSAFE, STORE_UNWRITABLE, STORE_CORRUPT */
export function openDatabase(source: string | DatabaseSync): Connection {
  if (!source || (typeof source === 'string' && source.trim() === '')) throw noPath();
  const { DatabaseSync: Database } = nodeSqlite();
  const path = typeof source === 'string' ? source : (source.location() ?? ':memory:');
  try {
    return typeof source === 'string' ? openOwn(Database, source) : takeHosts(source, path);
  } catch (error) {
    throw toFault(error, path);
  }
}

function openOwn(Database: typeof DatabaseSync, path: string): Connection {
  const db = new Database(path, { timeout: 0 });
  try {
    const statements = statementsOf(db, path);
    setUp(statements);
    statements.exec(`pragma cache_size = -${cacheKb}`);
    // The file may come from elsewhere: what its schema says is not to be believed.
    statements.exec(`pragma trusted_schema = off`);
    if ('enableDefensive' in db) db.enableDefensive(true);
    return { db, statements, isShared: false, path };
  } catch (error) {
    db.close();
    throw error;
  }
}

function takeHosts(db: DatabaseSync, path: string): Connection {
  const statements = statementsOf(db, path);
  setUp(statements);
  return { db, statements, isShared: true, path };
}

/**
 * Sees what is committed, while the host has a transaction open on the connection that it shares with us. Null for a
 * database in memory, which has one connection only.
 */
export function openBeside({ path }: Connection): DatabaseSync | null {
  const { DatabaseSync: Database } = nodeSqlite();
  return path === ':memory:' ? null : new Database(path, { readOnly: true });
}

function setUp(statements: Statements): void {
  statements.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma wal_autocheckpoint = ${checkpointPages}`);
}
