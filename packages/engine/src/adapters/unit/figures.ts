// What all stores do alike with what they counted.

import type { ClosedCount, StandingCount, StoredFigures } from '../../ports/figure-store.ts';
import { compareText } from './order.ts';

/** What a part in somebody else's task ends with: it is no task of its own. */
export const partEndings: readonly string[] = [
  'recalled',
  'handed-back',
  'escalated',
  'declined',
  'transferred',
];

/** Instances that stand in several states count at each of them. */
export function standingAt(
  groups: readonly (Omit<StandingCount, 'state'> & { readonly states: readonly string[] })[],
): StandingCount[] {
  const counts = new Map<string, StandingCount>();
  for (const { states, status, secret, count } of groups)
    for (const state of states) {
      const key = JSON.stringify([state, status, secret]);
      const before = counts.get(key)?.count ?? 0;
      counts.set(key, { state, status, secret, count: before + count });
    }
  return [...counts.values()];
}

/** Brings the lists into their order. */
export function inOrder({ open, standing, late, closed, spans }: StoredFigures): StoredFigures {
  const byState = (one: { state: string }, other: { state: string }): number =>
    compareText(one.state, other.state);
  const how = (one: StandingCount | ClosedCount): string =>
    JSON.stringify([one.status, 'outcome' in one ? one.outcome : null, one.secret]);
  const byHow = (one: StandingCount | ClosedCount, other: StandingCount | ClosedCount): number =>
    byState(one, other) || compareText(how(one), how(other));
  return {
    open,
    standing: standing.toSorted(byHow),
    late: late.toSorted(byState),
    closed: closed.toSorted(byHow),
    spans: spans.toSorted(
      (one, other) =>
        byState(one, other) || other.closedAt - one.closedAt || other.openedAt - one.openedAt,
    ),
  };
}
