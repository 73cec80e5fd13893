import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { inspectCopy } from '../database/inspect-copy.ts';
import { isPostgres } from '../database/open-store.ts';
import type { BackupOptions } from './backup.ts';

/** Puts a backup in place of the SQLite file, when the backup is sound and nobody has the file open. */
export async function restore(
  cli: Cli,
  from: string,
  database: string,
  options: BackupOptions,
): Promise<Answer> {
  const { backup: texts, restore: own } = cli.texts;
  if (isPostgres(database)) throw new Unusable('ONLY_SQLITE', texts.onlySqlite);
  const path = resolve(cli.cwd, database);
  if (existsSync(path) && options.force !== true)
    throw new Unusable('FILE_EXISTS', texts.exists(database));
  const inspected = await inspectCopy(cli, from, options);
  if (inspected.problems.length > 0) {
    return {
      exit: 1,
      json: { file: from, ...inspected },
      text: [texts.unsound(from), ...inspected.problems].join('\n'),
    };
  }
  if (existsSync(path)) leaveAlone(cli, path, database);
  await put(resolve(cli.cwd, from), path);
  const { instances, events } = inspected;
  return {
    exit: 0,
    json: { database, ...inspected },
    text: [own.done(database), cli.mark('green', texts.verified(instances, events))].join('\n'),
  };
}

/**
 * Closes the write-ahead log of the file that is replaced: a log that stays behind would be applied to the new one.
 *
 * @throws Unusable while another process has it open
 */
function leaveAlone(cli: Cli, path: string, shown: string): void {
  try {
    using db = new DatabaseSync(path, { timeout: 1_000 });
    db.exec('pragma journal_mode = delete');
  } catch (error) {
    // What is damaged is what a backup is restored for.
    if (!/locked|busy/i.test(error instanceof Error ? error.message : '')) return;
    throw new Unusable('DATABASE_IN_USE', cli.texts.restore.inUse(shown), { cause: error });
  }
}

/** By way of a file beside it, so that no half copy ever bears the name. */
async function put(from: string, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    await copyFile(from, part);
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
    await Promise.all([`${path}-wal`, `${path}-shm`].map((left) => rm(left, { force: true })));
  } finally {
    await rm(part, { force: true });
  }
}
