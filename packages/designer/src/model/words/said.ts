// Texts of a flow: one for all, or one for each language. Editing in one language leaves the others alone.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Language } from './language.ts';

/** What a text says in a language; what it says in another where that is all there is. */
export function saidIn(text: Json | undefined, lang: Language): string {
  if (typeof text === 'string') return text;
  if (!isObject(text)) return '';
  const said = text[lang] ?? text[lang === 'id' ? 'en' : 'id'];
  return typeof said === 'string' ? said : '';
}

/** The text with other words in a language. A text without languages stays one while it is edited in the flow's own. */
export function withSaid(
  text: Json | undefined,
  words: string,
  { lang, own }: { readonly lang: Language; readonly own: Language },
): string | JsonObject {
  if (isObject(text)) return { ...text, [lang]: words };
  if (lang === own) return words;
  // A plain text is one in the flow's own language, also where it is new.
  return typeof text === 'string' ? { [own]: text, [lang]: words } : { [lang]: words };
}

/** The language that a flow's texts without one are in. */
export function ownLanguage(flow: JsonObject): Language {
  return flow['lang'] === 'en' ? 'en' : 'id';
}
