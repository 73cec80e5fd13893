// Makes up what a village achieved: targets, actual values, and the mark an evaluator would give for them.
//
// The mark is fiction for a seed: an average in plain numbers. Scoring that counts is exact and belongs elsewhere.

import catalogue from '../../reports/indikator-desa.json' with { type: 'json' };
import type { Dice } from '../letters/dice.ts';

type Indicator = (typeof catalogue)[number];

/** A row of the report; decimals as text. */
export type IndicatorRow = {
  readonly kode: string;
  readonly target: string;
  readonly realisasi: string;
  readonly catatan?: string;
};

export interface Achievement {
  readonly rows: readonly IndicatorRow[];
  /** 0 to 100, two places. */
  readonly mark: string;
}

/** @param strength - how well the village does, in per cent of its targets */
export function draftIndicators(dice: Dice, strength: number): Achievement {
  const drafts = catalogue.map((indicator) => draft(dice, indicator, strength));
  const marks = drafts.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const average = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return { rows: drafts.map(({ row }) => row), mark: average.toFixed(2) };
}

function draft(
  dice: Dice,
  indicator: Indicator,
  strength: number,
): { readonly row: IndicatorRow; readonly mark: number | null } {
  const [lowest = 0, highest = 0] = indicator.target;
  const target = dice.int(lowest, highest);
  const share = Math.min(130, Math.max(20, strength + dice.int(-18, 18)));
  const actual = actualOf(dice, indicator, target, share);
  const scale = 10 ** indicator.desimal;
  const reached = reachedOf(indicator, target, actual);
  const mark = reached === null ? null : Math.max(0, Math.min(100, reached));
  const note = noteOf(target, mark);
  return {
    row: {
      kode: indicator.kode,
      target: (target / scale).toFixed(indicator.desimal),
      realisasi: (actual / scale).toFixed(indicator.desimal),
      ...(note !== null && { catatan: note }),
    },
    mark,
  };
}

function actualOf(dice: Dice, { arah }: Indicator, target: number, share: number): number {
  if (arah === 'ya-tidak') return dice.chance(850) ? 1 : 0;
  return Math.round((target * (arah === 'turun' ? 200 - share : share)) / 100);
}

/** Per cent of the target; without a target there is nothing to reach. */
function reachedOf({ arah }: Indicator, target: number, actual: number): number | null {
  if (target === 0) return null;
  return (100 * (arah === 'turun' ? 2 * target - actual : actual)) / target;
}

function noteOf(target: number, mark: number | null): string | null {
  if (mark === null) return 'Belum ada target tahun ini.';
  return mark < 60
    ? `Realisasi ${Math.round(mark)} persen dari target; dikejar triwulan berikut.`
    : null;
}
