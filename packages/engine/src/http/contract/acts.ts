// Acts that carry no more than words, on whatever they are.

import type { ProblemView } from '../../core/views/answer.ts';

export type { ProblemView };

/** An act that needs a reason: declining, skipping, suspending, reopening. */
export interface ReasonBody {
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** An act that may be commented: taking back, urging. */
export interface RemarkBody {
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Nothing is to be said. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- that is what it says
export type NoBody = Record<never, never>;
