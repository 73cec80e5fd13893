// The static bound on work: steps of an evaluation when every list is as long as its `maxItems`. Nothing is counted at
// run time. A step is one node of the tree; what takes longer counts for more, as measured.

import type { CelType } from './cel-type.ts';
import type { Checked, Surroundings } from './checked.ts';

export const weights = {
  step: 1,
  /** Exact arithmetic and comparison of decimals; comparison of two texts. */
  number: 10,
  /** Comparison of two instants, each with its zone. */
  instant: 20,
  /** Making a text of at most `limits.made`. */
  made: 100,
  /** Walking through a text of at most `limits.text`. */
  text: 1_000,
} as const;

/** Accounts for this much work in every round of the loops around. */
export function spend(around: Surroundings, weight: number): void {
  around.findings.cost += around.rounds * weight;
}

/** Accounts for a walk over a list, and is its longest length; reports a list that nothing bounds. */
export function spendOnItems(
  around: Surroundings,
  list: Checked,
  weight: number = weights.step,
): number {
  const max = list.type.kind === 'list' ? list.type.max : 0;
  if (max === null) {
    const { start, end } = list.ast;
    const range = [start, end] as const;
    around.findings.problems.push({ code: 'EXPR_UNBOUNDED', severity: 'error', range, params: {} });
    return 1;
  }
  spend(around, max * weight);
  return max;
}

/** What comparing a value of this type takes. */
export function weightOf(type: CelType): number {
  if (type.kind === 'instant') return weights.instant;
  return type.kind === 'decimal' || type.kind === 'fraction' || type.kind === 'text'
    ? weights.number
    : weights.step;
}
