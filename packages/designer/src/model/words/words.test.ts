// What a reader is told of each part of a step.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { describe, expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { createDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { outlineOf } from '../outline/outline.ts';
import type { Language } from './language.ts';
import type { NameOf, NamedKind } from './speaker.ts';
import { wordsOf, type Words } from './words.ts';

const names: Readonly<Record<string, string>> = {
  'position:sekda': 'Sekretaris Daerah',
  'position:kadis-kes': 'Kepala Dinas Kesehatan',
  'role:sekretaris': 'Sekretaris',
  'unit:dinkes': 'Dinas Kesehatan',
  'flow:disposisi': 'Disposisi',
};
const nameOf: NameOf = (kind: NamedKind, id: string) => names[`${kind}:${id}`];

const data: JsonObject = {
  type: 'object',
  properties: {
    jumlah: { type: 'integer', title: { id: 'Jumlah', en: 'Amount' } },
    sifat: { enum: ['biasa', 'sangat-segera'], title: { id: 'Sifat', en: 'Urgency' } },
    mulai: { type: 'string', format: 'date', title: 'Mulai' },
    penerima: { type: 'array', title: { id: 'Penerima', en: 'Recipients' } },
    tugas: { $ref: '#/$defs/tugas', title: 'Tugas' },
    jabatan: { type: 'string' },
    desa: { type: 'string', title: 'Desa' },
  },
  $defs: { tugas: { properties: { peran: { title: 'Peran' } } } },
};

function reading(
  states: JsonObject,
  lang: Language = 'id',
): { words: Words; step: ReturnType<typeof stepOf> } {
  const document = createDocument({ flow: 'surat', title: 'Surat', data, initial: 'satu', states });
  return { words: wordsOf(document, { lang, nameOf }), step: stepOf(document) };
}

function stepOf(document: ReturnType<typeof createDocument>) {
  const step = graphOf(document).steps.get('satu');
  if (!step) throw new Error('There is no step “satu”');
  return step;
}

const telaah: JsonObject = { task: { title: 'Telaah', assign: { role: 'sekretaris' } } };

