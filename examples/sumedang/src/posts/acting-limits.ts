// Acting officers past the limit of this house, and posts that nobody holds.
//
// National rules give a Plt. three months and one extension of three. A regency may set its own; these are this house's.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';

/** Months, by capacity. */
const actingLimits: Readonly<Record<string, number>> = { plt: 6, plh: 3 };

export interface OverdueActing {
  readonly position: string;
  readonly user: string;
  readonly capacity: string;
  /** ISO days: since when, and until when the house lets them. */
  readonly since: string;
  readonly limit: string;
  readonly basis: string;
}

/** On a day, in the order of the organisation. @param day - ISO date */
export function overdueActing(
  organisation: OrganisationData,
  day: string,
): readonly OverdueActing[] {
  return organisation.assignments.flatMap((term) => {
    const { position, user, capacity = 'definitive', from, until, basis = '' } = term;
    const months = actingLimits[capacity];
    const isCurrent = (from ?? '') <= day && (until === undefined || until >= day);
    if (months === undefined || from === undefined || !isCurrent) return [];
    const limit = monthsLater(from, months);
    return limit >= day ? [] : [{ position, user, capacity, since: from, limit, basis }];
  });
}

/** Posts without a holder and without anybody acting. @param day - ISO date */
export function vacantOn(organisation: OrganisationData, day: string): readonly string[] {
  const { holders } = indexOrganisation(organisation);
  return organisation.positions.map(({ id }) => id).filter((id) => holders(id, day).length === 0);
}

function monthsLater(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
