// Copies a database that is in use.

import { open, rename, rm, stat } from 'node:fs/promises';
import { AlirError } from '../../core/errors.ts';
import type { CommitLoop } from './commit-loop.ts';
import { isFault, toFault } from './faults.ts';
import { nodeSqlite } from './node-sqlite.ts';
import type { Connection } from './open-database.ts';

/** Pages copied before reads get their turn. */
const pagesAtOnce = 1_000;

/**
 * Writes a consistent copy to `path`, by way of a file beside it, so that no half copy ever bears the name.
 *
 * @param loop - its commits wait: a copy that they overtake would never end under load
 * @throws STORE_UNWRITABLE onto the database itself, STORE_BUSY onto one that is open
 */
export async function backUp(
  connection: Connection,
  path: string,
  loop: CommitLoop,
): Promise<void> {
  const part = `${path}.part`;
  for (const target of [path, part]) await refuseItself(connection.path, target);
  await release(path);
  await removeDatabase(part);
  try {
    if (connection.isShared) {
      // A copy in steps could end while a transaction of the host's is open, and would have what is rolled back later.
      await loop.alone(() => void connection.db.prepare('vacuum into ?').run(part));
    } else {
      await loop.paused(
        async () => void (await nodeSqlite().backup(connection.db, part, { rate: pagesAtOnce })),
      );
    }
    await flush(part);
    // Somebody may have opened it while we copied.
    await release(path);
    // Before the copy has its name: SQLite would apply a log that is left to it.
    await removeLogs(path);
    await rename(part, path);
  } finally {
    await removeDatabase(part);
  }
}

/** By inode, since links give a file many names. */
async function refuseItself(database: string, target: string): Promise<void> {
  const [own, other] = await Promise.all([identity(database), identity(target)]);
  if (own === null || own !== other) return;
  throw new AlirError('STORE_UNWRITABLE', {
    path: target,
    reason: 'it is the database that is copied',
    hint: 'Give the backup a file of its own',
  });
}

/** Null: there is no such file. */
async function identity(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}

/**
 * Moves what the logs of a file that is to be replaced hold into it.
 *
 * @throws STORE_BUSY while somebody has it open
 */
async function release(path: string): Promise<void> {
  if ((await identity(path)) === null) return;
  try {
    const { DatabaseSync } = nodeSqlite();
    using db = new DatabaseSync(path, { timeout: 0 });
    // Whoever has the file open, even idly, holds a lock that bars this one.
    db.exec('pragma locking_mode = exclusive; begin exclusive; rollback');
  } catch (error) {
    const fault = toFault(error, path);
    // What is damaged, or no database, may be replaced.
    if (isFault(fault) && fault.code !== 'STORE_CORRUPT') throw fault;
  }
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await removeLogs(path);
}

async function removeLogs(path: string): Promise<void> {
  for (const log of ['-wal', '-shm', '-journal']) await rm(path + log, { force: true });
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
