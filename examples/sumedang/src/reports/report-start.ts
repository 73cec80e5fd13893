import type { StartInput } from '@alir/engine';
import { parseQuarter } from '../letters/quarter.ts';
import { villageTargets } from './village-targets.ts';

/**
 * How the report of a village begins, whoever starts it: with its targets, and under the key that the flow itself gives, so
 * that there is one for each quarter.
 *
 * @throws RangeError when it is no quarter
 */
export function reportStart(
  village: { readonly id: string; readonly name: string },
  quarter: string,
): Required<Pick<StartInput, 'data' | 'key'>> {
  const { name, year } = parseQuarter(quarter);
  return {
    key: `${village.id}/${name}`,
    data: {
      desa: village.id,
      nama: village.name,
      periode: name,
      sasaran: villageTargets(village.id, year),
    },
  };
}
