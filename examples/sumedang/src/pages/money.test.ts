import { expect, test } from 'vitest';
import { rupiah, spelledRupiah, times } from './money.ts';

test.each([
  ['2990000', 'Rp2.990.000'],
  ['0.1', 'Rp0,1'],
  ['-10000', 'Rp-10.000'],
  ['123456789012345678901234.5', 'Rp123.456.789.012.345.678.901.234,5'],
  ['', ''],
])('%j is written %j', (decimal, text) => {
  expect(rupiah(decimal)).toBe(text);
});

test.each([
  ['430000', '3', '1290000'],
  ['0.1', '3', '0.3'],
  ['0.05', '1', '0.05'],
  ['1.25', '10', '12.50'],
  ['x', '1', ''],
])('%s times %s is %s', (decimal, count, product) => {
  expect(times(decimal, count)).toBe(product);
});

test.each([
  ['2990000', 'dua juta sembilan ratus sembilan puluh ribu rupiah'],
  ['1.05', 'satu koma nol lima rupiah'],
  ['-10', 'minus sepuluh rupiah'],
])('%s is spelled %s', (decimal, words) => {
  expect(spelledRupiah(decimal)).toBe(words);
});
