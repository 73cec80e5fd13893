import { describe, expect, test } from 'vitest';
import { positionName } from '../stories/fake-organisation.ts';
import { deepStory, deepTree, entry, party } from '../stories/fake-world.ts';
import { textsOf } from '../texts/texts.ts';
import { tellStory } from './tell-story.ts';
import type { Told } from './tell-story.ts';

const tell = (
  entries: Parameters<typeof tellStory>[0],
  lang: 'id' | 'en' = 'id',
): readonly Told[] =>
  tellStory(entries, { texts: textsOf(lang), lang, tree: deepTree, nameOf: positionName });
const story = tell(deepStory);
const sentences = story.filter(({ technical }) => !technical).map(({ sentence }) => sentence);

describe('the story of a letter', () => {
  test('names the coordinator first and counts the rest', () => {
    expect(sentences[0]).toBe(
      'Bupati mendisposisikan kepada Kepala Dinas Kesehatan (koordinator) dan 3 lainnya',
    );
  });

  test('names a single recipient who was added, and one who was taken back', () => {
    expect(sentences.slice(1, 3)).toEqual([
      'Bupati mendisposisikan kepada Kepala BPKAD',
      'Bupati menarik disposisi kepada Kepala BPKAD',
    ]);
  });

  test('says in which capacity an acting officer acted, and on what ground', () => {
    const told = story.find(({ sentence }) => sentence.includes('sebagai'));
    expect(told?.sentence).toBe(
      'Pemangku Sekdis-Dinkes sebagai Plt. Kepala Dinas Kesehatan mendisposisikan kepada Kepala Bidang Kesehatan Masyarakat dan Kepala Puskesmas Arunika',
    );
    expect(told?.holder).toBe('Pemangku Sekdis-Dinkes · dasar SK 821/114/BKPSDM/2026');
  });

  test('quotes the words of a report', () => {
    expect(story.find(({ comment }) => comment !== null)).toMatchObject({
      sentence: 'Kepala Dinas PMD menyelesaikan “Tindak lanjuti disposisi”: laporkan',
      comment: 'Laporan lengkap terlampir.',
    });
  });

  test('keeps what the engine did by itself out of the way', () => {
    const technical = story.filter((told) => told.technical);
    expect(technical).toHaveLength(8);
  });

  test('can be told in English', () => {
    expect(tell(deepStory, 'en')[0]?.sentence).toBe(
      'Bupati disposed to Kepala Dinas Kesehatan (coordinator) and 3 others',
    );
  });
});

describe('an entry', () => {
  test.each([
    ['instance.started', 'Kepala Bagian Umum memulai surat masuk'],
    ['instance.cancelled', 'Kepala Bagian Umum membatalkan'],
    ['task.claimed', 'Kepala Bagian Umum mengambil “Saring surat”'],
    ['task.released', 'Kepala Bagian Umum melepaskan “Saring surat”'],
    ['comment.added', 'Kepala Bagian Umum menulis komentar'],
    ['timer.fired', 'Pengingat dikirim untuk “Saring surat”'],
    ['incident.opened', 'Alur tertahan pada “Saring surat”'],
    ['incident.resolved', 'Kepala Bagian Umum menyelesaikan gangguan'],
    ['call.failed', 'Layanan tte gagal'],
  ] as const)('%s', (type, sentence) => {
    const told = tell([
      entry('s-1', 1, 0, type, party('kabag-umum'), {
        stateTitle: 'Saring surat',
        detail: { service: 'tte' },
      }),
    ]);
    expect(told[0]?.sentence).toBe(sentence);
  });
});
