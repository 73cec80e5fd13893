// Whose agenda somebody may read: their own, that of the head whose secretary they are, and that of whoever lets them read.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { MeView } from '@alir/engine/core/types';

/** Positions, the own ones first. @param day - ISO date */
export function readableAgendas(
  organisation: OrganisationData,
  { seats }: MeView,
  day: string,
): readonly string[] {
  const { head, positions } = indexOrganisation(organisation);
  const held = seats.filter(({ capacity }) => capacity !== 'an');
  const led = held.filter(({ roles }) => roles.includes('secretary'));
  const own = new Set(held.map(({ position }) => position));
  const lent = (organisation.delegations ?? []).filter(
    ({ to, scope, since = '', until = '9999' }) =>
      own.has(to) &&
      since <= day &&
      day <= until &&
      (scope?.flows === undefined || scope.flows.includes('surat-masuk')),
  );
  const all = [
    ...own,
    ...led.flatMap(({ unit }) => (unit === null ? [] : (head(unit) ?? []))),
    ...lent.map(({ from }) => from),
  ];
  return [...new Set(all)].filter((position) => positions.has(position));
}
