// Copies a database that is in use.

import { open, rename, rm } from 'node:fs/promises';
import { backup } from 'node:sqlite';
import type { CommitLoop } from './commit-loop.ts';
import type { Connection } from './open-database.ts';

/** Pages copied before reads get their turn. */
const pagesAtOnce = 1_000;

/**
 * Writes a consistent copy to `path`, by way of a file beside it, so that no half copy ever bears the name.
 *
 * @param loop - its commits wait: a copy that they overtake would never end under load
 */
export async function backUp(
  connection: Connection,
  path: string,
  loop: CommitLoop,
): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  try {
    if (connection.isShared) {
      // A copy in steps could end while a transaction of the host's is open, and would have what is rolled back later.
      await loop.alone(() => void connection.db.prepare('vacuum into ?').run(part));
    } else {
      await loop.paused(
        async () => void (await backup(connection.db, part, { rate: pagesAtOnce })),
      );
    }
    await flush(part);
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
