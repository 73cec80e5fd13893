import { describe, expect, test } from 'vitest';
import { textsOf } from '../texts/texts.ts';
import { dueWords } from './due-words.ts';

const now = Date.parse('2026-11-24T02:12:00Z'); // Tuesday, 09.12 WIB
const words = (dueAt: string, lang: 'id' | 'en' = 'id', zone = 'Asia/Jakarta'): string =>
  dueWords(dueAt, { now, zone, lang, texts: textsOf(lang) }).text;

describe('a deadline', () => {
  test.each([
    ['2026-11-24T09:00:00Z', 'hari ini 16.00'],
    ['2026-11-25T09:00:00Z', 'besok 16.00'],
    ['2026-11-27T01:30:00Z', 'Jumat 08.30'],
    ['2026-12-01T09:00:00Z', '1 Des 2026'],
    ['2026-11-24T02:00:00Z', 'terlambat 12 menit'],
    ['2026-11-23T23:00:00Z', 'terlambat 3 jam'],
    ['2026-11-22T09:00:00Z', 'terlambat 2 hari'],
  ])('%s is "%s"', (dueAt, expected) => expect(words(dueAt)).toBe(expected));

  test('just after midnight of the office’s zone is tomorrow, though it is today in UTC', () => {
    expect(words('2026-11-24T17:30:00Z')).toBe('besok 00.30');
  });

  test('late last night is a day late, not hours', () => {
    expect(words('2026-11-23T16:59:00Z')).toBe('terlambat 1 hari');
  });

  test('reads the clock of another zone', () => {
    expect(words('2026-11-24T09:00:00Z', 'id', 'Asia/Jayapura')).toBe('hari ini 18.00');
  });

  test('is said in English too', () => {
    expect([words('2026-11-25T09:00:00Z', 'en'), words('2026-11-23T09:00:00Z', 'en')]).toEqual([
      'tomorrow 16:00',
      '1 day late',
    ]);
  });

  test('carries a tone', () => {
    const tone = (dueAt: string): string =>
      dueWords(dueAt, { now, zone: 'Asia/Jakarta', lang: 'id', texts: textsOf('id') }).tone;
    expect([
      tone('2026-11-23T09:00:00Z'),
      tone('2026-11-24T09:00:00Z'),
      tone('2026-11-25T09:00:00Z'),
      tone('2026-11-27T09:00:00Z'),
    ]).toEqual(['overdue', 'today', 'soon', 'later']);
  });
});
