// What history says of the steps of a flow, as badges and heat over its picture. The same levels mean the same in every flow.

import type { FlowFiguresView, Json, StepFigures } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { type Language, saying } from '../words/language.ts';
import { heatOf, heatOfShare, type HeatLevel } from './heat.ts';
import type { FlowOverlay, StepOverlay } from './overlay.ts';

/** Figures of a flow, as `GET /flows/{flow}/figures` tells them. */
export type FlowFigures = Pick<FlowFiguresView, 'steps'>;

/** What steps are coloured by: how long tasks take, how many are late, or nothing. */
export type HeatBy = 'time' | 'overdue' | 'none';

const HOUR = 3_600;

/** How hot a step is; null: nothing is known that it could be said by. */
export function heatLevel(one: StepFigures, by: HeatBy): HeatLevel | null {
  if (by === 'time' && one.working !== null) return heatOf(one.working.half / HOUR);
  // Where nobody works nothing is known of what is late.
  const hasTasks = one.working !== null || one.overdue > 0;
  if (by === 'overdue' && one.here > 0 && hasTasks) return heatOfShare(one.overdue / one.here);
  return null;
}

/** Figures as what is drawn over the picture, together with what else is known of steps. */
export function figuresOverlay(
  { steps }: FlowFigures,
  by: HeatBy,
  beside: FlowOverlay = {},
): FlowOverlay {
  const drawn = steps.map((one): [string, StepOverlay] => {
    const { step, here, overdue, done, outcomes, working } = one;
    const heat = heatLevel(one, by);
    const figures: StepOverlay = {
      ...(here > 0 && { count: here }),
      ...(overdue > 0 && { late: overdue }),
      done,
      outcomes,
      ...(working !== null && { working: working.half }),
      ...(heat !== null && { heat }),
    };
    return [step, { ...figures, ...beside[step] }];
  });
  return { ...beside, ...Object.fromEntries(drawn) };
}

/** What the levels of heat mean, the coolest first; none where nothing is coloured. */
export function heatWords(by: HeatBy, lang: Language): readonly string[] {
  const say = saying(lang);
  if (by === 'time')
    return [
      say('Kurang dari seperempat jam kerja', 'Less than a quarter of a working hour'),
      say('Kurang dari satu jam kerja', 'Less than a working hour'),
      say('Kurang dari empat jam kerja', 'Less than four working hours'),
      say('Kurang dari delapan jam kerja', 'Less than eight working hours'),
      say('Delapan jam kerja atau lebih', 'Eight working hours or more'),
    ];
  if (by === 'overdue')
    return [
      say('Tidak ada yang lewat batas waktu', 'None is past its deadline'),
      say('Kurang dari sepersepuluh lewat', 'Less than a tenth is'),
      say('Kurang dari seperempat lewat', 'Less than a quarter is'),
      say('Kurang dari setengah lewat', 'Less than a half is'),
      say('Setengah atau lebih lewat', 'A half or more is'),
    ];
  return [];
}

/** What steps can be coloured by, in words. */
export function heatChoices(lang: Language): readonly (readonly [by: HeatBy, words: string])[] {
  const say = saying(lang);
  return [
    ['time', say('Lama pengerjaan', 'How long work takes')],
    ['overdue', say('Lewat batas waktu', 'Past the deadline')],
    ['none', say('Tanpa warna', 'No colours')],
  ];
}

/** Figures as somebody wrote them into a page by hand; null: none. What is no number is 0. */
export function readFigures(value: Json): FlowFigures | null {
  if (!isObject(value) || !isList(value['steps'])) return null;
  const number = (given: Json | undefined): number => (typeof given === 'number' ? given : 0);
  const span = (given: Json | undefined): StepFigures['working'] =>
    isObject(given)
      ? { half: number(given['half']), most: number(given['most']), of: number(given['of']) }
      : null;
  return {
    steps: value['steps'].filter(isObject).map((one) => ({
      step: String(one['step']),
      here: number(one['here']),
      overdue: number(one['overdue']),
      done: number(one['done']),
      late: number(one['late']),
      takenAway: number(one['takenAway']),
      outcomes: Object.fromEntries(
        Object.entries(isObject(one['outcomes']) ? one['outcomes'] : {}).map(([name, count]) => [
          name,
          number(count),
        ]),
      ),
      working: span(one['working']),
      elapsed: span(one['elapsed']),
    })),
  };
}
