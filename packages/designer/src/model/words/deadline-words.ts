// Until when, and how long, in words.

import type { Json } from '@alir/engine/core/types';
import { dueWords } from '@alir/engine/words';
import { isObject } from '../change/change.ts';
import { pathOf, readFormula } from './read-formula.ts';
import type { Speaker } from './speaker.ts';
import { placeWords } from './value-words.ts';

/** Many steps of a flow have the same deadline: each is put into words once. */
const said = new WeakMap<Speaker, Map<string, string | null>>();

/** A duration such as `work:P2D` in words; null where it is none. */
export function durationWords(duration: string, speaker: Speaker): string | null {
  const known = said.get(speaker) ?? new Map<string, string | null>();
  said.set(speaker, known);
  const words = known.get(duration);
  if (words !== undefined) return words;
  const found = dueWords(duration)?.[speaker.lang] || null;
  known.set(duration, found);
  return found;
}

/** A deadline in words: `2 hari kerja`; null where there is none. */
export function deadlineWords(due: Json | undefined, speaker: Speaker): string | null {
  if (typeof due === 'string') return durationWords(due, speaker);
  const source = isObject(due) ? due['from'] : undefined;
  return typeof source === 'string' ? momentWords(source, speaker) : null;
}

/** A moment that an expression gives. */
export function momentWords(source: string, speaker: Speaker): string {
  const { say } = speaker;
  const formula = readFormula(source);
  if (formula?.op === 'call' && formula.name === 'workday') {
    const [from, days] = formula.args;
    const count =
      days?.op === 'value' ? durationWords(`work:P${String(days.value)}D`, speaker) : null;
    if (count !== null && from && pathOf(from)?.join() === 'entered') return count;
  }
  const place = formula && placeWords(formula, speaker);
  return place ? say(`pada “${place}”`, `at “${place}”`) : say('menurut rumus', 'by a formula');
}
