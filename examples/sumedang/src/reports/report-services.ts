// What the flow of the reports calls: targets come from the house's plan, which an expression of a flow cannot read.

import type { Effects } from '@alir/engine';
import { parseQuarter } from '../letters/quarter.ts';
import { textIn } from '../server/recipients-sent.ts';
import { villageTargets } from './village-targets.ts';

export function reportServices(): NonNullable<Effects['services']> {
  return {
    /** @throws RangeError when the period is no quarter */
    'sasaran-desa': async (input) =>
      villageTargets(textIn(input, 'desa'), parseQuarter(textIn(input, 'periode')).year),
  };
}
