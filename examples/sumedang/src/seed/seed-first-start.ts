import { twelveLetters } from '../letters/twelve-letters.ts';
import { fillDatabase } from './fill-database.ts';
import { lettersHappen, playTimeline } from './play-timeline.ts';
import { recentLetters } from './recent-letters.ts';

/** What an empty demo opens on: the twelve letters, told to their ends, and the mail of these days, on its way. */
export async function seedFirstStart(database: string): Promise<void> {
  const now = Date.now();
  const { seconds, bytes } = await fillDatabase(database, async (stage) => {
    const recent = recentLetters(stage.organisation, now);
    const happenings = [...lettersHappen(twelveLetters()), ...lettersHappen(recent)];
    console.log(`Menyiapkan data contoh: dua belas surat dan ${recent.length} surat terbaru …`);
    await playTimeline(stage, happenings, now);
  });
  console.log(`Siap dalam ${seconds.toFixed(1)} detik, ${(bytes / 1e6).toFixed(1)} MB.`);
}
