// Every word the parts say, in two languages of the same shape.

import type { Text } from '@alir/engine/core/types';
import type { Lang } from '../time/format-time.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { localize } from './localize.ts';

export type Texts = typeof id;

const catalogue: Readonly<Record<Lang, Texts>> = { id, en };

/** Words for codes that the host's data holds, such as those of instructions; they go before our own. */
export type Words = Readonly<Record<string, Text>>;

export function textsOf(lang: Lang, words: Words = {}): Texts {
  const texts = catalogue[lang];
  return {
    ...texts,
    word: (name) => (Object.hasOwn(words, name) ? localize(words[name], lang) : texts.word(name)),
  };
}
