import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqlite } from '@alir/engine/sqlite';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { asUnusable, isPostgres, openSqlite, type Naming } from '../database/open-store.ts';
import { inspectCopy } from '../database/inspect-copy.ts';

export interface BackupOptions extends Naming {
  /** Replace a file that is there. */
  readonly force?: boolean;
}

/** Copies the SQLite file while others use it, then verifies the copy: the file, the chains, the folds. */
export async function backup(
  cli: Cli,
  database: string,
  to: string,
  options: BackupOptions,
): Promise<Answer> {
  const { backup: texts } = cli.texts;
  if (isPostgres(database)) throw new Unusable('ONLY_SQLITE', texts.onlySqlite);
  const path = resolve(cli.cwd, to);
  if (existsSync(path) && options.force !== true)
    throw new Unusable('FILE_EXISTS', texts.exists(to));
  // Refuses what is no database of this release.
  await (await openSqlite(cli, database, options)).close();
  await copy(cli, resolve(cli.cwd, database), path, options);
  const { size: bytes } = await stat(path);
  const inspected = await inspectCopy(cli, to, options);
  if (inspected.problems.length > 0) {
    return {
      exit: 1,
      json: { file: to, bytes, ...inspected },
      text: [texts.unsound(to), ...inspected.problems].join('\n'),
    };
  }
  const { instances, events } = inspected;
  return {
    exit: 0,
    json: { file: to, bytes, ...inspected },
    text: [texts.done(to, bytes), cli.mark('green', texts.verified(instances, events))].join('\n'),
  };
}

/**
 * From a connection of our own, in one read transaction: another process may commit all the while, and the copy is what
 * was there when it began.
 */
async function copy(cli: Cli, database: string, path: string, { prefix }: Naming): Promise<void> {
  try {
    using db = new DatabaseSync(database);
    const store = sqlite(db, prefix === undefined ? {} : { prefix });
    await store.backup(path);
    await store.close();
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw asUnusable(cli, error);
  }
}
