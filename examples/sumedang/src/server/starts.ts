// How the report of a village begins: who starts it gives village and quarter, the house its targets and key.

import { indexOrganisation, type JsonObject } from '@alir/engine/core';
import { dayOf, type Office } from '../office/open-office.ts';
import { reportStart } from '../reports/report-start.ts';
import { startableQuarters } from '../reports/startable-quarters.ts';
import { refusalAt, type Refusal, type Rule, type Sent } from './house-engine.ts';
import { textIn } from './recipients-sent.ts';

/** What whoever starts a report gives; the rest of its beginning is the house's. */
const given: readonly string[] = ['desa', 'periode'];

export function keepStarts({ organisation, now }: Office): Rule {
  const { units } = indexOrganisation(organisation);

  const report = (sent: Sent, data: JsonObject): Sent | Refusal => {
    const quarter = textIn(data, 'periode');
    const village = units.get(textIn(data, 'desa'));
    if (village?.kind !== 'desa')
      return refusalAt('/desa', { id: 'Desa itu tidak dikenal', en: 'There is no such village' });
    const quarters = startableQuarters(dayOf(now()));
    if (!quarters.includes(quarter))
      return refusalAt('/periode', {
        id: `Triwulan yang dapat dimulai: ${quarters.join(', ')}`,
        en: `Quarters that may be started: ${quarters.join(', ')}`,
      });
    return { ...sent, ...reportStart({ id: village.id, name: village.name }, quarter) };
  };

  return async (sent) => {
    if (sent.to !== null || sent.act !== 'start' || sent.flow !== 'laporan-kinerja-desa')
      return sent;
    const data = sent.data ?? {};
    const other = Object.keys(data).find((field) => !given.includes(field));
    if (other !== undefined)
      return refusalAt(`/${other}`, {
        id: `Isian “${other}” tidak diisi saat memulai`,
        en: `The field “${other}” is not given at the start`,
      });
    return report(sent, data);
  };
}
