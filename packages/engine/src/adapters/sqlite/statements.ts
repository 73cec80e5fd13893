// Prepared statements of one connection, each prepared once. What SQLite throws comes out as a fault.

import type { SqliteTx } from '../../ports/tx.ts';
import type { SqlRecord } from '../sql/records.ts';
import type { SqlValue } from '../sql/statement.ts';
import { toFault } from './faults.ts';

type Prepared = ReturnType<SqliteTx['prepare']>;

/** Queries have texts without end (lists in conditions); past this many the statements are prepared anew. */
const capacity = 200;

const known = new WeakMap<SqliteTx, Statements>();

/** The statements of a connection, ours or the host's. @param path - where the database is, for error messages */
export function statementsOf(db: SqliteTx, path: string): Statements {
  const statements = known.get(db) ?? new Statements(db, path);
  known.set(db, statements);
  return statements;
}

export class Statements {
  readonly #db: SqliteTx;
  readonly #path: string;
  readonly #prepared = new Map<string, Prepared>();

  constructor(db: SqliteTx, path: string) {
    this.#db = db;
    this.#path = path;
  }

  all(sql: string, values: readonly SqlValue[] = []): SqlRecord[] {
    return this.#try(() =>
      this.#prepare(sql)
        .all(...values)
        .filter(isRecord),
    );
  }

  get(sql: string, values: readonly SqlValue[] = []): SqlRecord | null {
    const record = this.#try(() => this.#prepare(sql).get(...values));
    return isRecord(record) ? record : null;
  }

  /** @returns the number of changed rows */
  run(sql: string, values: readonly SqlValue[] = []): number {
    try {
      const result = this.#prepare(sql).run(...values);
      return isRecord(result) ? Number(result['changes']) : 0;
    } catch (error) {
      throw toFault(error, this.#path);
    }
  }

  /** Runs any number of statements without parameters. */
  exec(sql: string): void {
    this.#try(() => this.#db.exec(sql));
  }

  #try<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw toFault(error, this.#path);
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    if (this.#prepared.size >= capacity) this.#prepared.clear();
    const prepared = this.#db.prepare(sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

function isRecord(value: unknown): value is SqlRecord {
  return typeof value === 'object' && value !== null;
}
