// Whose book of numbers is whose: the registrar of a unit keeps it, also one who acts for the registrar.

import type { EngineOptions, OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { MeView } from '@alir/engine/core/types';

const role = 'agendaris';

/** For the engine: who keeps the book of a unit besides operators. */
export function bookKeepers(
  organisation: OrganisationData,
  today: () => string,
): NonNullable<EngineOptions['keepsNumbers']> {
  const { holds } = indexOrganisation(organisation);
  const registrars = Map.groupBy(registrarsOf(organisation), ({ unit }) => unit);
  return (_tenant, user, { unit }) =>
    (registrars.get(unit) ?? []).some(({ id }) => holds(user, id, today()));
}

/** Units whose numbers this person keeps; operators all. */
export function keptUnits(organisation: OrganisationData, me: MeView): readonly string[] {
  const all = [...new Set(registrarsOf(organisation).flatMap(({ unit }) => unit ?? []))];
  if (me.operator) return all;
  const own = me.seats.filter(({ roles }) => roles.includes(role)).map(({ unit }) => unit);
  return all.filter((unit) => own.includes(unit));
}

/** The position in which somebody keeps the book of a unit; null: they do not. */
export function registrarSeat({ seats }: MeView, unit: string): string | null {
  return seats.find((seat) => seat.unit === unit && seat.roles.includes(role))?.position ?? null;
}

function registrarsOf({ positions }: OrganisationData): OrganisationData['positions'] {
  return positions.filter(({ roles = [] }) => roles.includes(role));
}
