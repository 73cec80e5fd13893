// The organisation as a generator of stories needs it: who registers, screens and decides in a unit, and whom letters
// go to from there.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { agencyRows } from '../organisation/agencies.ts';
import { vacantPosts } from '../organisation/holders.ts';
import { letterPaths, type LetterPaths } from '../organisation/letter-paths.ts';

export interface Office {
  readonly unit: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: string | null;
  readonly agendaris: string;
  readonly secretary: string;
  readonly head: string;
  /** Name of the head's post, as letters are addressed. */
  readonly headName: string;
}

export interface House {
  readonly paths: LetterPaths;
  /** By unit; only units that keep an agenda book and have a head. */
  readonly offices: ReadonlyMap<string, Office>;
  readonly ofKind: (kind: string) => readonly Office[];
  /** Ids of the agencies. */
  readonly agencies: readonly string[];
  readonly nameOf: (unit: string) => string;
  readonly headOf: (unit: string) => string | null;
}

export function openHouse(data: OrganisationData): House {
  const organisation = indexOrganisation(data);
  const registrars = new Map(
    data.positions
      .filter(({ roles = [] }) => roles.includes('agendaris'))
      .map(({ id, unit }) => [unit, id]),
  );
  const offices = new Map<string, Office>();
  for (const { id, name, kind } of data.units) {
    const head = organisation.head(id);
    const secretary = organisation.secretary(id);
    const agendaris = registrars.get(id);
    if (head === null || secretary === null || !agendaris || vacantPosts.includes(head)) continue;
    const headName = organisation.positions.get(head)?.name ?? name;
    const parent = organisation.parent(id);
    offices.set(id, { unit: id, kind, name, parent, agendaris, secretary, head, headName });
  }
  const ofKind = Map.groupBy(offices.values(), ({ kind }) => kind);
  return {
    paths: letterPaths(data),
    offices,
    ofKind: (kind) => ofKind.get(kind) ?? [],
    agencies: agencyRows.map(({ id }) => id),
    nameOf: (unit) => organisation.units.get(unit)?.name ?? unit,
    headOf: (unit) => organisation.head(unit),
  };
}
