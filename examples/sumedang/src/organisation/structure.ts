// A part of the organisation while it is being put together: units and the positions in them.

import type { OrganisationData } from '@alir/engine';

export type Unit = OrganisationData['units'][number];
export type Position = OrganisationData['positions'][number];

export interface Structure {
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
}

export function join(parts: readonly Structure[]): Structure {
  return {
    units: parts.flatMap((part) => part.units),
    positions: parts.flatMap((part) => part.positions),
  };
}
