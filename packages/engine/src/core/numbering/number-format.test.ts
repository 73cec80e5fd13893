import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suffixLetters, writeNumber } from './number-format.ts';
import { placeOf } from './number-place.ts';

const letter = { n: 7, suffix: 0, unit: 'DISKOMINFO', date: '2026-04-05', fields: {} };

describe('formats', () => {
  test.each([
    ['{n}/{unit}/{roman}/{yyyy}', '7/DISKOMINFO/IV/2026'],
    ['{n:3}/{dd}-{mm}', '007/05-04'],
    ['{sifat}/{n}/{klasifikasi}/{yyyy}', 'B/7/400.10/2026'],
    ['{klasifikasi}/{n:4}/{unit}', '400.10/0007/DISKOMINFO'],
  ])('[D220] %s writes %s', (format, written) => {
    const fields = { sifat: 'B', klasifikasi: '400.10' };
    expect(writeNumber(format, { ...letter, fields })).toBe(written);
  });

  test('[D220] what is given is written as it is, braces and all', () => {
    expect(writeNumber('{n}/{x}', { ...letter, fields: { x: '{n}' } })).toBe('7/{n}');
  });

  test('[D228] letters behind a number go a, b … z, aa', () => {
    expect([1, 2, 26, 27, 52, 53].map(suffixLetters)).toEqual(['a', 'b', 'z', 'aa', 'az', 'ba']);
    expect(writeNumber('{n:3}', { ...letter, suffix: 1 })).toBe('007.a');
  });
});

describe('places', () => {
  const draft = { name: 'keluar', unit: 'A', date: '2026-02-01', fields: {}, series: {} };
  const keyOf = (more: object): string => placeOf({ ...draft, ...more }).key;

  test('[D222] a series counts by unit, kind and period', () => {
    expect(keyOf({})).toBe('keluar/A/2026');
    expect(keyOf({ series: { reset: 'never' } })).toBe('keluar/A');
    expect(keyOf({ series: { reset: 'month' } })).toBe('keluar/A/2026-02');
    expect(keyOf({ series: { reset: 'day' } })).toBe('keluar/A/2026-02-01');
    const by = { series: { by: ['jenis'] }, fields: { jenis: 'nota/dinas' } };
    expect(keyOf(by)).toBe('keluar:nota%2Fdinas/A/2026');
  });

  test('[D222] kinds and units do not meet, whatever characters they have', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '/', ':', '%', '2', 'F') });
    const kinds = fc.tuple(part, part);
    fc.assert(
      fc.property(kinds, kinds, ([a, b], [c, d]) => {
        const key = (x: string, y: string): string =>
          keyOf({ series: { by: ['x', 'y'] }, fields: { x, y } });
        expect(key(a, b) === key(c, d)).toBe(a === c && b === d);
      }),
      { numRuns: runs(200) },
    );
  });

  test('[D227] days of a year have blocks that follow each other and do not overlap', () => {
    const day = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2026-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 200 }), (one, other, block) => {
        const [a, b] = [one, other]
          .map((date) => date.toISOString().slice(0, 10))
          .map((date) => placeOf({ ...draft, date, series: { backdate: { block } } }));
        if (a === undefined || b === undefined || a.counter === b.counter) return;
        const [first, second] = a.offset < b.offset ? [a, b] : [b, a];
        expect(first.offset + block).toBeLessThanOrEqual(second.offset);
        expect(a.offset < b.offset).toBe(a.counter < b.counter);
        expect(a.key).toBe(b.key);
      }),
      { numRuns: runs(100) },
    );
  });
});
