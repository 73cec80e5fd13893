import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  formatDecimal,
  isDecimal,
  multiply,
  negate,
  parseDecimal,
  round,
  subtract,
  type Fraction,
} from './decimal.ts';
import { rupiah } from './rupiah.ts';

const dec = (text: string): Fraction => {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
};
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([n, digits]): Fraction => ({ n, d: 10n ** BigInt(digits) }));

describe('decimals', () => {
  test('[E30] a decimal is a text of digits with at most one point', () => {
    expect(['0', '60', '-60.5', '007', '0.00000000000000000001'].every(isDecimal)).toBe(true);
    expect(
      ['', '.5', '5.', '1e3', '+1', '1,5', ' 1', 'NaN', '1_0', '9'.repeat(31)].some(isDecimal),
    ).toBe(false);
  });

  test('[E30] equal numbers have equal texts', () => {
    expect(['60.00', '060', '-0', '-0.0', '0.50'].map((text) => formatDecimal(dec(text)))).toEqual([
      '60',
      '60',
      '0',
      '0',
      '0.5',
    ]);
  });

  test('[E30] arithmetic is exact', () => {
    expect(formatDecimal(add(dec('0.1'), dec('0.2')))).toBe('0.3');
    expect(formatDecimal(subtract(dec('1'), dec('0.9')))).toBe('0.1');
    expect(formatDecimal(multiply(dec('1.1'), dec('-1.1')))).toBe('-1.21');
  });

  test('[E31] a number that does not end has no text until it is rounded', () => {
    const third = divide(dec('1'), dec('3'));
    expect(third && formatDecimal(third)).toBeNull();
    expect(third && formatDecimal(round(third, 2))).toBe('0.33');
    expect(divide(dec('1'), dec('0'))).toBeNull();
  });

  test('[E32] a half is rounded away from zero', () => {
    const rounded = ['2.5', '-2.5', '2.4999', '0.005', '-0.5'].map((text) =>
      formatDecimal(round(dec(text), 0)),
    );
    expect(rounded).toEqual(['3', '-3', '2', '0', '-1']);
  });

  test('[E33] amounts read as Indonesian letters write them', () => {
    const read = ['0', '75', '-75', '1500000', '999.5', '1234567890.25'].map((text) =>
      rupiah(dec(text)),
    );
    expect(read).toEqual(['Rp0', 'Rp75', '-Rp75', 'Rp1.500.000', 'Rp999,5', 'Rp1.234.567.890,25']);
  });

  test('[E30] text and number go there and back', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const text = formatDecimal(value) ?? '';
        expect(compare(dec(text), value)).toBe(0);
        expect(formatDecimal(dec(text))).toBe(text);
      }),
    );
  });

  test('[E30] the laws of arithmetic hold', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        const same = (x: Fraction, y: Fraction): void => expect(compare(x, y)).toBe(0);
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(add(a, negate(a)), { n: 0n, d: 1n });
        const quotient = divide(a, b);
        if (quotient) same(multiply(quotient, b), a);
      }),
    );
  });

  test('[E32] rounding moves a number by half a unit at most', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 8 }), (value, digits) => {
        const off = subtract(round(value, digits), value);
        const size = off.n < 0n ? negate(off) : off;
        expect(
          compare(multiply(size, { n: 2n, d: 1n }), { n: 1n, d: 10n ** BigInt(digits) }),
        ).toBeLessThanOrEqual(0);
      }),
    );
  });
});
