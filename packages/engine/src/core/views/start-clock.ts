// Clocks by which flows start, for operators.

import type { Text } from '../format/flow-types.generated.ts';

/** The clock of a flow, for operators. Instants are ISO 8601 UTC. */
export interface StartClockView {
  /** Name of the flow. */
  readonly flow: string;
  /** Its title. */
  readonly title: Text;
  /** When it starts next; null: its newest version names no moment any more. */
  readonly nextAt: string | null;
  /** Every moment up to this one is done. */
  readonly doneAt: string;
  /** Moments at which starts were refused, the oldest first. */
  readonly refused: readonly RefusedMomentView[];
}

/** A moment of a clock at which starts were refused. */
export interface RefusedMomentView {
  /** The moment that the clock names, ISO 8601 UTC. */
  readonly at: string;
  /** How many were refused. */
  readonly count: number;
  /** The first of them, ten at most. */
  readonly starts: readonly RefusedStartView[];
}

/** A start of a clock that was refused. */
export interface RefusedStartView {
  /** Key of the instance that is not there; null: it came to none. */
  readonly key: string | null;
  /** Why, one of the table of codes. */
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
}
