// What the store needs of the package `pg`, structurally: a pool of it, or anything shaped like one.

export interface PgStatement {
  readonly text: string;
  readonly values?: unknown[];
  /** Under which the server keeps the statement prepared. */
  readonly name?: string;
}

export interface PgResult {
  readonly rows?: unknown[];
}

export interface PgClient {
  query(statement: PgStatement): Promise<PgResult>;
  /** @param destroy - the connection is not to be used again */
  release(destroy?: boolean): void;
  on?(event: 'error', listener: () => void): unknown;
  removeListener?(event: 'error', listener: () => void): unknown;
}

export interface PgPool {
  connect(): Promise<PgClient>;
  query(statement: PgStatement): Promise<PgResult>;
  end(): Promise<void>;
}
