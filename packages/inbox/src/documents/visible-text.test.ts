import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test('what turns the direction of writing, or shows nothing, is written as its code point', () => {
  expect(visibleText('Rp \u202E000.1\u202C', false)).toBe('Rp [U+202E]000.1[U+202C]');
  expect(visibleText('se\u200Bpuluh\uFEFF', true)).toBe('se[U+200B]puluh[U+FEFF]');
});

test('letters of any script and emoji stay as they are', () => {
  for (const text of ['Émile – “setuju”', '👨‍👩‍👧 hadir', 'ᮞᮥᮔ᮪ᮓ', '中文'])
    expect(visibleText(text, true)).toBe(text);
});

test('a line that was added or taken away is seen', () => {
  expect(visibleText('\n', true)).toBe('↵\n');
  expect(visibleText('satu\ndua', false)).toBe('satu\ndua');
});
