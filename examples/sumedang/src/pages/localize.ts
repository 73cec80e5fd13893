import type { Text } from '@alir/engine/core/types';
import type { Lang } from './language.ts';

/** A text of a flow or a list, in one language. */
export function localize(text: Text, lang: Lang): string {
  return typeof text === 'string' ? text : (text[lang] ?? text.id ?? text.en ?? '');
}
