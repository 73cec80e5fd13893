// Acting officers past the limit of this house, and posts that nobody holds.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation, lastsOn, limitedStints, type Stint } from '@alir/engine/core';

export type OverdueActing = Stint;

/** On a day, in the order of the organisation. @param day - ISO date */
export function overdueActing(
  { assignments, limits }: OrganisationData,
  day: string,
): readonly OverdueActing[] {
  return limitedStints(assignments, limits).filter(
    (stint) => lastsOn(stint, day) && stint.limit < day,
  );
}

/** Posts without a holder and without anybody acting. @param day - ISO date */
export function vacantOn(organisation: OrganisationData, day: string): readonly string[] {
  const { holders } = indexOrganisation(organisation);
  return organisation.positions.map(({ id }) => id).filter((id) => holders(id, day).length === 0);
}
