// Migrations of the stores' tables: numbered, checksummed, forward only.
//
// A table `meta` holds one record for each that was applied. A later release may still be read by an older one, down to
// its `minReader`; a release older than that refuses to work with STORE_NEWER.

import { AlirError } from '../../core/errors.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { number, type SqlRecord, text } from './records.ts';
import { type Tables, tablesNamed } from './statement.ts';

export interface Migration {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly name: string;
  /** Oldest schema version whose code may still work with the tables after this migration. */
  readonly minReader: number;
  sql(names: Names): string;
}

/** What a migration calls things. */
export interface Names {
  readonly tables: Tables;
  /** Put before the name of an index. */
  readonly prefix: string;
}

/** An applied migration, as `meta` has it. */
interface Applied {
  readonly version: number;
  readonly checksum: string;
  readonly minReader: number;
}

/**
 * The migrations that are still to be applied.
 *
 * @param records - all of `meta`; null if there is no such table
 * @throws STORE_NEWER, STORE_CORRUPT
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  records: readonly SqlRecord[] | null,
): readonly Migration[] {
  const applied = (records ?? []).map(toApplied);
  const known = migrations.length;
  const needed = Math.max(0, ...applied.map(({ minReader }) => minReader));
  const version = Math.max(0, ...applied.map((entry) => entry.version));
  if (needed > known) {
    throw new AlirError('STORE_NEWER', {
      version,
      needed,
      known,
      hint: 'A newer release wrote this database: upgrade @alir/engine',
    });
  }
  for (const migration of migrations) {
    const entry = applied.find((other) => other.version === migration.version);
    if (entry !== undefined && entry.checksum !== checksum(migration)) {
      throw new AlirError('STORE_CORRUPT', {
        migration: migration.version,
        hint: 'The tables were made by another text of this migration: restore a backup or compare them with `alir migrate --print`',
      });
    }
  }
  return migrations.filter(({ version: own }) => own > version);
}

/** SQL that applies a migration and notes it in `meta`. @param now - SQL for the time in ms UTC */
export function applySql(migration: Migration, names: Names, now: string): string {
  const { version, name, minReader } = migration;
  const values = `${version}, '${name}', '${checksum(migration)}', ${minReader}, ${now}`;
  return `${migration.sql(names).trim()}
insert into ${names.tables.meta} (version, name, checksum, min_reader, applied_at) values (${values});
`;
}

/** The same whatever the tables are called and however the text is laid out. */
function checksum(migration: Migration): string {
  const sql = migration.sql({ tables: tablesNamed((table) => table), prefix: '' });
  return fingerprint(sql.replace(/\s+/gu, ' ').trim());
}

function toApplied(record: SqlRecord): Applied {
  return {
    version: number(record['version']),
    checksum: text(record['checksum']),
    minReader: number(record['min_reader']),
  };
}
