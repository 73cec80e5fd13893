// Puts a copy of a database under a name. Owns: that what stood there is given up only for a whole, verified copy.

import { existsSync, realpathSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backup as copyPages, DatabaseSync } from 'node:sqlite';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { inspectCopy, type Inspected } from './inspect-copy.ts';
import { asUnusable, checkSqlite, type Naming } from './open-store.ts';
import { isSameFile } from './same-file.ts';
import { isKeptFromUs, sqliteFault } from './sqlite-fault.ts';
import { whyUnusable } from './why-unusable.ts';

export interface PutOptions extends Naming {
  /** Replace a file that is there. */
  readonly force?: boolean;
}

export interface PutCopy extends Inspected {
  /** Size of the copy. */
  readonly bytes: number;
}

/** @returns what the copy has; with problems, nothing was put in place and what was there before still is */
export async function putCopy(
  cli: Cli,
  from: string,
  to: string,
  options: PutOptions,
): Promise<PutCopy> {
  const source = resolve(cli.cwd, from);
  const target = behindLinks(resolve(cli.cwd, to));
  const part = `${target}.part`;
  if ([target, part].some((path) => isSameFile(source, path)))
    throw new Unusable('SAME_FILE', cli.texts.backup.sameFile(from, to));
  if (existsSync(target) && options.force !== true)
    throw new Unusable('FILE_EXISTS', cli.texts.backup.exists(to));
  const obstacle = whyUnusable(cli, target, to);
  if (obstacle !== null)
    throw new Unusable('STORE_UNWRITABLE', cli.texts.database.unusable(to, obstacle));
  release(cli, target, to);
  release(cli, part, `${to}.part`);
  // Last, since only the copy takes away the empty log that SQLite leaves where it merely reads.
  checkSqlite(cli, from, options);
  try {
    await removeDatabase(part);
    await copy(cli, source, part, from);
    const inspected = await inspectCopy(cli, part, from, options);
    const { size: bytes } = await stat(part);
    if (inspected.problems.length === 0) await replace(cli, part, target, to);
    return { ...inspected, bytes };
  } catch (error) {
    throw asUnusable(cli, error, to);
  } finally {
    await removeDatabase(part);
  }
}

/** A link stays one: the file it leads to is replaced, which is the one that SQLite opens. */
function behindLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** All pages in one step, which is one read transaction: a copy in steps begins anew whenever somebody commits. */
const allPages = 2 ** 31 - 1;

/** With what the write-ahead log of the source holds. Page by page, so that the copy shows what is wrong with the source. */
async function copy(cli: Cli, source: string, part: string, shown: string): Promise<void> {
  try {
    using db = new DatabaseSync(source, { timeout: 5_000 });
    await copyPages(db, part, { rate: allPages });
  } catch (error) {
    throw sqliteFault(cli, source, shown, error);
  }
}

/**
 * Moves what the logs of a file that is to be replaced hold into it. Its content stays the same.
 *
 * @throws Unusable while another process has it open
 */
function release(cli: Cli, path: string, shown: string): void {
  if (!existsSync(path)) return;
  try {
    using db = new DatabaseSync(path, { timeout: 1_000 });
    // Whoever has the file open, even idly, holds a lock that this one waits for.
    db.exec('pragma locking_mode = exclusive; begin exclusive; rollback');
  } catch (error) {
    // What is damaged is what a backup is restored for.
    if (isKeptFromUs(error)) throw sqliteFault(cli, path, shown, error);
  }
}

async function replace(cli: Cli, part: string, target: string, shown: string): Promise<void> {
  const file = await open(part, 'r+');
  await file.sync();
  await file.close();
  // Somebody may have opened it while we copied.
  release(cli, target, shown);
  // Before the file has its name: SQLite would apply a log that is left to the new file.
  await removeLogs(target);
  await rename(part, target);
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await removeLogs(path);
}

async function removeLogs(path: string): Promise<void> {
  for (const log of ['-wal', '-shm', '-journal']) await rm(path + log, { force: true });
}
