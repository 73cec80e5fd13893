// `npx -y pnpm@12 seed`: builds the quarter that ended last, letter by letter, into the database that `start` opens. A
// database that is there already is kept under another name.

import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateLetters } from './letters/generate-letters.ts';
import { twelveLetters } from './letters/twelve-letters.ts';
import { noticesBeside } from './notices/notice-store.ts';
import { dayOf } from './office/open-office.ts';
import { demoReports } from './seed/demo-reports.ts';
import { demoTravels } from './seed/demo-travels.ts';
import { deskLetters } from './seed/desk-letters.ts';
import { deskPapers } from './seed/desk-papers.ts';
import { fillDatabase } from './seed/fill-database.ts';
import { papersHappen } from './seed/papers-happen.ts';
import { lettersHappen, playTimeline } from './seed/play-timeline.ts';
import { letterSeed, recentLetters } from './seed/recent-letters.ts';
import { explainFault } from './server/explain-fault.ts';
import { readSettings, type Settings } from './settings.ts';
import { switchesBeside } from './srikandi/switches.ts';
import { travelsBeside } from './travel/travel-book.ts';

const { values } = parseArgs({
  options: {
    ganti: { type: 'boolean', default: false },
    surat: { type: 'string', default: '2000' },
  },
});
/** Nobody leaves a letter lying for so long, in days. */
const settledDays = 45;

const settings = readSettings(process.env);
try {
  if (await makeRoom(settings.database)) await seed(settings, Number(values.surat));
  else process.exitCode = 1;
} catch (error) {
  console.error(explainFault(error, settings) ?? error);
  process.exitCode = 1;
}

async function seed(given: Settings, count: number): Promise<void> {
  const now = Date.now();
  const today = dayOf(now);
  const { seconds, bytes } = await fillDatabase(given, async (stage, office) => {
    const { organisation } = stage;
    const reports = demoReports(organisation, today);
    if (reports === null) throw new Error(`no stories for ${today}`);
    const { quarter } = reports;
    const letters = generateLetters(organisation, {
      count,
      quarter,
      seed: letterSeed,
      settledBefore: new Date(now - settledDays * 86_400_000).toISOString(),
    });
    const known = new Set(letters.map(({ id }) => id));
    const recent = recentLetters(organisation, now).filter(({ id }) => !known.has(id));
    const happenings = [
      ...lettersHappen([...twelveLetters(), ...letters, ...recent, ...deskLetters(today)]),
      ...papersHappen(deskPapers(today), office),
      ...reports.happenings,
      ...demoTravels(today),
    ];
    console.log(
      `Memutar ${letters.length} surat ${quarter} dan laporan desanya, dua belas surat, ` +
        `dan ${recent.length} surat terbaru: ${happenings.length} langkah …`,
    );
    await playTimeline(stage, happenings, now, (share) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${Math.round(share * 100)} %`);
    });
    if (process.stdout.isTTY) process.stdout.write('\r');
  });
  console.log(
    `Selesai dalam ${seconds.toFixed(1)} detik, ${(bytes / 1e6).toFixed(1)} MB: ${given.database}`,
  );
}

/**
 * A running server would go on writing into the file that was moved away, so this is done on request only.
 *
 * @returns whether there is room now
 */
async function makeRoom(database: string): Promise<boolean> {
  if (!existsSync(database)) return true;
  if (!values.ganti) {
    console.error(
      `${database} sudah ada. Hentikan server, lalu jalankan lagi dengan --ganti; ` +
        'basis data lama disimpan dengan nama lain.',
    );
    return false;
  }
  const kept = keptName(database);
  for (const [from, to] of [
    [database, kept],
    [noticesBeside(database), keptName(noticesBeside(database))],
    [travelsBeside(database), keptName(travelsBeside(database))],
    [switchesBeside(database), keptName(switchesBeside(database))],
  ] as const)
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(from + end)) await rename(from + end, to + end);
  console.log(`Basis data lama disimpan sebagai ${kept}`);
  return true;
}

function keptName(path: string): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  return path.replace(/(\.\w+)?$/, `-sebelum-${moment}$1`);
}
