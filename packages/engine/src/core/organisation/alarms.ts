// What somebody should see to: posts that nobody holds, acting officers at the end of what they may, delegations that end.

import { childPointer } from '../format/pointer.ts';
import type { JsonObject } from '../json.ts';
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
  return data.positions.flatMap(({ id, name }, n) => {
    if (!hasPosition(id, day) || holders(id, day).length > 0) return [];
    const position = { name, position: id };
    return [warning('ORG_POSITION_VACANT', childPointer('/positions', n), { position, day })];
  });
}

function actingOfficers(data: OrganisationData, day: string): Problem[] {
  const { assignments, limits } = data;
  const { users } = indexOrganisation(data);
  const nameOf = positionNamed(data);
  return limitedStints(assignments, limits).flatMap((stint) => {
    const { position, user, capacity, since, limit, basis } = stint;
    const who = { name: users.get(user)?.name ?? user, user };
    if (!lastsOn(stint, day) || day < daysLater(limit, `-${notice}`)) return [];
    const code = day > limit ? 'ORG_ACTING_PAST_LIMIT' : 'ORG_ACTING_NEAR_LIMIT';
    const at = childPointer('/assignments', stint.entry);
    return [
      warning(code, at, {
        user: who,
        position: nameOf(position),
        capacity,
        since,
        limit,
        basis,
      }),
    ];
  });
}

function endingDelegations(data: OrganisationData, day: string): Problem[] {
  const { delegations = [] } = data;
  const nameOf = positionNamed(data);
  return delegations.flatMap((one, n) => {
    const { from, to, until } = one;
    if (until === undefined || !isSince(one, day) || day < daysLater(until, `-${notice}`))
      return [];
    const at = childPointer('/delegations', n);
    return [
      warning('ORG_DELEGATION_ENDS', at, {
        position: nameOf(from),
        delegate: nameOf(to),
        until,
      }),
    ];
  });
}

/** People read names, programs ids. */
function positionNamed(data: OrganisationData): (position: string) => JsonObject {
  const { positions } = indexOrganisation(data);
  return (position) => ({ name: positions.get(position)?.name ?? position, position });
}
