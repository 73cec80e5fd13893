import { blankFlow, createDocument } from '@alir/designer/model';
import { expect, test } from 'vitest';
import { withTitleOfItsOwn } from './title-of-its-own.ts';

const titled = (title: string, titles: readonly string[]): unknown =>
  withTitleOfItsOwn(createDocument(blankFlow('surat', title)), titles).flow['title'];

test('a flow that is called like another one has a number behind its title, and only then', () => {
  expect(titled('Surat tugas', ['Surat masuk'])).toBe('Surat tugas');
  expect(titled('Surat masuk', ['Surat masuk'])).toBe('Surat masuk (2)');
  expect(titled('surat Masuk', ['Surat masuk', 'Surat masuk (2)'])).toBe('surat Masuk (3)');
});
