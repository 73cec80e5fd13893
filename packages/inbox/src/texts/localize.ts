import type { Text } from '@alir/engine/core/types';
import type { Lang } from '../time/format-time.ts';

/** The text in the reader's language, else in the one it was written in. */
export function localize(text: Text | null | undefined, lang: Lang): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[lang] ?? text.id ?? text.en ?? '';
}
