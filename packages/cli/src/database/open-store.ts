// Opens the database of an application to look at it. Owns: refusing nicely what is not one; nothing is created or changed.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AlirError, say, sayProblems, type Store } from '@alir/engine';
import { postgres, postgresMigrations } from '@alir/engine/postgres';
import { sqlite, sqliteMigrations, type SqliteStore } from '@alir/engine/sqlite';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { postgresVersions } from './postgres-versions.ts';
import { sqliteFault } from './sqlite-fault.ts';

/** How the application named its tables. */
export interface Naming {
  readonly prefix?: string;
  /** PostgreSQL only. */
  readonly schema?: string;
}

/** The version the tables have, and the oldest release that may still work with them. */
export interface TableVersions {
  readonly version: number;
  readonly needed: number;
}

export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database);

/** Opens the store, lets `work` use it, closes it. @throws Unusable for what is no database of this release */
export async function withStore<T>(
  cli: Cli,
  database: string,
  naming: Naming,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await (isPostgres(database)
    ? openPostgres(cli, database, naming)
    : openSqlite(cli, database, naming));
  try {
    return await work(store);
  } catch (error) {
    throw asUnusable(cli, error, database);
  } finally {
    await store.close();
  }
}

/** The tenant that was asked for, or all. @throws Unusable for one of which nothing is stored */
export async function tenantsOf(
  { texts }: Cli,
  store: Store,
  asked: string | undefined,
): Promise<readonly string[]> {
  const all = await store.tenants();
  if (asked === undefined) return all;
  if (all.includes(asked)) return [asked];
  throw new Unusable('TENANT_NOT_FOUND', texts.database.noTenant(asked));
}

/** The store in a file that is there and has the tables. */
export async function openSqlite(
  cli: Cli,
  database: string,
  naming: Naming,
  shown = database,
): Promise<SqliteStore> {
  checkSqlite(cli, database, naming, shown);
  try {
    return sqlite(resolve(cli.cwd, database), { prefix: prefixOf(naming), resident: 0 });
  } catch (error) {
    throw asUnusable(cli, error, database, shown);
  }
}

/** @throws Unusable for a file that is no database of this release */
export function checkSqlite(cli: Cli, database: string, naming: Naming, shown = database): void {
  const path = resolve(cli.cwd, database);
  const versions = sqliteVersions(cli, path, shown, prefixOf(naming));
  checkVersions(cli, shown, versions, sqliteMigrations.length);
}

const prefixOf = ({ prefix = 'alir_' }: Naming): string => prefix;

async function openPostgres(cli: Cli, database: string, naming: Naming): Promise<Store> {
  checkVersions(
    cli,
    withoutPassword(database),
    await postgresVersions(cli, database, naming),
    postgresMigrations.length,
  );
  return postgres(database, naming);
}

function checkVersions(
  { texts }: Cli,
  shown: string,
  versions: TableVersions | null,
  known: number,
): void {
  const { without, older, newer } = texts.database;
  if (versions === null) throw new Unusable('STORE_NOT_MIGRATED', without(shown));
  const { version, needed } = versions;
  if (needed > known) throw new Unusable('STORE_NEWER', newer(shown, version, known));
  if (version < known) throw new Unusable('STORE_OLDER', older(shown, version, known));
}

/** Read without opening the store, which would set up the file. Null: there are no tables of ours. */
function sqliteVersions(
  cli: Cli,
  path: string,
  shown: string,
  prefix: string,
): TableVersions | null {
  if (!existsSync(path)) throw new Unusable('DATABASE_MISSING', cli.texts.database.missing(shown));
  try {
    using db = new DatabaseSync(path, { readOnly: true });
    const meta = `${prefix}meta`;
    const table = db
      .prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`)
      .get(meta);
    if (table === undefined) return null;
    const row = db
      .prepare(
        `select max(version) as version, max(min_reader) as needed from "${meta.replaceAll('"', '')}"`,
      )
      .get();
    return row === undefined || row['version'] === null
      ? null
      : { version: Number(row['version']), needed: Number(row['needed']) };
  } catch (error) {
    throw sqliteFault(cli, path, shown, error);
  }
}

/**
 * A fault of the store as something that can be told; anything else as it is.
 *
 * @param shown - what the database is called
 */
export function asUnusable(
  cli: Cli,
  error: unknown,
  database: string,
  shown = withoutPassword(database),
): unknown {
  const told = isPostgres(database)
    ? error
    : sqliteFault(cli, resolve(cli.cwd, database), shown, error);
  if (!(told instanceof AlirError)) return told;
  const { code, details } = told;
  const all = [sentenceOf(cli, told, shown), ...sayProblems(details, cli.lang)];
  return new Unusable(code, all.join('\n  '), { cause: told });
}

function sentenceOf({ texts, lang }: Cli, { code, details }: AlirError, shown: string): string {
  const { reason, problems } = details;
  if (code === 'STORE_UNWRITABLE' && typeof reason === 'string')
    return texts.database.unusable(shown, reason);
  // What was published was sound: what it names is not here.
  const isAway = JSON.stringify(problems ?? []).includes('"CALENDAR_UNKNOWN"');
  return code === 'FLOW_INVALID' && isAway
    ? texts.database.calendarAway(String(details['flow']))
    : say(code, details, lang);
}

/** The URL as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@]*):[^@]*@/, '$1@');
}
