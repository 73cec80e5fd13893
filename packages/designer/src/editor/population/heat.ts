// How hot a step is: how long half of the letters wait there. In working hours, so that the same colour means the same in every
// flow.

import type { Estimate, PopulationReport } from '@alir/engine/simulate';
import { heatOf } from '../../model/svg/heat.ts';
import { type Marks, noMarks, type StepMark } from '../marks/marks.ts';

/** The heat of each step, with its number. */
export function heatMarks({ steps }: PopulationReport, lang: 'id' | 'en'): Marks {
  const marks = steps.flatMap(({ step, waitingOfHalf }): [string, StepMark][] => {
    if (waitingOfHalf === null) return [];
    const text = `${sayEstimate(waitingOfHalf, lang)} ${lang === 'id' ? 'jam' : 'h'}`;
    return [[step, { look: 'heat', level: heatOf(waitingOfHalf.mean), text }]];
  });
  return { ...noMarks, steps: new Map(marks) };
}

/** `3,2 (2,8–3,6)` */
export function sayEstimate({ mean, range }: Estimate, lang: 'id' | 'en'): string {
  const said = (value: number): string =>
    value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
      maximumFractionDigits: value < 10 ? 1 : 0,
    });
  const [low, high] = range === null ? [said(mean), said(mean)] : range.map(said);
  return low === high ? said(mean) : `${said(mean)} (${low}–${high})`;
}
