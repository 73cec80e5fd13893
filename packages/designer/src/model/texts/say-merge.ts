// What is said where somebody else published a version meanwhile.

import type { Language } from '../words/language.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { fill, type Texts } from './texts.ts';

const texts: Readonly<Record<Language, Texts>> = { id, en };

/** That a newer version was published. @param began - the one that the draft began on */
export function sayOvertaken(version: number, began: number, lang: Language): string {
  const params = { version: String(version), began: String(began) };
  return fill(texts[lang].merging.overtaken, params);
}

/** What stands above the places where both changed the same. */
export function sayKept(lang: Language): string {
  return texts[lang].merging.kept;
}
