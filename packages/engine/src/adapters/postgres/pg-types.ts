// What the store needs of the package `pg`, structurally: a pool of it, or anything shaped like one.

/** A statement as `pg` takes it. */
export interface PgStatement {
  /** SQL with `$1`, `$2` … for the values. */
  readonly text: string;
  /** Values of the parameters, in order. */
  readonly values?: unknown[];
  /** Under which the server keeps the statement prepared. */
  readonly name?: string;
}

/** What a statement is answered with. */
export interface PgResult {
  /** The rows, by column name. */
  readonly rows?: unknown[];
}

/** One connection of a pool. */
export interface PgClient {
  /** Runs one statement on it. */
  query(statement: PgStatement): Promise<PgResult>;
  /** Gives it back to the pool. @param destroy - the connection is not to be used again */
  release(destroy?: boolean): void;
  /** Listens for a connection that breaks. */
  on?(event: 'error', listener: () => void): unknown;
  /** Stops listening. */
  removeListener?(event: 'error', listener: () => void): unknown;
}

/** A pool of connections. */
export interface PgPool {
  /** Lends a connection until its `release`. */
  connect(): Promise<PgClient>;
  /** Runs one statement on any connection. */
  query(statement: PgStatement): Promise<PgResult>;
  /** Closes all connections. Called by the store for a pool of its own only. */
  end(): Promise<void>;
}
