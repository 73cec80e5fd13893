// Figures of history as marks on canvas and outline.

import {
  figuresOverlay,
  type FlowFigures,
  heatLevel,
  type HeatBy,
} from '../../model/svg/figures.ts';
import { overlayWords, workingWords } from '../../model/svg/overlay.ts';
import { type Marks, noMarks, type StepMark } from '../marks/marks.ts';

/** A badge at each step with figures, and its heat. */
export function figuresMarks(figures: FlowFigures, by: HeatBy, lang: 'id' | 'en'): Marks {
  const overlay = figuresOverlay(figures, by);
  const marks = figures.steps.flatMap((one): [string, StepMark][] => {
    const { step, here, overdue, done, working } = one;
    const text = [
      here > 0 ? `${here}×` : '',
      working === null ? '' : `~ ${workingWords(working.half, lang)}`,
      working === null && here === 0 ? `✓ ${done}` : '',
      overdue === 0 ? '' : `! ${overdue} ${lang === 'id' ? 'lewat' : 'late'}`,
    ].filter((part) => part !== '');
    const words = overlayWords(overlay[step] ?? {}, lang);
    return [[step, { look: 'heat', level: heatLevel(one, by), text: text.join(' · '), words }]];
  });
  return { ...noMarks, steps: new Map(marks) };
}
