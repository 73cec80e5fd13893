// What SQLite's errors mean to who runs a command.

import { closeSync, openSync, readSync } from 'node:fs';
import { AlirError } from '@alir/engine';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';
import { whyUnusable } from './why-unusable.ts';

/** Primary result codes: PERM, READONLY, FULL, CANTOPEN. */
const unwritable = new Set([3, 8, 13, 14]);
/** BUSY, LOCKED, PROTOCOL. */
const held = new Set([5, 6, 15]);

/** @returns SQLite's primary result code; null: the error is none of SQLite's */
function resultCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}

/** Somebody else has the file open, or we may not find that out. */
export function isKeptFromUs(error: unknown): boolean {
  const code = resultCode(error) ?? 0;
  return held.has(code) || unwritable.has(code);
}

/**
 * An error of SQLite on the file at `path`, also as the store's fault, as something that can be told; anything else as it is.
 *
 * @param shown - what the file is called
 */
export function sqliteFault(cli: Cli, path: string, shown: string, error: unknown): unknown {
  const isStores = error instanceof AlirError;
  const code = resultCode(isStores ? error.cause : error);
  if (code === null) return error;
  const { database } = cli.texts;
  const cause = { cause: error };
  if (held.has(code)) return new Unusable('DATABASE_IN_USE', database.inUse(shown), cause);
  if (unwritable.has(code)) {
    const reason = whyUnusable(cli, path, shown) ?? reasonOf(cli, isStores ? error.cause : error);
    return new Unusable('STORE_UNWRITABLE', database.unusable(shown, reason), cause);
  }
  if (isStores && error.code !== 'STORE_CORRUPT') return error;
  return bearsHeader(path)
    ? new Unusable('STORE_CORRUPT', database.damaged(shown), cause)
    : new Unusable('NOT_A_DATABASE', database.notOne(shown), cause);
}

const header = 'SQLite format 3\0';

/** Whether the file begins as every SQLite database does, however little of the rest is left. */
function bearsHeader(path: string): boolean {
  const start = Buffer.alloc(header.length);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, start, 0, start.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return start.toString('latin1') === header;
}
