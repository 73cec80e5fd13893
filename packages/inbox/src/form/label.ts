import type { FieldView, JsonSchema } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';
import { titleOf } from './schema.ts';

/** The words for a field without a form: its schema's title, a word we know, else its name made readable. */
export function labelOf(name: string, schema: JsonSchema, lang: Lang, texts: Texts): string {
  const title = titleOf(schema);
  return title === null ? texts.word(name) : localize(title, lang);
}

/** The words for a field of a form; one that nobody gave words to is called by its name, made readable. */
export function fieldLabel({ field, label }: FieldView, lang: Lang, texts: Texts): string {
  const words = localize(label, lang);
  return words === field ? texts.word(field) : words;
}
