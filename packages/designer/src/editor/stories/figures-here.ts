// Figures of a letter for stories and the sample page, as the engine of a busy office would tell them.

import type { FlowFiguresView } from '@alir/engine/core/types';
import type { FiguresSource } from '../../figures/figures-source.ts';

const nothing = { here: 0, overdue: 0, done: 0, late: 0, takenAway: 0, outcomes: {} } as const;
const hours = (half: number, most: number, of: number) => ({
  half: half * 3_600,
  most: most * 3_600,
  of,
});

const figures: FlowFiguresView = {
  flow: 'surat',
  version: null,
  at: '2026-03-02T02:00:00.000Z',
  from: null,
  open: 19,
  steps: [
    {
      ...nothing,
      step: 'konsep',
      here: 5,
      done: 120,
      outcomes: { ajukan: 120 },
      working: hours(0.5, 3, 120),
      elapsed: hours(1, 20, 120),
    },
    {
      ...nothing,
      step: 'periksa',
      here: 12,
      overdue: 8,
      done: 115,
      late: 60,
      outcomes: { setuju: 90, kembalikan: 25 },
      working: hours(13.5, 30, 115),
      elapsed: hours(40, 120, 115),
    },
    {
      ...nothing,
      step: 'tanda-tangan',
      here: 2,
      done: 40,
      outcomes: { tandatangani: 40 },
      working: hours(3, 7, 40),
      elapsed: hours(5, 24, 40),
    },
    { ...nothing, step: 'arsip', done: 88, working: null, elapsed: null },
  ],
};

/** Fewer in a shorter time; of any other flow nothing was published. */
export const figuresHere: FiguresSource = {
  read: async (flow, days) => {
    if (flow !== 'surat') return null;
    if (days === 365) throw new Error('Penyimpanan sedang sibuk.');
    if (days !== 30) return figures;
    return { ...figures, steps: figures.steps.slice(0, 2) };
  },
};
