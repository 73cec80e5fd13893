// `node:sqlite`, looked up when a database is opened. Not imported: an older Node has none, or one without all that is used
// here, and would fail with an error that says nothing before anybody could tell what is wrong.

import type * as Sqlite from 'node:sqlite';
import { AlirError } from '../../core/errors.ts';

let known: typeof Sqlite | null = null;

/** @throws SQLITE_UNSAFE */
export function nodeSqlite(): typeof Sqlite {
  if (known !== null) return known;
  const found = process.getBuiltinModule('node:sqlite');
  checkVersion(found && 'backup' in found ? versionOf(found) : null);
  known = found;
  return found;
}

function versionOf({ DatabaseSync }: typeof Sqlite): string {
  using db = new DatabaseSync(':memory:');
  return String(db.prepare('select sqlite_version() as version').get()?.['version']);
}

/**
 * SQLite before 3.51.3 can damage a database in WAL mode that two connections use.
 *
 * @param version - of SQLite; null where Node has none that can be used
 * @throws SQLITE_UNSAFE
 */
export function checkVersion(version: string | null): void {
  const [major = 0, minor = 0, patch = 0] = (version ?? '').split('.').map(Number);
  if (major * 1_000_000 + minor * 1_000 + patch >= 3_051_003) return;
  throw new AlirError('SQLITE_UNSAFE', {
    sqlite: version,
    needs: '3.51.3',
    node: process.version,
    hint: 'Upgrade Node to 22.22.3, 24.15, 25.9 or later: others have no SQLite, or one that can damage databases',
  });
}
