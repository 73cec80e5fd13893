// Who keeps the book of numbers of a unit: reads it, sets numbers aside, enters and voids them by hand. Operators keep all of
// them; the host names whoever keeps one (`keepsNumbers`), such as the registrar of the unit.

import type { Rejection } from '../decision.ts';
import type { Actor } from '../organisation/actor.ts';

/** What a unit counts under one series. */
export interface NumberBook {
  /** Name of the series in its flow; null: all of the unit. */
  readonly series: string | null;
  /** The unit that numbers are drawn for. */
  readonly unit: string;
}

/**
 * Why an actor may not read or change a book; null: they keep it.
 *
 * @param book - null: none, or all of them
 */
export function bookRefusal(
  { user, operator }: Pick<Actor, 'user' | 'operator'>,
  book: NumberBook | null,
  keeps: (user: string, book: NumberBook) => boolean,
): Rejection | null {
  if (operator === true || (book !== null && keeps(user, book))) return null;
  return { code: 'NOT_ALLOWED', details: { action: 'numbers' } };
}
