import { expect, test } from 'vitest';
import { randomIds } from './random-ids.ts';

test('an id can be typed after a command: none begins with a dash, and none comes twice', () => {
  const ids = randomIds();
  const drawn = Array.from({ length: 5_000 }, () => ids.next());
  expect(drawn.filter((id) => !/^\w[\w-]{21}$/.test(id))).toEqual([]);
  expect(new Set(drawn).size).toBe(drawn.length);
});
