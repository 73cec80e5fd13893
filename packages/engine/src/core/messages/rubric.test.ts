// Every sentence as it is written, held to the rubric of decision 0104; as it is read, filled by real runs, it is held to it
// where the page of sentences is made.

import { rejectedWords } from '@alir/testbed/rejected-words';
import { faultsOf } from '@alir/testbed/rubric';
import { describe, expect, test } from 'vitest';
import { codes, isCode } from '../codes.ts';
import { en as enWaits } from '../explain/sentences/en.ts';
import { id as idWaits } from '../explain/sentences/id.ts';
import { enFiles } from './en-files.ts';
import { en } from './en.ts';
import { enStructure } from './en-structure.ts';
import { id } from './id.ts';

const all = Object.keys(codes).filter(isCode);

/** Every way in which a template can be said, its gaps filled with one name. */
function spoken(template: string): string[] {
  const parts = template.split(/(\[[^\]]*\])/);
  const most = Math.max(...parts.map((part) => part.split('|').length));
  return Array.from({ length: most }, (_, at) =>
    parts
      .map((part) => {
        if (!part.startsWith('[')) return part;
        const choices = part.slice(1, -1).split('|');
        return choices[Math.min(at, choices.length - 1)] ?? '';
      })
      .join('')
      .replaceAll(/\{\w+\}/g, 'Nama'),
  );
}

/** Texts of a tree of sentences. */
function texts(tree: object): string[] {
  return Object.values(tree).flatMap((inner): string[] =>
    typeof inner === 'string' ? [inner] : texts(inner),
  );
}

describe.each([
  ['id', id, idWaits],
  ['en', en, enWaits],
] as const)('[X22] in %s', (language, templates, waits) => {
  test('sentences of codes are short, without identifiers and, in Indonesian, without English', () => {
    const quotes = 'words-of-a-file';
    expect(
      all.flatMap((code) =>
        spoken(templates[code]).flatMap((text) =>
          faultsOf(text, { language, quotes }).map((fault) => `${code}: ${fault}`),
        ),
      ),
    ).toEqual([]);
  });

  test('[X30] so are their words those of the glossary; in English, about a file, those of the file', () => {
    const ofFiles = language === 'en' ? { ...enStructure, ...enFiles } : {};
    const told = all.filter((code) => !Object.hasOwn(ofFiles, code));
    expect(told.length).toBeGreaterThan(150);
    expect(
      told.flatMap((code) =>
        spoken(templates[code]).flatMap((text) =>
          rejectedWords(text, language).map((fault) => `${code}: ${fault}`),
        ),
      ),
    ).toEqual([]);
  });

  test('so are those of what is waited for', () => {
    expect(
      texts(waits).flatMap((text) =>
        spoken(text).flatMap((one) => faultsOf(one, { language, quotes: 'names' })),
      ),
    ).toEqual([]);
  });
});
