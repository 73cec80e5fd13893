// The static bound on work: rounds of all loops together, when every list is as long as it may be.

import type { Checked, Surroundings } from './checked.ts';

/** Accounts for one walk over a list, and is its longest length; reports a list that nothing bounds. */
export function spend(around: Surroundings, list: Checked): number {
  const max = list.type.kind === 'list' ? list.type.max : 0;
  const { findings } = around;
  if (max === null) {
    const { start, end } = list.ast;
    findings.problems.push({
      code: 'EXPR_UNBOUNDED',
      severity: 'error',
      range: [start, end],
      params: {},
    });
    return 1;
  }
  findings.cost += around.rounds * max;
  return max;
}
