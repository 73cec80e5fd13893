import type { InstanceItemView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

/** Where an instance stands, in the words of its flow; those of its end once it has ended. */
export function stateWords(
  { states, status, result }: InstanceItemView,
  lang: Lang,
  texts: Texts,
): string {
  if (status === 'cancelled') return texts.word(status);
  const titles = states.map(({ title }) => localize(title, lang)).filter((title) => title !== '');
  return titles.join(', ') || texts.word(result ?? status);
}
