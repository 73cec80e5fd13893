// Builds a database by playing stories through the real engine. It grows under another name and is put in place when it
// is whole, so a crash leaves nothing half done. The notices beside it grow along.

import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { AlirError } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { readFlowSources } from '../flow-sources.ts';
import { setClock, type Stage } from '../letters/play-story.ts';
import { noticesBeside } from '../notices/notice-store.ts';
import { travelsBeside } from '../travel/travel-book.ts';
import { openOffice, type Office } from '../office/open-office.ts';
import type { Settings } from '../settings.ts';
import { withoutClock } from './without-clock.ts';

export interface Filled {
  readonly seconds: number;
  readonly bytes: number;
}

/** @throws AlirError STORE_UNWRITABLE */
export async function fillDatabase(
  { database, files }: Pick<Settings, 'database' | 'files'>,
  play: (stage: Stage, office: Office) => Promise<void>,
): Promise<Filled> {
  const startedAt = performance.now();
  const growing = `${database}.tumbuh`;
  const growingNotices = `${noticesBeside(database)}.tumbuh`;
  const db = await makeDatabase(growing);
  await clearAway(growingNotices);
  const growingTravels = `${travelsBeside(database)}.tumbuh`;
  await clearAway(growingTravels);
  const clock = setClock();
  clock.set(inForceSince);
  const beside = { notices: growingNotices, travels: growingTravels };
  const flows = (await readFlowSources()).map(withoutClock);
  const office = await openOffice({ database: sqlite(db), files, ...beside, clock, flows });
  const { engine, organisation, notices, passphrases } = office;
  // Until it has its name nobody relies on it, so nothing has to wait for the disk.
  db.exec('pragma synchronous = off');
  await play({ engine, organisation, clock, passphrases }, office);
  notices.forgetBefore(Date.now() - noticeDays * 86_400_000);
  await office.close();
  db.exec('pragma wal_checkpoint(truncate)');
  db.exec('pragma journal_mode = delete');
  db.close();
  await rename(growing, database);
  await rename(growingNotices, noticesBeside(database));
  await rename(growingTravels, travelsBeside(database));
  const { size } = await stat(database);
  return { seconds: (performance.now() - startedAt) / 1000, bytes: size };
}

/** ms UTC: when the flows of the example were published, before anything of it happened. */
const inForceSince = Date.parse('2025-01-01T00:00:00+07:00');

/** Older notices are of no use when a demo opens. */
const noticeDays = 30;

async function clearAway(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(path + end, { force: true });
}

/** An empty one, in place of what a crash may have left. */
async function makeDatabase(path: string): Promise<DatabaseSync> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await clearAway(path);
    return new DatabaseSync(path);
  } catch (cause) {
    throw new AlirError('STORE_UNWRITABLE', { path }, { cause });
  }
}
