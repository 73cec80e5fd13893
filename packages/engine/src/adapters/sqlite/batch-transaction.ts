// The transaction of a batch: first it is read in, while units run, and then written in.

import { Outrun } from './faults.ts';
import type { Connection } from './open-database.ts';

export interface BatchTransaction {
  /** Before the units run. Never waits: whoever holds a lock may need this very event loop to let it go. */
  begin(): void;
  /** Before anything is written. @throws Outrun if what was read may have changed since */
  lock(): void;
  end(how: 'commit' | 'rollback'): void;
}

/**
 * On a connection of our own, one transaction holds from the first read to the commit: reading is cheaper inside of one,
 * and SQLite itself refuses to write if somebody else has written since.
 */
export function ownTransaction({ db, statements }: Connection): BatchTransaction {
  return {
    begin: () => void statements.run('begin'),
    lock: () => undefined,
    end: (how) => {
      if (how === 'commit' || db.isTransaction) statements.run(how);
    },
  };
}

/**
 * On the host's connection nothing of ours may be open while units run, since the host would find itself in it, and we
 * must keep out of the host's.
 *
 * @param isCurrent - whether what was read when the batch began is still so
 */
export function sharedTransaction(
  { db, statements }: Connection,
  isCurrent: () => boolean,
): BatchTransaction {
  let isOurs = false;
  const keepOut = (): void => {
    if (db.isTransaction) throw new Outrun();
  };
  return {
    begin: keepOut,
    lock: () => {
      keepOut();
      const timeoutMs = Number(statements.get('pragma busy_timeout')?.['timeout'] ?? 0);
      statements.exec('pragma busy_timeout = 0');
      try {
        statements.run('begin immediate');
        isOurs = true;
      } finally {
        statements.exec(`pragma busy_timeout = ${timeoutMs}`);
      }
      if (!isCurrent()) throw new Outrun();
    },
    end: (how) => {
      if (isOurs && db.isTransaction) statements.run(how);
      isOurs = false;
    },
  };
}
