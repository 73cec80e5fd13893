import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDecimal, formatDecimal, parseDecimal } from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));
const langs = fc.constantFrom('id' as const, 'en' as const);

describe('an exact decimal', () => {
  test('is written with a comma and points between thousands', () => {
    expect([
      formatDecimal('1234567.50', 'id'),
      formatDecimal('-12.6', 'id'),
      formatDecimal('999', 'id'),
    ]).toEqual(['1.234.567,50', '-12,6', '999']);
  });

  test('keeps every digit on the way out and in', () => {
    fc.assert(
      fc.property(decimals, langs, (value, lang) => {
        expect(parseDecimal(formatDecimal(value, lang), lang)).toBe(value);
        expect(parseDecimal(editDecimal(value, lang), lang)).toBe(value);
      }),
    );
  });

  test.each([
    ['12,6', '12.6'],
    ['1.234', '1234'],
    ['1.234,5', '1234.5'],
    ['12.6', '12.6'],
    [' 7 ', '7'],
  ])('typed as "%s" is %s', (typed, value) => expect(parseDecimal(typed, 'id')).toBe(value));

  test.each(['', 'dua', '1,2,3', '12,', '1e3', '--1'])('is not "%s"', (typed) =>
    expect(parseDecimal(typed, 'id')).toBeNull(),
  );
});
