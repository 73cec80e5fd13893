// The words that the glossary rejects for what screens call otherwise: the table of docs/glossary.md is the law.

import { readFileSync } from 'node:fs';

const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');

/** Where the words of a language stand in a row of the table. */
const columns = { id: { said: 1, not: 2 }, en: { said: 3, not: 4 } } as const;

interface Rejected {
  readonly pattern: RegExp;
  readonly word: string;
  /** What is said. */
  readonly said: string;
}

function rejectedIn(language: 'id' | 'en'): readonly Rejected[] {
  const { said, not } = columns[language];
  const [, table = ''] = /^## Screens$([^]*?)^## /m.exec(glossary) ?? [];
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows
    .slice(2)
    .map((row) => row.split('|').slice(1, -1))
    .flatMap((cells) =>
      listed(cells[not]).map((word) => ({
        word,
        said: (cells[said] ?? '').trim(),
        pattern: new RegExp(`(?<![\\p{L}-])${word}${endings[language]}(?![\\p{L}-])`, 'iu'),
      })),
    );
}

/** What a word may end in and still be the same. */
const endings = { id: '(?:nya|-\\p{L}+)?', en: '(?:s|es)?' } as const;

const listed = (cell = ''): readonly string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const rejected = { id: rejectedIn('id'), en: rejectedIn('en') } as const;

/** The words of `text` for which the glossary has another, each with that other. */
export function rejectedWords(text: string, language: 'id' | 'en'): readonly string[] {
  return rejected[language]
    .filter(({ pattern }) => pattern.test(text))
    .map(({ word, said }) => `“${word}”, where the glossary says “${said}”`);
}
