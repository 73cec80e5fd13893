// Makes up what a village achieved of its targets, and the mark an evaluator would give for that.
//
// The mark is fiction for a seed: an average in plain numbers. Scoring that counts is exact and belongs elsewhere.

import type { Dice } from '../letters/dice.ts';
import { decimalOf, indicators, targetSteps, type Indicator } from './village-targets.ts';

/** What the operator enters for an indicator; decimals as text. */
export type Actual = { readonly realisasi: string; readonly catatan?: string };

export interface Achievement {
  /** By the code of the indicator. */
  readonly actual: Readonly<Record<string, Actual>>;
  /** 0 to 100, two places. */
  readonly mark: string;
}

export interface Village {
  readonly id: string;
  readonly year: number;
  /** How well it does, in per cent of its targets. */
  readonly strength: number;
}

export function draftIndicators(dice: Dice, { id, year, strength }: Village): Achievement {
  const targets = targetSteps(id, year);
  const drafts = indicators.map((indicator) =>
    draft(dice, indicator, { target: targets.get(indicator.kode) ?? 0, strength }),
  );
  const marks = drafts.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const average = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return {
    actual: Object.fromEntries(drafts.map(({ code, actual }) => [code, actual])),
    mark: average.toFixed(2),
  };
}

interface Draft {
  readonly code: string;
  readonly actual: Actual;
  readonly mark: number | null;
}

function draft(
  dice: Dice,
  indicator: Indicator,
  { target, strength }: { readonly target: number; readonly strength: number },
): Draft {
  const share = Math.min(130, Math.max(20, strength + dice.int(-18, 18)));
  const most = indicator.paling * 10 ** indicator.desimal;
  const steps = Math.min(most, actualOf(dice, indicator, target, share));
  const reached = reachedOf(indicator, target, steps);
  const mark = reached === null ? null : Math.max(0, Math.min(100, reached));
  const note = noteOf(mark);
  return {
    code: indicator.kode,
    actual: {
      realisasi: decimalOf(steps, indicator.desimal),
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

function noteOf(mark: number | null): string | null {
  if (mark === null) return 'Belum ada target tahun ini.';
  return mark < 60
    ? `Realisasi ${Math.round(mark)} persen dari target; dikejar triwulan berikut.`
    : null;
}
