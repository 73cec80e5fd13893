// Where letters go inside the regency: which unit's agenda book records them, and whom an officer may dispose to.

import type { OrganisationData } from '@alir/engine';
import { agencyRows } from './agencies.ts';
import type { Position } from './structure.ts';

export interface LetterPaths {
  /** The nearest unit, from the position's own upwards, that keeps an agenda book. */
  register(position: string): string | null;
  /** Own subordinates, and for the leaders the exceptions of the house: ids of positions. */
  recipients(position: string): readonly string[];
}

export function letterPaths(organisation: OrganisationData): LetterPaths {
  const positions = new Map(organisation.positions.map((one) => [one.id, one]));
  const parents = new Map(organisation.units.map((unit) => [unit.id, unit.parent]));
  const registers = new Set(organisation.positions.filter(isAgendaris).map(({ unit }) => unit));
  const subordinates = Map.groupBy(
    organisation.positions.filter((one) => !isAgendaris(one)),
    ({ superior }) => superior,
  );
  const below: Below = (position) => (subordinates.get(position) ?? []).map(({ id }) => id);

  return {
    register(position) {
      let unit = positions.get(position)?.unit;
      while (unit !== undefined && !registers.has(unit)) unit = parents.get(unit);
      return unit ?? null;
    },
    recipients: (position) => [...new Set([...below(position), ...exceptions(position, below)])],
  };
}

type Below = (position: string) => readonly string[];

const asistenIds = ['asisten-1', 'asisten-2', 'asisten-3'];

/**
 * Leaders reach further than their own line. The sekda reaches every agency, district and bagian, the bupati and the
 * wabup whom the sekda reaches, an asisten the heads of the agencies he coordinates.
 */
function exceptions(position: string, below: Below): readonly string[] {
  switch (position) {
    case 'bupati':
    case 'wabup':
      return ['sekda', ...exceptions('sekda', below)];
    case 'sekda':
    case 'sekda-setda':
      return [...below('sekda'), ...asistenIds.flatMap(below), ...agencyHeads(() => true)];
    default:
      return agencyHeads((asisten) => position === `asisten-${asisten}`);
  }
}

function agencyHeads(coordinated: (asisten: number) => boolean): readonly string[] {
  return agencyRows.filter(({ asisten }) => coordinated(asisten)).map(({ head }) => head.id);
}

function isAgendaris({ roles = [] }: Position): boolean {
  return roles.includes('agendaris');
}
