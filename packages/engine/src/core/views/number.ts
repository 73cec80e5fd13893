import type { NumberStatus } from '../numbering/number-row.ts';

/** A number of the register, as people who keep it see it. */
export interface NumberView {
  /** Name of the series in its flow. */
  readonly name: string;
  /** The key that is counted under: series, unit, kinds and period. */
  readonly series: string;
  /** The number. */
  readonly n: number;
  /** Letters behind it, for one that came in late: 1 is `a`. 0: none. */
  readonly suffix: number;
  /** The number as it is written. */
  readonly text: string;
  /** What became of it. */
  readonly status: NumberStatus;
  /** The unit that it was drawn for. */
  readonly unit: string;
  /** The day that it belongs to, `yyyy-mm-dd`. */
  readonly date: string;
  /** Whether it was drawn after that day. */
  readonly late: boolean;
  /** Whether the letter is confidential. Who may not read it is told nothing below but when it was drawn and changed. */
  readonly confidential: boolean;
  /** Id of its instance; null: none. */
  readonly instance: string | null;
  /** When it was drawn. */
  readonly drawnAt: string;
  /** When its status changed last. */
  readonly changedAt: string;
  /** User who changed it last; null: the engine itself. */
  readonly by: string | null;
  /** Why it is late, or was set aside for paper. */
  readonly reason: string | null;
  /** The letter on paper that it was entered for. */
  readonly letter: string | null;
  /** Why it is void. */
  readonly voidReason: string | null;
}
