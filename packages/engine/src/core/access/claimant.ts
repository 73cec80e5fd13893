import type { Organisation } from '../organisation/indexed-organisation.ts';
import type { TaskRow } from '../rows.ts';

/**
 * Who has claimed a task. A claim is a pair of person and position, and lapses when the pair ends.
 *
 * @param day - ISO date
 */
export function claimantOf(
  { claimedBy, claimedAs }: Pick<TaskRow, 'claimedBy' | 'claimedAs'>,
  organisation: Organisation,
  day: string,
): string | null {
  if (claimedBy === null || claimedAs === null) return claimedBy;
  return organisation.holds(claimedBy, claimedAs, day) ? claimedBy : null;
}
