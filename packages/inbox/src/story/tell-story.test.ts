import { describe, expect, test } from 'vitest';
import { positionName } from '../stories/fake-organisation.ts';
import { deepStory, deepTree, entry, party } from '../stories/fake-story.ts';
import { textsOf } from '../texts/texts.ts';
import { letterSayings } from './sayings.ts';
import { tellStory } from './tell-story.ts';
import type { Told } from './tell-story.ts';

const tell = (
  entries: Parameters<typeof tellStory>[0],
  lang: 'id' | 'en' = 'id',
): readonly Told[] =>
  tellStory(entries, {
    texts: textsOf(lang),
    lang,
    sayings: letterSayings,
    tree: deepTree,
    nameOf: positionName,
  });
const story = tell(deepStory);
const sentences = story.filter(({ technical }) => !technical).map(({ sentence }) => sentence);

describe('the story of a letter', () => {
  test('names the coordinator first and counts the rest', () => {
    expect(sentences[0]).toBe(
      'Bupati mendisposisikan surat kepada Kepala Dinas Kesehatan (koordinator) dan 4 lainnya',
    );
  });

  test('names who was added, who was taken back unread, and who was revoked, with the reason', () => {
    expect(sentences.slice(1, 4)).toEqual([
      'Bupati menambah penerima disposisi: Kepala BPKAD',
      'Bupati menarik disposisi kepada Kepala BPKAD',
      'Bupati membatalkan disposisi kepada Inspektur',
    ]);
    expect(story.find(({ sentence }) => sentence.includes('Inspektur'))?.comment).toBe(
      'Pemeriksaan ini bukan ranah Inspektorat.',
    );
  });

  test('says in which capacity an acting officer acted, and on what ground', () => {
    const told = story.find(({ sentence }) => sentence.startsWith('Plt.'));
    expect(told?.sentence).toBe(
      'Plt. Kepala Dinas Kesehatan mendisposisikan lagi kepada Kepala Bidang Kesehatan Masyarakat dan Kepala Puskesmas Arunika',
    );
    expect(told?.holder).toBe('Pemangku Sekdis-Dinkes · dasar SK 821/114/BKPSDM/2026');
  });

  test('says whose report came back, and quotes why', () => {
    expect(story.find(({ comment }) => comment?.startsWith('Sebutkan'))?.sentence).toBe(
      'Plt. Kepala Dinas Kesehatan mengembalikan laporan Kepala Bidang Kesehatan Masyarakat',
    );
  });

  test('quotes the words of a report', () => {
    expect(story.findLast(({ comment }) => comment !== null)).toMatchObject({
      sentence: 'Kepala Dinas PMD melaporkan hasil tindak lanjut',
      comment: 'Laporan lengkap terlampir.',
    });
  });

  test('keeps what the engine did by itself out of the way', () => {
    const technical = story.filter((told) => told.technical);
    expect(technical).toHaveLength(10);
  });

  test('can be told in English', () => {
    expect(tell(deepStory, 'en')[0]?.sentence).toBe(
      'Bupati disposed the letter to Kepala Dinas Kesehatan (coordinator) and 4 others',
    );
  });
});

test('says on whose behalf somebody acted, in which position of their own, and on what ground', () => {
  const by = {
    ...party('sekda'),
    position: 'bupati',
    positionName: 'Bupati',
    capacity: 'an',
    basis: 'Perbup 9/2026',
    delegate: 'sekda',
    delegateName: 'Sekretaris Daerah',
  } as const;
  const [told] = tell([entry('s-1', 1, -9, 'comment.added', by, {})]);
  expect(told?.sentence).toBe('a.n. Bupati menulis komentar');
  expect(told?.holder).toMatch(/, Sekretaris Daerah · dasar Perbup 9\/2026$/);
});

test('who gets it instead is named by the act that redirected it, not by the last one on the letter', () => {
  const started = (instance: string, seq: number, key: string) =>
    entry(instance, seq, -9, 'instance.started', null, { detail: { parent: 's-1', key } });
  const told = tell([
    entry('s-1', 1, -9, 'task.completed', party('bupati'), {
      state: 'menunggu-disposisi',
      outcome: 'disposisi',
    }),
    started('d-1', 1, 'wabup'),
    entry('d-1', 2, -8, 'task.completed', party('bupati'), {
      state: 'ditolak',
      outcome: 'alihkan',
    }),
    entry('s-1', 2, -8, 'event.received', null, {
      detail: { topic: 'flow:disposisi.dialihkan', from: 'd-1' },
    }),
    started('d-2', 1, 'sekda'),
  ]);
  expect(told.filter(({ technical }) => !technical).map(({ sentence }) => sentence)).toEqual([
    'Bupati mendisposisikan surat kepada Wakil Bupati',
    'Bupati mengalihkan disposisi Wakil Bupati kepada Sekretaris Daerah',
  ]);
});

describe('an entry', () => {
  test.each([
    ['instance.started', 'Kepala Bagian Umum menerima surat dan mulai mencatatnya'],
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

describe('of a flow that nobody has put into words', () => {
  const of = (more: Partial<Parameters<typeof tell>[0][number]>) =>
    tell([
      entry('x-1', 1, 0, 'instance.started', null, {
        flow: 'cuti',
        detail: { parent: 'x', key: 'wabup' },
      }),
      entry('x-1', 2, 0, 'task.completed', party('sekda'), { flow: 'cuti', ...more }),
    ])[1]?.sentence;

  test('a choice is told by the flow’s labels, with whom it was for', () => {
    const more = {
      state: 'tinjau',
      stateTitle: 'Tinjau cuti',
      outcome: 'ya',
      outcomeLabel: 'Setuju',
    };
    expect(of(more)).toBe(
      'Sekretaris Daerah memilih “Setuju” pada “Tinjau cuti” untuk Wakil Bupati',
    );
  });

  test('an action is told by its name', () => {
    expect(of({ type: 'action.taken', detail: { action: 'tunda-dulu', effect: 'move' } })).toBe(
      'Sekretaris Daerah memilih tindakan “Tunda dulu”',
    );
  });
});
