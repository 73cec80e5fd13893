import { twelveLetters } from '../letters/twelve-letters.ts';
import { dayOf } from '../office/open-office.ts';
import { demoReports } from './demo-reports.ts';
import { deskLetters } from './desk-letters.ts';
import { deskPapers } from './desk-papers.ts';
import { fillDatabase } from './fill-database.ts';
import { papersHappen } from './papers-happen.ts';
import { lettersHappen, playTimeline } from './play-timeline.ts';
import type { Settings } from '../settings.ts';
import { demoTravels } from './demo-travels.ts';
import { isKnown, recentLetters } from './recent-letters.ts';

/**
 * What an empty demo opens on: the twelve letters, told to their ends, the mail of these days on its way, and the reports of
 * all villages for the quarter that ended last.
 */
export async function seedFirstStart(
  settings: Pick<Settings, 'database' | 'files'>,
): Promise<void> {
  const now = Date.now();
  const today = dayOf(now);
  const { seconds, bytes } = await fillDatabase(settings, async (stage, office) => {
    const { organisation } = stage;
    const recent = [...recentLetters(organisation, now), ...deskLetters(today)];
    const reports = demoReports(organisation, today);
    const happenings = [
      ...lettersHappen([...twelveLetters(), ...recent]),
      ...papersHappen(deskPapers(today), office),
      ...(reports?.happenings ?? []),
      ...(isKnown(today) ? demoTravels(today) : []),
    ];
    const quarter = reports === null ? '' : `, dan laporan desa ${reports.quarter}`;
    console.log(
      `Menyiapkan data contoh: dua belas surat, ${recent.length} surat terbaru${quarter} …`,
    );
    await playTimeline(stage, happenings, now);
  });
  console.log(`Siap dalam ${seconds.toFixed(1)} detik, ${(bytes / 1e6).toFixed(1)} MB.`);
}
