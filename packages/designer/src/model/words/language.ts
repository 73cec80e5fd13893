// The two languages, and texts as a reader of one of them reads them.

import type { Json } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';

/** A language in which the designer speaks. */
export type Language = 'id' | 'en';

/** Chooses the text of one language. */
export type Say = (id: string, en: string) => string;

/** Whoever says things in `lang`. */
export function saying(lang: Language): Say {
  return (id, en) => (lang === 'id' ? id : en);
}

/**
 * A text of a flow as one line: in `lang`, else in any language in which it is written; null where it is none or says nothing.
 */
export function textIn(text: Json | undefined, lang: Language): string | null {
  if (typeof text === 'string') return onOneLine(text);
  if (!isObject(text)) return null;
  for (const one of [text[lang], text['id'], text['en'], ...Object.values(text)]) {
    const said = typeof one === 'string' ? onOneLine(one) : null;
    if (said !== null) return said;
  }
  return null;
}

// What no line shows: control characters, marks that turn the direction of what follows, halves of characters.
const unseen = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+/gu;

/** A text with single spaces and nothing that a line does not show; null where nothing is left. */
export function onOneLine(text: string): string | null {
  const line = text.replace(unseen, ' ').replace(/\s+/gu, ' ').trim();
  return line === '' ? null : line;
}

/** A text with a capital letter in front. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** `a, b dan c`. */
export function listed(parts: readonly string[], joiner: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joiner} ${last}`;
}
