// Where letters go inside the regency: which unit's agenda book records them, and whom an officer may dispose to.

import type { OrganisationData, Position } from '@alir/engine';
import { agencyRows } from './agencies.ts';

export interface LetterPaths {
  /** The nearest unit, from the position's own upwards, that keeps an agenda book. */
  register(position: string): string | null;
  /** Own subordinates, and for the leaders the exceptions of the house: positions, in the organisation's order. */
  recipients(position: string): readonly string[];
}

export function letterPaths(organisation: OrganisationData): LetterPaths {
  const positions = new Map(organisation.positions.map((one) => [one.id, one]));
  const parents = new Map(organisation.units.map((unit) => [unit.id, unit.parent]));
  const registers = new Set(
    organisation.positions.filter(hasRole('agendaris')).map(({ unit }) => unit),
  );
  const subordinates = Map.groupBy(
    organisation.positions.filter((one) => !hasRole('agendaris')(one)),
    ({ superior }) => superior,
  );
  const below = (position: string): string[] =>
    (subordinates.get(position) ?? []).map(({ id }) => id);

  return {
    register(position) {
      let unit = positions.get(position)?.unit;
      while (unit !== undefined && !registers.has(unit)) unit = parents.get(unit);
      return unit ?? null;
    },
    recipients: (position) => {
      const inLine = position === 'sekda-setda' ? below('sekda') : below(position);
      return [...new Set([...inLine, ...exceptions(position, inLine, below)])];
    },
  };
}

/** The bupati also reaches whom the sekda reaches; an asisten the heads of the agencies he coordinates. */
function exceptions(
  position: string,
  inLine: readonly string[],
  below: (position: string) => string[],
): string[] {
  if (position === 'bupati') return inLine.includes('sekda') ? below('sekda') : [];
  return agencyRows
    .filter(({ asisten }) => position === `asisten-${asisten}`)
    .map(({ head }) => head.id);
}

function hasRole(role: string): (position: Position) => boolean {
  return ({ roles = [] }) => roles.includes(role);
}
