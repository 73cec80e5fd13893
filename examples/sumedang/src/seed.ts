// `pnpm seed`: builds the past quarter, letter by letter, into the database that `start` opens. A database that is there
// already is kept under another name.

import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateLetters } from './letters/generate-letters.ts';
import { twelveLetters } from './letters/twelve-letters.ts';
import { generateVillageReports } from './reports/generate-village-reports.ts';
import { fillDatabase } from './seed/fill-database.ts';
import { lettersHappen, playTimeline, reportsHappen } from './seed/play-timeline.ts';
import { letterSeed, recentLetters } from './seed/recent-letters.ts';
import { explainFault } from './server/explain-fault.ts';
import { readSettings } from './settings.ts';

const { values } = parseArgs({
  options: {
    ganti: { type: 'boolean', default: false },
    surat: { type: 'string', default: '2000' },
  },
});
const settings = readSettings(process.env);
try {
  await makeRoom(settings.database);
  await seed(settings.database, '2026-TW1', Number(values.surat));
} catch (error) {
  console.error(explainFault(error, settings) ?? error);
  process.exitCode = 1;
}

async function seed(database: string, quarter: string, count: number): Promise<void> {
  const now = Date.now();
  const { seconds, bytes } = await fillDatabase(database, async (stage) => {
    const { organisation } = stage;
    const letters = generateLetters(organisation, { count, quarter, seed: letterSeed });
    const reports = generateVillageReports(organisation, { quarter, seed: letterSeed });
    const recent = recentLetters(organisation, now);
    const happenings = [
      ...lettersHappen([...twelveLetters(), ...letters, ...recent]),
      ...reportsHappen(quarter, reports),
    ];
    console.log(
      `Memutar ${letters.length} surat dan ${reports.length} laporan desa ${quarter}, dua belas surat, ` +
        `dan ${recent.length} surat terbaru: ${happenings.length} langkah …`,
    );
    await playTimeline(stage, happenings, now, (share) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${Math.round(share * 100)} %`);
    });
    if (process.stdout.isTTY) process.stdout.write('\r');
  });
  console.log(
    `Selesai dalam ${seconds.toFixed(1)} detik, ${(bytes / 1e6).toFixed(1)} MB: ${database}`,
  );
}

/** A running server would go on writing into the file that was moved away, so this is done on request only. */
async function makeRoom(database: string): Promise<void> {
  if (!existsSync(database)) return;
  if (!values.ganti) {
    console.error(
      `${database} sudah ada. Hentikan server, lalu jalankan lagi dengan --ganti; ` +
        'basis data lama disimpan dengan nama lain.',
    );
    process.exit(1);
  }
  const kept = database.replace(
    /(\.\w+)?$/,
    `-sebelum-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}$1`,
  );
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(database + end)) await rename(database + end, kept + end);
  console.log(`Basis data lama disimpan sebagai ${kept}`);
}
