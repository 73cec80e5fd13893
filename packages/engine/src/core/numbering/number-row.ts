// The register of numbers: what became of every number that was drawn.

import { writeNumber } from './number-format.ts';
import type { Draft } from './number-place.ts';

/** `reserved`: held for a draft or for paper. `used`: it stands on a letter. `void`: it never will. */
export type NumberStatus = 'reserved' | 'used' | 'void';

/** What tells a number from all others of its tenant. */
export interface NumberId {
  /** Name of the series in its flow. */
  readonly name: string;
  /** The key that is counted under: series, unit, kinds and period. */
  readonly series: string;
  /** The number. */
  readonly n: number;
  /** Letters behind it, for one that came in late: 1 is `a`. 0: none. */
  readonly suffix: number;
}

/** One number of the register. */
export interface NumberRow extends NumberId {
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
  /** Id of the instance it was drawn by or entered for; null: a number for paper that is not entered yet, or without one. */
  readonly instance: string | null;
  /** When it was drawn, ms UTC. */
  readonly drawnAt: number;
  /** When its status changed last, ms UTC. */
  readonly changedAt: number;
  /** User who changed it last; null: the engine itself. */
  readonly by: string | null;
  /** Why it is late, or was set aside for paper. */
  readonly reason: string | null;
  /** The letter on paper that it was entered for. */
  readonly letter: string | null;
  /** Why it is void. */
  readonly voidReason: string | null;
}

/** Text that no other number of the tenant has. */
export function numberName({ name, series, n, suffix }: NumberId): string {
  return JSON.stringify([name, series, n, suffix]);
}

/** Who draws a number, when and as what. */
export interface Drawing {
  readonly status: NumberStatus;
  readonly reason: string;
  readonly instance: string | null;
  /** User; null: the engine itself. */
  readonly by: string | null;
  /** ms UTC */
  readonly now: number;
  /** The day it is, `yyyy-mm-dd`. */
  readonly today: string;
}

/** A number that was just drawn, as the register begins with it. */
export function drawnNumber(
  draft: Draft,
  key: string,
  { n, suffix }: Pick<NumberId, 'n' | 'suffix'>,
  { status, reason, instance, by, now, today }: Drawing,
): NumberRow {
  const { name, series, unit, date } = draft;
  return {
    name,
    series: key,
    n,
    suffix,
    text: writeNumber(series.format ?? '{n}', { ...draft, n, suffix }),
    status,
    unit,
    date,
    late: date < today,
    instance,
    drawnAt: now,
    changedAt: now,
    by,
    reason: reason === '' ? null : reason,
    letter: null,
    voidReason: null,
  };
}
