// One place to send statements to: a connection of ours in a transaction, the pool, or the host's transaction. What
// PostgreSQL answers with an error comes out as it is; transactions decide what it means.

import type { SqlTx } from '../../ports/tx.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { SqlRecord } from '../sql/records.ts';
import type { Statement } from '../sql/statement.ts';
import type { PgClient, PgPool } from './pg-types.ts';

export interface Session {
  query(text: string, values?: Statement['values']): Promise<readonly SqlRecord[]>;
}

/** Statements that a connection keeps prepared; those with lists come in endless variety. */
const preparedCapacity = 100;

/** Names for statements, so that each connection parses and plans one only once. */
export class PreparedNames {
  readonly #names = new Map<string, string>();

  of(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= preparedCapacity) return null;
    // From the text itself: another store may use the same connection.
    const name = `alir_${fingerprint(text)}`;
    this.#names.set(text, name);
    return name;
  }
}

/** @param names - null: nothing is prepared, as behind a pooler that gives each transaction another connection */
export function clientSession(client: PgClient | PgPool, names: PreparedNames | null): Session {
  return {
    query: async (text, values = []) => {
      const name = names?.of(text) ?? null;
      const statement = { text, values: values.map(storable) };
      const { rows } = await client.query(name === null ? statement : { ...statement, name });
      // Several statements at once have several results, and nobody asked for their rows.
      return rows?.filter(isRecord) ?? [];
    },
  };
}

export function hostSession(tx: SqlTx): Session {
  return {
    query: async (text, values = []) => {
      const { rows } = await tx.query(text, values.map(storable));
      return rows.filter(isRecord);
    },
  };
}

/** A text with a NUL names nothing that is stored; PostgreSQL would refuse to look for it. */
function storable(value: Statement['values'][number]): unknown {
  return typeof value === 'string' && value.includes('\0')
    ? value.replaceAll('\0', '\ufffd')
    : value;
}

function isRecord(value: unknown): value is SqlRecord {
  return typeof value === 'object' && value !== null;
}
