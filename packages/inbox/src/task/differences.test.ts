import { expect, test } from 'vitest';
import { twoSeatsWorld } from '../stories/fake-world.ts';
import { differencesBetween, sameJson } from './differences.ts';

const village = [...twoSeatsWorld().tasks.values()].find((task) => task.state === 'pengisian');
if (village === undefined) throw new Error('no village report');

test('what changed on the form is named with both values', () => {
  const now = { ...village, data: { ...village.data, periode: 'Triwulan IV 2026' } };
  expect(differencesBetween(village, now)).toMatchObject([
    { field: { field: 'periode' }, before: 'Triwulan III 2026', after: 'Triwulan IV 2026' },
  ]);
});

test('what is not on the form, and a higher version alone, is no difference', () => {
  const now = { ...village, seen: { version: 99 }, data: { ...village.data, intern: 'x' } };
  expect(differencesBetween(village, now)).toEqual([]);
});

test('JSON is compared by value, whatever the order of members', () => {
  expect(sameJson({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson(undefined, null)).toBe(true);
});
