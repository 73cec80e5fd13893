import type { NumberId, NumberRow } from '../../core/numbering/number-row.ts';
import type { NumberQuery } from '../../ports/queries.ts';
import type { Page } from '../../ports/page.ts';
import type { Refused } from '../result.ts';
import type { By, CommandOptions } from './command-input.ts';

/** What those who keep the register do to numbers: done, with the numbers as the register has them now; or a business no. */
export type NumbersResult = { readonly ok: true; readonly numbers: readonly NumberRow[] } | Refused;

/** Numbers that are set aside for letters on paper. */
export interface BlockInput {
  /** Name of the flow that declares the series. */
  readonly flow: string;
  /** Name of the series. */
  readonly series: string;
  /** Unit that they are for, as in `number(series, unit)`. */
  readonly unit: string;
  /** What the series writes and counts by besides. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many, 1 to 500. */
  readonly count: number;
  /** The day they belong to, `yyyy-mm-dd`: where each day has its own block of numbers. Default: today. */
  readonly date?: string;
  /** Why; the register keeps it. */
  readonly reason: string;
  /** Whoever keeps the book. */
  readonly by: By;
}

/**
 * The register of numbers of letters: what became of every number. Only operators, and whoever the host lets keep the book of
 * a unit (`keepsNumbers`), change anything here. A change with a command id is answered as the first time when it comes again;
 * with another request it is refused with `KEY_REUSED`.
 */
export interface Numbers {
  /** One page of the register, by series and number. @throws CURSOR_INVALID for an `after` of another list */
  list(query: NumberQuery, options?: { readonly tenant?: string }): Promise<Page<NumberRow>>;
  /**
   * Sets the next numbers of a series aside for letters on paper, for when the system is not to be reached. Rejects with
   * `NOT_ALLOWED`, `COMMENT_REQUIRED`, `FLOW_NOT_FOUND`, `NUMBER_SERIES_UNKNOWN`, `NUMBER_SERIES_FIELDS`, `NUMBER_DATE_REFUSED`,
   * `NUMBER_BLOCK_EXHAUSTED`.
   *
   * @throws TypeError for a count out of bounds
   */
  reserveBlock(input: BlockInput, options?: NumberOptions): Promise<NumbersResult>;
  /**
   * Enters the letter on paper that a number set aside was used for. Rejects with `NOT_ALLOWED`, `COMMENT_REQUIRED`,
   * `NUMBER_NOT_FOUND`, `NUMBER_NOT_RESERVED`.
   */
  enter(
    number: NumberId,
    input: { readonly letter: string; readonly by: By; readonly instance?: string },
    options?: NumberOptions,
  ): Promise<NumbersResult>;
  /**
   * Declares that numbers stand on no letter and never will: all that are given, or none. Rejects with `NOT_ALLOWED`,
   * `COMMENT_REQUIRED`, `NUMBER_NOT_FOUND`, `NUMBER_VOID`.
   *
   * @throws TypeError for no number, or more than 500
   */
  void(
    numbers: NumberId | readonly NumberId[],
    input: { readonly reason: string; readonly by: By },
    options?: NumberOptions,
  ): Promise<NumbersResult>;
}

/** What may be said with a change of the register. */
export type NumberOptions = Pick<CommandOptions, 'tenant' | 'tx' | 'id'>;
