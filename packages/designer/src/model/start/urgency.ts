// How urgent something is, as people say it, and the numbers that the format has for it.

import type { Json } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';

/** Words for numbers. */
export type UrgencyName = 'low' | 'high' | 'highest';

/** What each word stands for, from 0 to 100; what nobody says anything of is 50. */
export const urgencies: Readonly<Record<UrgencyName, number>> = { low: 25, high: 75, highest: 100 };

/** The words, the least urgent first. */
export const urgencyNames = ['low', 'high', 'highest'] as const satisfies readonly UrgencyName[];

/** How urgent something is: nothing said, a word, another number, or a formula. */
export type Urgency =
  | { readonly kind: 'usual' | UrgencyName }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'formula'; readonly source: string };

/** What the format says, as people do. */
export function readUrgency(priority: Json | undefined): Urgency {
  if (typeof priority === 'number') {
    const name = urgencyNames.find((one) => urgencies[one] === priority);
    return name === undefined ? { kind: 'number', number: priority } : { kind: name };
  }
  const source = isObject(priority) ? priority['from'] : undefined;
  return typeof source === 'string' ? { kind: 'formula', source } : { kind: 'usual' };
}
