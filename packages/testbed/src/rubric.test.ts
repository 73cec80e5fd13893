import { expect, test } from 'vitest';
import { faultsOf } from './rubric.ts';

const people = { language: 'id', quotes: 'names' } as const;

test('a sentence of more than 25 words, an identifier and an English word are told', () => {
  expect(faultsOf(`${'kata '.repeat(26).trim()}.`, people)).toHaveLength(1);
  expect(faultsOf('Langkah “surat-keluar” belum punya batas waktu.', people)).toEqual([
    'identifier: surat-keluar',
  ]);
  for (const name of ['nomorSurat', 'FLOW_STUCK', '/states/konsep', 'data.nilai', 'batas_waktu'])
    expect(faultsOf(`Isian ${name} kosong.`, people)).toContain(`identifier: ${name}`);
  expect(faultsOf('Tugas ini belum punya deadline.', people)).toEqual(['English: deadline']);
});

test('[X30] a word for which the glossary has another is told, in both languages, unless a name is quoted', () => {
  expect(faultsOf('Langkah ini melewati tenggatnya.', people)).toEqual([
    '“tenggat”, where the glossary says “batas waktu”',
  ]);
  expect(faultsOf('Two outcomes lead to this Post.', { ...people, language: 'en' })).toEqual([
    '“outcome”, where the glossary says “decision”',
    '“post”, where the glossary says “position”',
  ]);
  expect(faultsOf('Langkah “Tenggat” berjalan.', people)).toEqual([]);
  const ofFile = { language: 'en', quotes: 'words-of-a-file' } as const;
  expect(faultsOf('The state “x” has no outcome.', ofFile)).toEqual([]);
});

test('good sentences have no faults', () => {
  const good =
    'Masing-masing penerima pada “Terkirim” perlu melapor paling lambat 12 Maret 2026 (cabang ke-2).';
  expect(faultsOf(good, people)).toEqual([]);
  expect(faultsOf('Kata “taks” tidak dikenal.', { ...people, quotes: 'words-of-a-file' })).toEqual(
    [],
  );
  expect(faultsOf('Those who do the follow-ups decide.', { ...people, language: 'en' })).toEqual(
    [],
  );
});
