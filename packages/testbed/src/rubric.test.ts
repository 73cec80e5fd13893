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
