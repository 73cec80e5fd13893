// Whom somebody answers for: the head and the secretary of a unit for what lies below it. A village is guided by its
// district and by DPMD, so they see its reports, but not its letters.

import type { OrganisationData } from '@alir/engine';
import type { MeView } from '@alir/engine/core/types';

export interface Oversight {
  /** Units whose dispositions are overseen. */
  readonly units: ReadonlySet<string>;
  /** Villages whose reports are. */
  readonly villages: ReadonlySet<string>;
}

const overseers: ReadonlySet<string> = new Set(['head', 'secretary']);
const verifier = 'verifikator-dpmd';
const villageAgency = 'dpmd';

export function oversightOf({ units }: OrganisationData, { seats }: MeView): Oversight {
  const below = Map.groupBy(units, ({ parent }) => parent);
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const villages = units.filter(({ kind }) => kind === 'desa').map(({ id }) => id);
  const withAllBelow = (unit: string): readonly string[] => [
    unit,
    ...(below.get(unit) ?? []).flatMap(({ id }) => withAllBelow(id)),
  ];
  const leading = seats.filter(({ roles }) => roles.some((role) => overseers.has(role)));
  const own = leading.flatMap(({ unit }) => unit ?? []);
  const reached = own.flatMap(withAllBelow);
  const guides = seats.some(
    ({ roles, unit }) =>
      roles.includes(verifier) || (unit === villageAgency && roles.some((r) => overseers.has(r))),
  );
  return {
    units: new Set(reached.filter((id) => kinds.get(id) !== 'desa' || own.includes(id))),
    villages: new Set(guides ? villages : reached.filter((id) => kinds.get(id) === 'desa')),
  };
}

export const overseesAnything = ({ units, villages }: Oversight): boolean =>
  units.size + villages.size > 0;
