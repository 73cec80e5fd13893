import { describe, expect, test } from 'vitest';
import { asksForWords, childMember, inputAbout, isBareKey, withoutChild } from './child-key.ts';

const text = { type: 'string' };
const revoke = {
  type: 'object',
  required: ['jabatan', 'alasan'],
  properties: { jabatan: text, alasan: { type: 'string', minLength: 5 } },
};

describe('an action about a child that was pointed at', () => {
  test('asks only for what is not known yet', () => {
    expect(withoutChild(revoke)?.properties).toEqual({ alasan: { type: 'string', minLength: 5 } });
    expect(withoutChild(text)).toBeNull();
  });

  test('is sent with the child and what was asked', () => {
    expect(inputAbout(revoke, 'sekda', { alasan: 'Salah alamat' })).toEqual({
      jabatan: 'sekda',
      alasan: 'Salah alamat',
    });
    expect(inputAbout(text, 'sekda', undefined)).toBe('sekda');
  });

  test.each([
    [{ type: 'object', properties: { who: { ...text, format: 'position' }, why: text } }, 'who'],
    [{ type: 'object', required: ['who'], properties: { who: text, why: text } }, 'who'],
    [{ type: 'object', required: ['a', 'b'], properties: { a: text, b: text } }, null],
    [text, null],
  ])('finds the member that names the child: %j', (schema, member) =>
    expect(childMember(schema)).toBe(member),
  );

  test('takes it back without a word when its input is the key alone', () => {
    expect([isBareKey(text), isBareKey(revoke), isBareKey(null)]).toEqual([true, false, false]);
  });
});

test.each([
  [revoke, true],
  [
    { type: 'object', properties: { sisanya: { enum: ['ditunggu', 'ditarik'] }, alasan: text } },
    true,
  ],
  [{ type: 'object', properties: { batas: { ...text, format: 'date' } } }, false],
  [text, false],
])('an action that has a place for words asks for no comment besides: %j', (schema, words) =>
  expect(asksForWords(schema)).toBe(words),
);
