import type { JsonObject } from '@alir/engine/core/types';
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

  test('names files that came and went, and says of scans only what is bad', () => {
    const about = {
      detail: { attachment: 's-2/3/surat.pdf', name: 'surat.pdf', scan: 'infected' },
    };
    const clean = { detail: { ...about.detail, scan: 'clean' } };
    const told = tell([
      entry('s-2', 3, 0, 'attachment.added', party('sekda'), about),
      entry('s-2', 4, 1, 'attachment.judged', null, clean),
      entry('s-2', 5, 2, 'attachment.judged', null, about),
      entry('s-2', 6, 3, 'attachment.removed', party('sekda'), {}),
    ]);
    expect(told.map(({ sentence }) => sentence)).toEqual([
      'Sekretaris Daerah menambahkan “surat.pdf”',
      '“surat.pdf” selesai diperiksa: bersih',
      '“surat.pdf” mengandung virus dan tidak dapat dibuka lagi',
      'Sekretaris Daerah menghapus berkas',
    ]);
    expect(told.map(({ technical }) => technical)).toEqual([false, true, false, false]);
    expect(told[2]?.tone).toBe('alarm');
    expect(told[0]?.files).toEqual(['s-2/3/surat.pdf']);
  });

  test('says which versions of which texts were written, and which files a comment speaks of', () => {
    const [wrote, commented] = tell([
      entry('s-2', 3, 0, 'task.completed', party('sekda'), {
        texts: [{ field: 'naskah', version: 3 }],
      }),
      entry('s-2', 4, 1, 'comment.added', party('sekda'), {
        comment: 'Lihat',
        detail: { attachments: ['s-2/3/a.pdf', 's-2/4/b.pdf'] },
      }),
    ]);
    expect(wrote?.texts).toEqual([{ instance: 's-2', field: 'naskah', version: 3 }]);
    expect(commented?.files).toEqual(['s-2/3/a.pdf', 's-2/4/b.pdf']);
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
    ['incident.opened', 'Proses tertahan pada “Saring surat”'],
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

describe('what the clock did', () => {
  const stateTitle = 'Saring surat';
  const said = (
    lang: 'id' | 'en',
    more: Partial<Parameters<typeof tell>[0][number]>,
  ): Told | undefined =>
    tell([entry('s-1', 1, 0, 'timer.fired', null, { stateTitle, ...more })], lang)[0];
  const sentencesOf = (more: Parameters<typeof said>[1]): (string | undefined)[] =>
    (['id', 'en'] as const).map((lang) => said(lang, more)?.sentence);

  test('an escalation names both', () => {
    const detail = { effect: 'escalate', assignee: 'Bupati', previous: 'Sekretaris Daerah' };
    expect(sentencesOf({ detail })).toEqual([
      'Batas waktu “Saring surat” lewat; tugas dialihkan dari Sekretaris Daerah kepada Bupati',
      'The time for “Saring surat” ran out; the task went from Sekretaris Daerah to Bupati',
    ]);
    expect(sentencesOf({ detail: { ...detail, previous: null } })[0]).toBe(
      'Batas waktu “Saring surat” lewat; tugas tetap pada Bupati',
    );
  });

  test('an outcome by the clock is told as decided, with its comment', () => {
    const more = {
      state: 'saring',
      outcome: 'naik',
      outcomeLabel: 'Naikkan',
      comment: 'Dianggap setuju',
      detail: { effect: 'outcome' },
    };
    expect(said('id', more)).toMatchObject({
      sentence: 'Batas waktu “Saring surat” lewat; diputuskan otomatis: “Naikkan”',
      comment: 'Dianggap setuju',
      tone: 'done',
    });
    expect(said('en', more)?.sentence).toBe(
      'The time for “Saring surat” ran out; decided by the clock: “Naikkan”',
    );
  });

  test('what was refused, and where it moved', () => {
    expect(sentencesOf({ detail: { effect: 'none', refused: 'setuju' } })).toEqual([
      'Batas waktu “Saring surat” lewat; syarat untuk “Setuju” otomatis tidak terpenuhi',
      'The time for “Saring surat” ran out; what “Setuju” takes was not met',
    ]);
    expect(sentencesOf({ detail: { effect: 'none' } })[0]).toBe(
      'Batas waktu “Saring surat” lewat; syarat untuk berpindah tidak terpenuhi',
    );
    expect(sentencesOf({ detail: { effect: 'move' } })).toEqual([
      'Batas waktu “Saring surat” lewat; proses berpindah dengan sendirinya',
      'The time for “Saring surat” ran out; it moved on by itself',
    ]);
  });

  test('a deadline that was reckoned anew, and why', () => {
    const moved = [
      { state: 'saring', timer: 'after-0', from: null, to: null },
      {
        state: 'saring',
        timer: null,
        from: '2026-11-24T09:00:00Z',
        to: '2026-11-25T09:00:00Z',
      },
    ];
    const of = (detail: JsonObject): (string | undefined)[] =>
      sentencesOf({ type: 'deadlines.moved', detail });
    expect(of({ moved, reason: 'SKB perubahan cuti bersama' })).toEqual([
      'Batas waktu “Saring surat” dihitung ulang dari 24 Nov 2026 16.00 menjadi 25 Nov 2026 16.00: SKB perubahan cuti bersama',
      'The deadline of “Saring surat” moved from 24 Nov 2026 16:00 to 25 Nov 2026 16:00: SKB perubahan cuti bersama',
    ]);
    expect(of({ moved: moved.slice(0, 1) })).toEqual([
      'Jadwal pengingat “Saring surat” dihitung ulang: kalender kerja berubah',
      'Reminders of “Saring surat” were reckoned anew: the working calendar changed',
    ]);
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

  test('what was skipped on the way is told with it', () => {
    const more = {
      state: 'paraf',
      stateTitle: { id: 'Paraf', en: 'Initial' },
      detail: { skipped: [{ state: 'periksa', visit: 'periksa#1', outcome: 'setuju' }] },
    };
    const acted = [entry('s-1', 1, 1, 'task.claimed', party('kadinkes'), more)];
    expect(tell(acted)[0]?.sentence).toMatch(/; dilewati dengan sendirinya: “Periksa”$/);
    expect(tell(acted, 'en')[0]?.sentence).toMatch(/; skipped by itself: “Periksa”$/);
    const title = { id: 'Periksa berkas', en: 'Check' };
    const detail = {
      skipped: [{ state: 'periksa', title, visit: 'periksa#1', outcome: 'setuju' }],
    };
    const titled = [entry('s-1', 1, 1, 'task.claimed', party('kadinkes'), { ...more, detail })];
    expect(tell(titled)[0]?.sentence).toMatch(/: “Periksa berkas”$/);
    expect(tell(titled, 'en')[0]?.sentence).toMatch(/: “Check”$/);
  });

  test('an action is told by its name', () => {
    expect(of({ type: 'action.taken', detail: { action: 'tunda-dulu', effect: 'move' } })).toBe(
      'Sekretaris Daerah memilih tindakan “Tunda dulu”',
    );
  });
});
