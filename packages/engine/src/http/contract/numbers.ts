// What is asked and answered about the register of numbers.

import type { NumberView } from '../../core/views/number.ts';

/** What tells a number of the register from all others. */
export interface NumberRef {
  /** Name of the series in its flow. */
  readonly name: string;
  /** The key that is counted under, as the register writes it. */
  readonly series: string;
  /** The number. @asType integer @minimum 1 */
  readonly n: number;
  /** Letters behind it; 0: none. @asType integer @minimum 0 */
  readonly suffix: number;
}

/** Numbers that are set aside for letters on paper: `POST /numbers/blocks`. */
export interface BlockBody {
  /** Name of the flow that declares the series. */
  readonly flow: string;
  /** Name of the series. */
  readonly series: string;
  /** Unit that they are for. @minLength 1 @maxLength 200 */
  readonly unit: string;
  /** What the series writes and counts by besides. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many. @asType integer @minimum 1 @maximum 500 */
  readonly count: number;
  /** The day they belong to, where each day has its own block of numbers. Default: today. */
  readonly date?: string;
  /** Kept in the register. @maxLength 10000 */
  readonly reason: string;
}

/** The letter on paper that a number was used for: `POST /numbers/enter`. */
export interface EnterNumberBody {
  /** A number that was set aside. */
  readonly number: NumberRef;
  /** What letter it is. @maxLength 10000 */
  readonly letter: string;
  /** Id of its instance, if it has one. */
  readonly instance?: string;
}

/** Numbers that stand on no letter, and never will: `POST /numbers/void`. All of them, or none. */
export interface VoidNumbersBody {
  /** The numbers. @minItems 1 @maxItems 500 */
  readonly numbers: readonly NumberRef[];
  /** Kept in the register. @maxLength 10000 */
  readonly reason: string;
}

/** Numbers as the register has them now. */
export interface NumberList {
  /** In the order in which they were asked for or drawn. */
  readonly items: readonly NumberView[];
}

/** One page of the register of numbers. */
export interface NumberPage {
  /** The numbers, by series and number. */
  readonly items: readonly NumberView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}
