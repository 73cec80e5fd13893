// What people call a step. Never its key where anybody gave it a title.

import { plainWords } from '@alir/engine/words';
import { isObject } from '../change/change.ts';
import type { Step } from '../graph/step.ts';
import { capitalised, type Language, onOneLine, textIn } from './language.ts';

/** The title of a step, else of its task; its key in words where nobody gave it one. */
export function titleOf({ key, state }: Pick<Step, 'key' | 'state'>, lang: Language): string {
  const task = isObject(state['task']) ? state['task'] : {};
  const title = textIn(state['title'], lang) ?? textIn(task['title'], lang);
  return title ?? capitalised(onOneLine(plainWords(key)) ?? '?');
}
