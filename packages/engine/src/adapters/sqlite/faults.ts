// What SQLite's errors mean to the engine.

import { AlirError } from '../../core/errors.ts';
import type { FaultCode } from '../../core/codes.ts';

/** Another transaction was faster; the same work, done again, may succeed. */
export class Outrun extends Error {}

const hints: Partial<Record<FaultCode, string>> = {
  STORE_BUSY:
    'Another process or an open transaction of the application holds the database. Only one process should write to it',
  STORE_UNWRITABLE:
    'Check that the folder exists, that this user may write to it and to the file, and that the disk is not full',
  STORE_CORRUPT:
    'The file is not a healthy SQLite database: keep a copy of it and restore a backup',
  STORE_NOT_MIGRATED: 'The tables are missing: call store.migrate() or run `alir migrate`',
};

/** Primary result codes of SQLite. */
const codes: Readonly<Record<number, FaultCode>> = {
  3: 'STORE_UNWRITABLE', // PERM
  5: 'STORE_BUSY', // BUSY
  6: 'STORE_BUSY', // LOCKED
  8: 'STORE_UNWRITABLE', // READONLY
  10: 'STORE_UNWRITABLE', // IOERR
  11: 'STORE_CORRUPT', // CORRUPT
  13: 'STORE_UNWRITABLE', // FULL
  14: 'STORE_UNWRITABLE', // CANTOPEN
  26: 'STORE_CORRUPT', // NOTADB
};

const constraint = 19;
const ioError = 10;
const busySnapshot = 517;

/** The fault that an error of SQLite amounts to; any other error as it is. */
export function toFault(error: unknown, path: string): unknown {
  const code = faultCode(error);
  if (code === null) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new AlirError(code, { path, reason, hint: hints[code] ?? '' }, { cause: error });
}

export function storeBusy(path: string, cause: unknown): AlirError {
  return new AlirError('STORE_BUSY', { path, hint: hints.STORE_BUSY ?? '' }, { cause });
}

/** SQLite would open a file that is gone with the connection. */
export function noPath(): AlirError {
  return new AlirError('STORE_UNWRITABLE', {
    reason: 'no path to a database is given',
    hint: 'Name a file, or :memory: for a database that is lost when it is closed',
  });
}

/** Whether the same work may succeed if it is done again. */
export function isTransient(error: unknown): boolean {
  return error instanceof Outrun || (isFault(error) && error.code === 'STORE_BUSY');
}

/** The database could not do it, as opposed to: what it was told was wrong. */
export function isFault(error: unknown): error is AlirError {
  return error instanceof AlirError;
}

/** A unique key that somebody else took between our look and our write. */
export function isConstraint(error: unknown): boolean {
  return (resultCode(error) & 0xff) === constraint;
}

/** In a host's transaction: what it read has changed since, so it can never write. */
export function isStaleSnapshot(error: unknown): boolean {
  return resultCode(error) === busySnapshot;
}

/** The disk failed. What was not yet on it cannot be trusted to get there, so the connection is not to be used again. */
export function isIoError(error: unknown): boolean {
  return (resultCode(error) & 0xff) === ioError;
}

function faultCode(error: unknown): FaultCode | null {
  if (isFault(error)) return null;
  if (error instanceof Error && error.message.startsWith('no such table'))
    return 'STORE_NOT_MIGRATED';
  return codes[resultCode(error) & 0xff] ?? null;
}

/** SQLite's extended result code, 0 if it is none of its errors. */
function resultCode(error: unknown): number {
  if (isFault(error)) return resultCode(error.cause);
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code : 0;
}
