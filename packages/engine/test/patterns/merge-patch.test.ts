import { expect, test } from 'vitest';
import { mergePatch } from './merge-patch.ts';

test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: ['c', 'd'] }, { a: ['c', 'd'] }],
  [{ a: { b: 'c', e: 'f' } }, { a: { b: 'd', e: null } }, { a: { b: 'd' } }],
  [{ a: 'foo' }, { a: { b: { c: null } } }, { a: { b: {} } }],
])('%j patched with %j is %j', (target, patch, merged) => {
  const before = structuredClone(target);
  expect(mergePatch(target, patch)).toEqual(merged);
  expect(target).toEqual(before);
});
