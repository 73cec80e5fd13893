// The organisation of Kabupaten Sumedang as a value: official areas, ordinary posts, no persons.

import type { OrganisationData } from '@alir/engine';
import { agencies } from './agencies.ts';
import { aides } from './aides.ts';
import { readAreas, type Areas } from './areas.ts';
import { holders } from './holders.ts';
import { leadership } from './leadership.ts';
import { localities } from './localities.ts';
import { join } from './structure.ts';
import { ties } from './ties.ts';

/** Reads the areas and puts the organisation together. Example data, not official. */
export async function sumedang(): Promise<OrganisationData> {
  return organisationOf(await readAreas());
}

/** Pure: the same areas give the same organisation. */
export function organisationOf(areas: Areas): OrganisationData {
  const structure = join([leadership, agencies, localities(areas), aides]);
  return {
    version: '2026 (contoh)',
    ...structure,
    ...holders(structure.positions),
    ...ties(areas),
  };
}
