import { expect, test } from 'vitest';
import { spelledNumber } from './spelled-number.ts';

test.each([
  [0n, 'nol'],
  [11n, 'sebelas'],
  [19n, 'sembilan belas'],
  [21n, 'dua puluh satu'],
  [100n, 'seratus'],
  [111n, 'seratus sebelas'],
  [1000n, 'seribu'],
  [1_001n, 'seribu satu'],
  [11_000n, 'sebelas ribu'],
  [100_000n, 'seratus ribu'],
  [101_000n, 'seratus satu ribu'],
  [1_000_000n, 'satu juta'],
  [2_990_000n, 'dua juta sembilan ratus sembilan puluh ribu'],
  [1_000_000_001n, 'satu miliar satu'],
  [3_000_000_000_000n, 'tiga triliun'],
])('%s is %s', (number, words) => {
  expect(spelledNumber(number)).toBe(words);
});
