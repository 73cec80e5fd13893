import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import type { Naming, TableVersions } from './open-store.ts';

const missing = new Set(['42P01', '3F000']);

/** The version of the tables in PostgreSQL; null: there are none of ours. @throws Unusable without a connection */
export async function postgresVersions(
  { texts }: Cli,
  url: string,
  { schema = 'alir', prefix = '' }: Naming,
): Promise<TableVersions | null> {
  const pg = await import('pg').catch((error: unknown) => {
    throw new Unusable('PG_MISSING', texts.database.noPostgres, { cause: error });
  });
  const client = new pg.default.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const quoted = [schema, `${prefix}meta`].map((name) => client.escapeIdentifier(name)).join('.');
    const { rows } = await client.query(
      `select max(version) as version, max(min_reader) as needed from ${quoted}`,
    );
    const [row] = rows;
    return row?.version == null
      ? null
      : { version: Number(row.version), needed: Number(row.needed) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (missing.has(code)) return null;
    const reason = error instanceof Error && error.message !== '' ? error.message : code;
    throw new Unusable('DATABASE_UNREACHABLE', texts.database.unreachable(reason), {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
