import type { Text } from './flow-types.generated.ts';

/** A text in the language of its reader, else in one there is. */
export function textIn(text: Text, language: 'id' | 'en'): string {
  return typeof text === 'string' ? text : (text[language] ?? text.id ?? text.en ?? '');
}
