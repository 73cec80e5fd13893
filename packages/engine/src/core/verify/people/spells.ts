// Days in a row on which an organisation stays the same.

import { daysLater } from '../../organisation/limits.ts';
import type { OrganisationData } from '../../organisation/organisation.ts';

/** First and last day, ISO dates. */
export interface Spell {
  readonly from: string;
  readonly until: string;
}

/** A range of days, cut wherever somebody or something begins or ends. */
export function spellsOf(
  { units, positions, assignments, delegations = [] }: OrganisationData,
  { from, until }: Spell,
): Spell[] {
  const terms = [
    ...units,
    ...positions,
    ...assignments,
    ...delegations.map(({ since, until: last }) => ({
      ...(since !== undefined && { from: since }),
      ...(last !== undefined && { until: last }),
    })),
  ];
  const cuts = terms.flatMap((term) => [
    ...(term.from === undefined ? [] : [term.from]),
    ...(term.until === undefined ? [] : [daysLater(term.until, 'P1D')]),
  ]);
  const inside = cuts.filter((day) => from < day && day <= until);
  const starts = [...new Set([from, ...inside])].sort();
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start, until: next === undefined ? until : daysLater(next, '-P1D') };
  });
}
