// The host's open transaction: never begun or committed by us.

/** The host's open transaction: anything with `query`, or the host's `DatabaseSync`. Never begun or committed by us. */
export interface SqlTx {
  /** Runs a statement with `$1`, `$2` … inside the transaction, and yields its rows by column name. */
  query(text: string, params: unknown[]): PromiseLike<{ rows: unknown[] }>;
}

/** A `node:sqlite` connection, structurally, so that hosts may wrap it. */
export interface SqliteTx {
  /** Runs statements without values. */
  exec(sql: string): void;
  /** Prepares one statement. */
  prepare(sql: string): {
    all(...params: SqliteValue[]): unknown[];
    get(...params: SqliteValue[]): unknown;
    run(...params: SqliteValue[]): unknown;
  };
  /** Whether a transaction is open there. Where a wrapper does not say, it is taken to be. */
  readonly isTransaction?: boolean;
}

/** A value as SQLite takes it. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** The host's open transaction. */
export type Tx = SqlTx | SqliteTx;
