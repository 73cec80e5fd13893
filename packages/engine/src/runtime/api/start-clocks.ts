import type { StoredStartClock } from '../../ports/start-clock-store.ts';
import type { Refused } from '../result.ts';
import type { By } from './command-input.ts';

/** The clocks of flows. */
export interface StartClocks {
  /** How far each has gone, when it is next due, and which of its starts were refused. */
  list(options?: { readonly tenant?: string }): Promise<readonly StoredStartClock[]>;
  /**
   * Starts again what was refused at the moments of a clock, by the newest version of its flow; what is there is left alone.
   * Operators only. Rejects with `NOT_ALLOWED`, `START_CLOCK_NOT_FOUND`.
   */
  retry(
    flow: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<RetriedClock | Refused>;
}

/** What became of the starts that had been refused. */
export interface RetriedClock {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** How many instances there are now that were not there before. */
  readonly started: number;
  /** How many moments still have starts that are refused. */
  readonly refused: number;
}
