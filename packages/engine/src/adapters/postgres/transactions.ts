// Transactions: our own, and the host's, inside which a unit is a savepoint.

import { setTimeout as sleep } from 'node:timers/promises';
import { AlirError } from '../../core/errors.ts';
import type { SqlTx } from '../../ports/tx.ts';
import { isConnectionLost, isOutrun, toFault } from './faults.ts';
import type { PgPool } from './pg-types.ts';
import { clientSession, hostSession, type PreparedNames, type Session } from './session.ts';

/** What a transaction did; `keep: false` rolls it back. */
export interface Done<T> {
  readonly result: T;
  readonly keep: boolean;
}

/** A node that is cut off keeps its locks until the server gives up on it; these are the server's limits, in ms. */
const begin = `begin isolation level read committed;
  set local lock_timeout = 5000; set local statement_timeout = 10000;
  set local idle_in_transaction_session_timeout = 5000`;

/** Longer each time, in ms. */
const retryMs = 20;
/** How often a transaction is tried that others stood in the way of. */
const attempts = 5;

export async function inOwnTransaction<T>(
  pool: PgPool,
  names: PreparedNames | null,
  work: (session: Session) => Promise<Done<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(pool, names, work);
    } catch (error) {
      if (!isOutrun(error) || attempt === attempts) throw toFault(error);
      // Whoever stood in the way gets what it waits for first; else both would meet again.
      await sleep(attempt * retryMs);
    }
  }
}

async function tryOnce<T>(
  pool: PgPool,
  names: PreparedNames | null,
  work: (session: Session) => Promise<Done<T>>,
): Promise<T> {
  const client = await pool.connect();
  client.on?.('error', learnFromNextQuery);
  let isLost = false;
  try {
    await client.query({ text: begin });
    const { result, keep } = await work(clientSession(client, names));
    await client.query({ text: keep ? 'commit' : 'rollback' });
    return result;
  } catch (error) {
    isLost = isConnectionLost(error);
    if (!isLost)
      isLost = await client.query({ text: 'rollback' }).then(
        () => false,
        () => true,
      );
    throw error;
  } finally {
    client.removeListener?.('error', learnFromNextQuery);
    client.release(isLost);
  }
}

/** Without a listener, a connection that breaks between two statements would end the process. */
function learnFromNextQuery(): void {}

/** Units in the transactions of hosts wait for each other: savepoints of one transaction nest. */
const turns = new WeakMap<SqlTx, Promise<unknown>>();

export function inHostsTransaction<T>(
  tx: SqlTx,
  work: (session: Session) => Promise<Done<T>>,
): Promise<T> {
  const before = turns.get(tx) ?? Promise.resolve();
  const own = before.then(() => inSavepoint(tx, work));
  turns.set(
    tx,
    own.catch(() => undefined),
  );
  return own;
}

async function inSavepoint<T>(tx: SqlTx, work: (session: Session) => Promise<Done<T>>): Promise<T> {
  const session = hostSession(tx);
  try {
    await session.query('savepoint alir_unit');
  } catch (error) {
    throw toFault(error);
  }
  try {
    const { result, keep } = await work(session);
    if (!keep) await session.query('rollback to savepoint alir_unit');
    await session.query('release savepoint alir_unit');
    return result;
  } catch (error) {
    // If this fails too, so will the host's next statement, and the host learns of it there.
    await session.query('rollback to savepoint alir_unit').catch(() => undefined);
    throw isOutrun(error)
      ? new AlirError('VERSION_CONFLICT', {}, { cause: error })
      : toFault(error);
  }
}
