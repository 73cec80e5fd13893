// What a village is to reach in a year, for each indicator. In a real house they come from its plan; here they are made up,
// the same for the same village and year.

import catalogue from '../../reports/indikator-desa.json' with { type: 'json' };
import { diceOf } from '../letters/dice.ts';

export type Indicator = (typeof catalogue)[number];

export const indicators: readonly Indicator[] = catalogue;

/** By the code of the indicator, in whole steps of its last decimal place. @param village - `32.11.01.2001` */
export function targetSteps(village: string, year: number): ReadonlyMap<string, number> {
  const seed = (Number(village.replaceAll('.', '')) + year) % 2 ** 31;
  const dice = diceOf(seed).next().value;
  return new Map(
    indicators.map(({ kode, target: [lowest = 0, highest = 0] }) => [
      kode,
      dice.int(lowest, highest),
    ]),
  );
}

/** As the report holds them: decimals as text. */
export function villageTargets(village: string, year: number): Readonly<Record<string, string>> {
  const steps = targetSteps(village, year);
  return Object.fromEntries(
    indicators.map(({ kode, desimal }) => [kode, decimalOf(steps.get(kode) ?? 0, desimal)]),
  );
}

/** `125` steps of one place are `12.5`. */
export function decimalOf(steps: number, places: number): string {
  return (steps / 10 ** places).toFixed(places);
}
