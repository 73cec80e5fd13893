// Every word the parts say, in two languages of the same shape.

import type { Lang } from '../time/format-time.ts';
import { en } from './en.ts';
import { id } from './id.ts';

export type Texts = typeof id;

const catalogue: Readonly<Record<Lang, Texts>> = { id, en };

export function textsOf(lang: Lang): Texts {
  return catalogue[lang];
}
