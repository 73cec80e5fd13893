// One word for each thing, wherever sources say something in two languages: in catalogues, and beside code.

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rejectedWords } from '@alir/testbed/rejected-words';
import { expect, test } from 'vitest';
import { repository } from '../src/document.ts';

const quoted = (name: string): string =>
  `(?<q${name}>['\`])(?<${name}>(?:\\\\.|(?!\\k<q${name}>)[^\\\\\\n])*)\\k<q${name}>`;
/** `say('…', '…')` and `{ id: '…', en: '…' }`. */
const inBoth = new RegExp(
  `(?:\\bsay\\(|\\{\\s*id:)\\s*${quoted('id')},\\s*(?:en:\\s*)?${quoted('en')}`,
  'g',
);
const any = new RegExp(quoted('text'), 'g');
/** `${state}` of code, `{state}` of templates. */
const filledIn = /\$?\{[^}]*\}?/g;

/** The language of a file in which every text is in one: `en.ts`, `acts-id.ts`, `en-answers.ts`. */
function languageOf(path: string): 'id' | 'en' | null {
  const [, language] = /^(?:[a-z-]+-)?(id|en)(?:-[a-z-]+)?\.ts$/.exec(basename(path)) ?? [];
  return language === 'id' || language === 'en' ? language : null;
}

/** Read by those who write files or run programs: in English by the words of the file. */
const ofFiles = /\/messages\/en-(?:structure|files)\.ts$|^packages\/cli\//;

interface Said {
  readonly place: string;
  readonly language: 'id' | 'en';
  readonly text: string;
}

function saidIn(place: string): readonly Said[] {
  const source = readFileSync(join(repository, place), 'utf8');
  const language = languageOf(place);
  const said = (spoken: 'id' | 'en', text = ''): Said => ({ place, language: spoken, text });
  return language === null
    ? [...source.matchAll(inBoth)].flatMap(({ groups }) => [
        said('id', groups?.['id']),
        said('en', groups?.['en']),
      ])
    : [...source.matchAll(any)].map(({ groups }) => said(language, groups?.['text']));
}

test('[X31] no catalogue and no text in two languages has a word for which the glossary has another', () => {
  const sources = globSync('{packages,examples}/*/src/**/*.{ts,tsx}', { cwd: repository })
    .filter((place) => !/\.(?:test|stories)\.|\/(?:stories|testing)\//.test(place))
    .toSorted();
  const said = sources.flatMap(saidIn);
  expect(said.filter(({ language }) => language === 'id').length).toBeGreaterThan(2000);
  expect(said.filter(({ language }) => language === 'en').length).toBeGreaterThan(2000);
  const faults = said
    .filter(({ place, language }) => language === 'id' || !ofFiles.test(place))
    .flatMap(({ place, language, text }) =>
      rejectedWords(text.replaceAll(filledIn, '…'), language).map((fault) => `${place}: ${fault}: ${text}`),
    );
  expect(faults).toEqual([]);
});
