import { resolve } from 'node:path';
import { migrationSql as postgresSql, postgres } from '@alir/engine/postgres';
import { migrationSql as sqliteSql, sqlite } from '@alir/engine/sqlite';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { asUnusable, isPostgres, withoutPassword, type Naming } from '../database/open-store.ts';
import { postgresVersions } from '../database/postgres-versions.ts';

export interface MigrateOptions extends Naming {
  readonly print?: boolean;
  readonly postgres?: boolean;
  readonly sqlite?: boolean;
}

/** Creates or upgrades the tables, or prints their SQL for the host's own migration tool. */
export async function migrate(
  cli: Cli,
  database: string | undefined,
  options: MigrateOptions,
): Promise<Answer> {
  if (options.print === true) return print(cli, options);
  if (database === undefined)
    throw new Unusable('USAGE', cli.texts.wrongUsage(cli.texts.migrate.needsDatabase));
  const shown = withoutPassword(database);
  const { prefix, schema } = options;
  try {
    const naming = {
      ...(prefix === undefined ? {} : { prefix }),
      ...(schema === undefined ? {} : { schema }),
    };
    // A server that cannot be reached is told as every command tells it.
    if (isPostgres(database)) await postgresVersions(cli, database, naming);
    const store = isPostgres(database)
      ? postgres(database, naming)
      : sqlite(resolve(cli.cwd, database), naming);
    try {
      await store.migrate();
    } finally {
      await store.close();
    }
  } catch (error) {
    throw asUnusable(cli, error, database);
  }
  return { exit: 0, json: { database: shown }, text: cli.texts.migrate.done(shown) };
}

function print(
  { texts }: Cli,
  { postgres: isForPostgres, sqlite: isForSqlite, schema, prefix }: MigrateOptions,
): Answer {
  if (isForPostgres === isForSqlite)
    throw new Unusable('USAGE', texts.wrongUsage(texts.migrate.which));
  const named = prefix === undefined ? {} : { prefix };
  const sql =
    isForPostgres === true
      ? postgresSql({ ...named, ...(schema === undefined ? {} : { schema }) })
      : sqliteSql(named);
  return { exit: 0, json: { sql }, text: sql.trimEnd() };
}