describe('who', () => {
  const who = (assign: Json, lang: Language = 'id'): string | null => {
    const { words, step } = reading({ satu: { task: { title: 'Satu', assign } }, telaah }, lang);
    return words.who(step);
  };
  const rows: readonly (readonly [Json, string, string])[] = [
    [{ position: 'kadis-kes' }, 'Kepala Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
    [{ position: 'camat-arunika' }, 'camat arunika', 'camat arunika'],
    [
      { role: 'sekretaris', unit: { from: 'data.unit' } },
      'siapa saja dengan peran Sekretaris di unit surat',
      'anyone with the role Sekretaris in the unit of the letter',
    ],
    [
      { role: 'sekretaris', unit: 'dinkes' },
      'siapa saja dengan peran Sekretaris di Dinas Kesehatan',
      'anyone with the role Sekretaris in Dinas Kesehatan',
    ],
    [
      { role: 'sekretaris', count: 3 },
      '3 orang dengan peran Sekretaris',
      '3 with the role Sekretaris',
    ],
    [
      { role: 'sekretaris', count: 'all' },
      'semua dengan peran Sekretaris',
      'everybody with the role Sekretaris',
    ],
    [
      { position: { from: 'superior(starter)' } },
      'atasan pemrakarsa',
      'the superior of whoever started it',
    ],
    [
      { user: { from: 'manager(starter)' } },
      'atasan pemrakarsa',
      'the superior of whoever started it',
    ],
    [
      { position: { from: 'head(parent(data.desa))' } },
      'kepala unit di atas unit pada isian “Desa”',
      'the head of the unit above the unit in “Desa”',
    ],
    [
      { position: { from: "secretary('dinkes')" } },
      'sekretaris Dinas Kesehatan',
      'the secretary of Dinas Kesehatan',
    ],
    [
      { position: { from: 'head(unit(starter))' } },
      'kepala unit pemrakarsa',
      'the head of the unit of whoever started it',
    ],
    [
      { position: { from: 'data.jabatan' } },
      'jabatan pada isian “jabatan”',
      'the position in “jabatan”',
    ],
    [
      { position: { from: 'has(data.jabatan) ? data.jabatan : starter' } },
      'jabatan pada isian “jabatan” atau pemrakarsa',
      'the position in “jabatan” or whoever started it',
    ],
    [{ position: { from: 'data.a + data.b' } }, 'jabatan menurut rumus', 'a position by a formula'],
    [{ sameAs: 'telaah' }, 'yang mengerjakan “Telaah”', 'whoever did “Telaah”'],
    [
      { positions: ['sekda', 'kadis-kes'] },
      'Sekretaris Daerah dan Kepala Dinas Kesehatan',
      'Sekretaris Daerah and Kepala Dinas Kesehatan',
    ],
    [
      { positions: { from: 'has(data.penerima) ? data.penerima : []' } },
      'semua pada isian “Penerima”',
      'everybody in “Recipients”',
    ],
    [
      ['a', 'b', 'c', 'd', 'e'].map((position) => ({ position })),
      'a, b, c, dan 2 lainnya',
      'a, b, c, and 2 others',
    ],
  ];
  test.each(rows)('[DM51] %j is %s', (assign, id, en) => {
    expect(who(assign)).toBe(id);
    expect(who(assign, 'en')).toBe(en);
  });

  test('[DM51] nobody, where nobody does it', () => {
    const { words, step } = reading({ satu: { type: 'final' } });
    expect(words.who(step)).toBeNull();
  });
});

describe('until when', () => {
  const rows: readonly (readonly [Json, string | null, string | null])[] = [
    ['work:P2D', '2 hari kerja', '2 working days'],
    ['P1DT6H', '1 hari 6 jam', '1 day 6 hours'],
    [{ from: 'workday(entered, 3)' }, '3 hari kerja', '3 working days'],
    [{ from: 'data.mulai' }, 'pada “Mulai”', 'at “Mulai”'],
    [{ from: 'has(data.a) ? data.b : data.c' }, 'menurut rumus', 'by a formula'],
    [{ from: 'workday(data.mulai, 3)' }, 'menurut rumus', 'by a formula'],
    ['soon', null, null],
    [7, null, null],
  ];
  test.each(rows)('[DM52] %j is %s', (due, id, en) => {
    const states = { satu: { task: { title: 'Satu', due } } };
    for (const [lang, expected] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const { words, step } = reading(states, lang);
      expect(words.deadline(step)).toBe(expected);
    }
  });
});

describe('what kind of step', () => {
  const rows: readonly (readonly [JsonObject, string])[] = [
    [{ task: { title: 'A', assign: { position: 'sekda' } } }, 'Tugas'],
    [
      { task: { title: 'A', assign: [{ position: 'sekda' }], decide: 'all' } },
      'Paraf/tanda tangan beberapa orang',
    ],
    [{ each: { in: 'data.penerima', flow: 'disposisi' } }, 'Untuk setiap Penerima: Disposisi'],
    [{ each: {} }, 'Untuk setiap butir'],
    [{ call: { service: 'segel-elektronik' } }, 'Sistem memanggil segel elektronik'],
    [
      { on: { tarik: { by: 'starter', label: 'Tarik surat', target: 'satu' } } },
      'Menunggu: Tarik surat',
    ],
    [{}, 'Menunggu'],
    [{ always: 'satu' }, 'Keputusan otomatis'],
    [{ type: 'parallel', states: { b: telaah } }, 'Serentak'],
    [{ states: { b: telaah } }, 'Bagian'],
    [{ type: 'final' }, 'Selesai'],
  ];
  test.each(rows)('[DM53] %j is %s', (state, id) => {
    const { words, step } = reading({ satu: state });
    expect(words.kind(step)).toBe(id);
  });

  test('[DM53] work side by side with other work is called what it is', () => {
    const document = createDocument({
      states: { a: { type: 'parallel', states: { satu: telaah } } },
    });
    expect(wordsOf(document, { lang: 'id' }).kind(stepOf(document))).toBe('Tugas');
  });
});

describe('ways out', () => {
  const task: JsonObject = {
    title: 'A',
    outcomes: { setuju: { label: { id: 'Setuju', en: 'Approve' } }, tolak: {} },
  };
  const rows: readonly (readonly [JsonObject, readonly string[]])[] = [
    [
      { task, on: { setuju: 'telaah', tolak: { back: 'telaah', limit: 2, beyond: 'satu' } } },
      ['Setuju ke “Telaah”', 'tolak kembali ke “Telaah”, paling banyak 2 kali, sesudah itu ke “A”'],
    ],
    [{ task, on: { balik: { back: 'telaah', label: 'Kembalikan' } } }, ['Kembalikan ke “Telaah”']],
    [
      { task, on: { setuju: { guard: 'data.jumlah > 5000000', target: 'telaah' } } },
      ['Setuju, jika Jumlah lebih dari 5 juta ke “Telaah”'],
    ],
    [{ task, on: { setuju: { finish: true } } }, ['Setuju bagian ini selesai']],
    [
      { always: [{ guard: 'data.jumlah < 10', target: 'telaah' }, { target: 'telaah' }] },
      ['Jika Jumlah kurang dari 10 ke “Telaah”', 'Selain itu ke “Telaah”'],
    ],
    [{ always: 'telaah' }, ['Langsung ke “Telaah”']],
    [
      { after: [{ at: 'entered', offset: 'work:P2D', target: 'telaah' }] },
      ['Setelah 2 hari kerja ke “Telaah”'],
    ],
    [{ after: [{ at: 'due', target: 'telaah' }] }, ['Lewat batas waktu ke “Telaah”']],
    [
      { after: [{ at: 'due', offset: '-work:P1D', target: 'telaah' }] },
      ['1 hari kerja sebelum batas waktu ke “Telaah”'],
    ],
    [{ task, after: [{ at: 'due', outcome: 'setuju' }] }, ['Lewat batas waktu dianggap “Setuju”']],
    [
      { call: {}, onDone: 'telaah', onError: 'telaah' },
      ['Setelah selesai ke “Telaah”', 'Gagal ke “Telaah”'],
    ],
    [
      { on: { 'flow:disposisi.selesai': { target: 'telaah' } } },
      ['“Disposisi” berakhir: selesai ke “Telaah”'],
    ],
    [{ type: 'final', reopen: { target: 'telaah' } }, ['Buka kembali ke “Telaah”']],
  ];
  test.each(rows)('[DM54] %j', (state, expected) => {
    const { words, step } = reading({ satu: state, telaah });
    expect(step.exits.map((exit) => `${words.way(exit)} ${words.destination(exit)}`)).toEqual(
      expected,
    );
  });
});

describe('conditions', () => {
  const sentence = (source: string, lang: Language = 'id'): string =>
    reading({ satu: {} }, lang).words.condition(source);
  const rows: readonly (readonly [string, string, string])[] = [
    ['data.jumlah > 5000000', 'Jumlah lebih dari 5 juta', 'Amount is more than 5 million'],
    ['5 <= data.jumlah', 'Jumlah paling sedikit 5', 'Amount is at least 5'],
    ['data.jumlah != 1250', 'Jumlah bukan 1.250', 'Amount is not 1,250'],
    [
      "data.jumlah >= decimal('2500000')",
      'Jumlah paling sedikit 2,5 juta',
      'Amount is at least 2.5 million',
    ],
    ["data.jumlah < decimal('-0.5')", 'Jumlah kurang dari -0,5', 'Amount is less than -0.5'],
    ["data.sifat == 'sangat-segera'", 'Sifat adalah sangat segera', 'Urgency is sangat segera'],
    [
      "data.sifat in ['biasa', 'sangat-segera']",
      'Sifat adalah biasa atau sangat segera',
      'Urgency is biasa or sangat segera',
    ],
    [
      "!(data.sifat in ['biasa', 'segera'])",
      'Sifat bukan biasa atau segera',
      'Urgency is not biasa or segera',
    ],
    [
      "data.tugas.peran == 'koordinator'",
      'Peran (Tugas) adalah koordinator',
      'Peran (Tugas) is koordinator',
    ],
    [
      "data.mulai < date('2026-03-12')",
      'Mulai sebelum 12 Maret 2026',
      'Mulai is before 12 March 2026',
    ],
    ['data.mulai <= date(now)', 'Mulai paling lambat hari ini', 'Mulai is at the latest today'],
    ['has(data.mulai)', 'Mulai terisi', 'Mulai is filled in'],
    ["data.desa == ''", 'Desa kosong', 'Desa is empty'],
    [
      'size(data.penerima) > 3',
      'banyaknya Penerima lebih dari 3',
      'the number of Recipients is more than 3',
    ],
    ["done('satu')", '“Satu” sudah selesai', '“Satu” is done'],
    ["!done('satu')", '“Satu” belum selesai', '“Satu” is not done yet'],
    ['!data.desa', 'Desa adalah tidak', 'Desa is no'],
    [
      "data.jumlah > 1 && (data.desa == '' || data.jumlah < 9)",
      'Jumlah lebih dari 1 dan (Desa kosong atau Jumlah kurang dari 9)',
      'Amount is more than 1 and (Desa is empty or Amount is less than 9)',
    ],
    [
      "!(data.jumlah > 1 && data.desa == '')",
      'Jumlah paling banyak 1 atau Desa terisi',
      'Amount is at most 1 or Desa is filled in',
    ],
    [
      "data.jumlah > 1 && data.desa == '' || data.jumlah == 0",
      '(Jumlah lebih dari 1 dan Desa kosong) atau Jumlah adalah 0',
      '(Amount is more than 1 and Desa is empty) or Amount is 0',
    ],
  ];
  test.each(rows)('[DM55] %s', (source, id, en) => {
    expect(sentence(source)).toBe(id);
    expect(sentence(source, 'en')).toBe(en);
  });

  test('[DM55] the picture writes them shorter', () => {
    const { words } = reading({ satu: {} });
    expect(words.condition("data.jumlah > 5000000 && data.sifat == 'biasa'", 'short')).toBe(
      'Jumlah > 5 juta dan Sifat = biasa',
    );
  });

  const kept: readonly (readonly [string, string])[] = [
    // What is said of the field could not hold without it.
    ['has(data.jumlah) && data.jumlah > 1', 'Jumlah lebih dari 1'],
    ['has(data.tugas) && data.tugas.peran == 1', 'Peran (Tugas) adalah 1'],
    ['has(data.penerima) && size(data.penerima) > 0', 'Penerima terisi'],
    ['!has(data.jumlah) || data.jumlah != 1', 'Jumlah bukan 1'],
    ["has(data.desa) && data.desa != ''", 'Desa terisi'],
    // It could: both are said.
    ['has(data.jumlah) && data.jumlah != 1', 'Jumlah terisi dan Jumlah bukan 1'],
    [
      'has(data.penerima) && size(data.penerima) < 3',
      'Penerima terisi dan banyaknya Penerima kurang dari 3',
    ],
    ['!has(data.jumlah) || data.jumlah == 1', 'Jumlah kosong atau Jumlah adalah 1'],
    ['has(data.desa) && data.jumlah > 1', 'Desa terisi dan Jumlah lebih dari 1'],
    ['has(data.jumlah) || data.jumlah > 1', 'Jumlah terisi atau Jumlah lebih dari 1'],
    // Formulas.
    ['children.exists(c, c.read)', 'rumus terpenuhi'],
    ['data.penerima.all(p, p.a > 1) && data.jumlah > 1', 'rumus terpenuhi dan Jumlah lebih dari 1'],
    ['data.jumlah + 1 > 3', 'rumus terpenuhi'],
    ['data.jumlah > 1 ? true : false', 'rumus terpenuhi'],
    ["table('tarif', {'a': 1}).b > 1", 'rumus terpenuhi'],
    ['data.jumlah >', 'rumus terpenuhi'],
    ["data.desa == r'a'", 'rumus terpenuhi'],
    ["data.desa == 'it\\'s'", "Desa adalah “it's”"],
    ['data.jumlah == 1.5', 'rumus terpenuhi'],
    ['!'.repeat(3000), 'rumus terpenuhi'],
    [`${'('.repeat(900)}data.jumlah${')'.repeat(900)}`, 'rumus terpenuhi'],
    ['data.jumlah == 1 // komentar', 'rumus terpenuhi'],
  ];
  test.each(kept)('[DM56] %s', (source, id) => {
    expect(sentence(source)).toBe(id);
  });
});

const flows = allFlows();

test.each(flows)('[DM57] $name is told in words of its readers', ({ document }) => {
  // The flow's own titles are its author's.
  const own = new Set(
    JSON.stringify(document)
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  for (const lang of ['id', 'en'] as const) {
    const { rows, ways } = outlineOf(document, wordsOf(document, { lang }));
    const said = [...rows.map(({ name }) => name), ...ways.map(({ words }) => words)].join(' ');
    for (const word of ['state', 'guard', 'cel', 'instance'].filter(
      (one) => !own.has(one) || one === 'guard',
    )) {
      expect(said.toLowerCase().match(/[a-z]+/g) ?? []).not.toContain(word);
    }
  }
});

describe('titles', () => {
  test('[DM50] come from the step, else its task, else its key in words', () => {
    const title = (state: JsonObject, key = 'satu'): string | undefined =>
      outlineOf(
        createDocument({ states: { [key]: state } }),
        wordsOf(createDocument({ states: { [key]: state } }), { lang: 'en' }),
      ).rows[0]?.title;
    expect(title({ title: { id: 'Satu', en: 'One' }, task: { title: 'Tugas' } })).toBe('One');
    expect(title({ task: { title: { id: 'Tugas' } } })).toBe('Tugas');
    expect(title({}, 'menunggu-disposisi')).toBe('Menunggu disposisi');
  });

  const odd: readonly Json[] = [
    null,
    7,
    [],
    {},
    '',
    '   ',
    { id: '' },
    { id: 3 },
    { fr: 'Bonjour' },
    'a\u202Eb\u0000c\nd\uD800',
    '\u200F\u0007',
  ];
  test.each(odd.map((title) => [title]))('[DM58] %j is read on one line', (title) => {
    const document = createDocument({ title, states: { satu: { title }, '-': { title } } });
    for (const lang of ['id', 'en'] as const) {
      const words = wordsOf(document, { lang });
      for (const said of [words.flow, ...outlineOf(document, words).rows.map((row) => row.title)]) {
        expect(said.trim()).not.toBe('');
        expect(said).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E]/u);
      }
    }
  });
});
