// What PostgreSQL's errors mean to the engine.

import type { FaultCode } from '../../core/codes.ts';
import { AlirError } from '../../core/errors.ts';

const hints: Partial<Record<FaultCode, string>> = {
  STORE_BUSY: 'Something holds the rows, or the database is overloaded: look for long transactions',
  STORE_UNWRITABLE:
    'Check that the server can be reached, may be written to, and that this role may use the schema',
  STORE_CORRUPT: 'The database is damaged: restore a backup',
  STORE_NOT_MIGRATED: 'The tables are missing: call store.migrate() or run `alir migrate`',
};

/** By SQLSTATE, or its first two characters for a whole class. */
const codes: Readonly<Record<string, FaultCode>> = {
  '08': 'STORE_UNWRITABLE', // connection
  '25P01': 'TRANSACTION_MISSING', // savepoint outside of a transaction
  '25006': 'STORE_UNWRITABLE', // read-only transaction
  '28': 'STORE_UNWRITABLE', // authorisation
  '3D': 'STORE_UNWRITABLE', // no such database
  '3F': 'STORE_NOT_MIGRATED', // no such schema
  '42P01': 'STORE_NOT_MIGRATED', // no such table
  '42501': 'STORE_UNWRITABLE', // insufficient privilege
  '53': 'STORE_UNWRITABLE', // out of disk, memory, connections
  '55P03': 'STORE_BUSY', // lock_timeout
  '57014': 'STORE_BUSY', // statement_timeout
  '25P03': 'STORE_BUSY', // idle_in_transaction_session_timeout
  '40001': 'STORE_BUSY', // serialization
  '40P01': 'STORE_BUSY', // deadlock
  '57P': 'STORE_UNWRITABLE', // shutdown, starting up
  '58': 'STORE_UNWRITABLE', // system
  XX001: 'STORE_CORRUPT', // data corrupted
  XX002: 'STORE_CORRUPT', // index corrupted
};

/** The fault that an error of PostgreSQL or of the way to it amounts to; any other error as it is. */
export function toFault(error: unknown): unknown {
  const code = faultCode(error);
  if (code === null) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new AlirError(code, { reason, hint: hints[code] ?? '' }, { cause: error });
}

/** Two transactions stood in each other's way and this one has to begin again. */
export function isOutrun(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** The connection is in no state to be used again. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error);
  return state === null ? isNetworkError(error) : /^(08|57P|25P03)/.test(state);
}

function faultCode(error: unknown): FaultCode | null {
  if (error instanceof AlirError) return null;
  const state = sqlState(error);
  if (state === null) return isNetworkError(error) ? 'STORE_UNWRITABLE' : null;
  return codes[state] ?? codes[state.slice(0, 3)] ?? codes[state.slice(0, 2)] ?? null;
}

/** Errors of `net` and those that `pg` makes of a lost connection have no SQLSTATE. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|[Cc]onnection (terminated|ended|error)|timeout exceeded when trying to connect|not queryable|[Qq]uery read timeout/.test(
    `${'code' in error ? String(error.code) : ''} ${error.message}`,
  );
}

function sqlState(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)
    ? code
    : null;
}
