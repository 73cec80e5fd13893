import type { SqlRecord } from './records.ts';
import type { SqlValue } from './statement.ts';

/** Runs one statement. @returns its records */
export type Run = (sql: string, values?: readonly SqlValue[]) => Promise<readonly SqlRecord[]>;

/** How a store runs statements: those that only read, and those that write. */
export interface Running {
  readonly read: Run;
  readonly write: Run;
}
