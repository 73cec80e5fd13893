// What somebody should see to: posts that nobody holds, acting officers at the end of what they may, delegations that end.

import { childPointer } from '../format/pointer.ts';
import type { Problem } from '../problem.ts';
import { warning } from './checks/entries.ts';
import { indexOrganisation } from './indexed-organisation.ts';
import { daysLater, lastsOn, limitedStints } from './limits.ts';
import type { OrganisationData } from './organisation.ts';
import { isSince } from './validity.ts';

/** How long before its last day something is told. */
const notice = 'P14D';

/**
 * What somebody should see to on a day, as warnings in the order of the organisation: `ORG_POSITION_VACANT`,
 * `ORG_ACTING_PAST_LIMIT` and, from 14 days before, `ORG_ACTING_NEAR_LIMIT` and `ORG_DELEGATION_ENDS`.
 *
 * @param day - ISO date
 */
export function organisationAlarms(organisation: OrganisationData, day: string): Problem[] {
  return [
    ...vacancies(organisation, day),
    ...actingOfficers(organisation, day),
    ...endingDelegations(organisation, day),
  ];
}

function vacancies(data: OrganisationData, day: string): Problem[] {
  const { hasPosition, holders } = indexOrganisation(data);
  return data.positions.flatMap(({ id }, n) =>
    hasPosition(id, day) && holders(id, day).length === 0
      ? [warning('ORG_POSITION_VACANT', childPointer('/positions', n), { position: id, day })]
      : [],
  );
}

function actingOfficers({ assignments, limits }: OrganisationData, day: string): Problem[] {
  return limitedStints(assignments, limits).flatMap((stint) => {
    const { position, user, capacity, since, limit, basis } = stint;
    if (!lastsOn(stint, day) || day < daysLater(limit, `-${notice}`)) return [];
    const code = day > limit ? 'ORG_ACTING_PAST_LIMIT' : 'ORG_ACTING_NEAR_LIMIT';
    const at = childPointer('/assignments', stint.entry);
    return [warning(code, at, { position, user, capacity, since, limit, basis })];
  });
}

function endingDelegations({ delegations = [] }: OrganisationData, day: string): Problem[] {
  return delegations.flatMap((one, n) => {
    const { from: position, to: delegate, until } = one;
    if (until === undefined || !isSince(one, day) || day < daysLater(until, `-${notice}`))
      return [];
    const at = childPointer('/delegations', n);
    return [warning('ORG_DELEGATION_ENDS', at, { position, delegate, until })];
  });
}
