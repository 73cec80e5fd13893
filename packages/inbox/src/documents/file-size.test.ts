import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [0, '0 kB', '0 kB'],
  [40, '0 kB', '0 kB'],
  [1_200, '1,2 kB', '1.2 kB'],
  [340_000, '340 kB', '340 kB'],
  [1_234_000, '1,2 MB', '1.2 MB'],
  [25_000_000, '25 MB', '25 MB'],
])('%d bytes are %s', (bytes, id, en) => {
  expect([fileSize(bytes, 'id'), fileSize(bytes, 'en')]).toEqual([id, en]);
});
