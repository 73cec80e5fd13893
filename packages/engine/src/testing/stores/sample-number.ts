import type { NumberRow } from '../../core/numbering/number-row.ts';
import { sampleStart } from './sample-commits.ts';

/** A number of the register, on a letter unless `more` says otherwise. */
export function sampleNumber(n: number, more: Partial<NumberRow> = {}): NumberRow {
  return {
    name: 'keluar',
    series: 'keluar/A/2026',
    n,
    suffix: 0,
    text: `${n}/A/2026`,
    status: 'used',
    unit: 'A',
    date: '2026-01-05',
    late: false,
    instance: 'a',
    drawnAt: sampleStart,
    changedAt: sampleStart,
    by: 'agendaris',
    reason: null,
    letter: null,
    voidReason: null,
    ...more,
  };
}
