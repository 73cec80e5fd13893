import type { ActionView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

/** The action's words; an action without any is called by its name, made readable. */
export function actionLabel(action: ActionView, lang: Lang, texts: Texts): string {
  const label = localize(action.label, lang);
  return label === action.name ? texts.word(label) : label;
}
