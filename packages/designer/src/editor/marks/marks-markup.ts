// Marks as a drawing over the picture: each look has an outline, a pattern, a sign and a word of its own besides its colour.

import type { Scene, SceneBox, SceneLine } from '../../model/scene/scene.ts';
import { badge, badgeWidth, type Tone } from '../../model/svg/badge.ts';
import { element } from '../../model/svg/element.ts';
import { linePath } from '../../model/svg/line-path.ts';
import type { MarkTexts } from '../texts/trying.ts';
import type { Marks, StepMark, WayMark } from './marks.ts';

/** A drawing of marks in two layers, each as the inside of an SVG in the picture's own units. */
export interface MarksMarkup {
  /** Below words of ways and steps: what they must not cover. */
  readonly below: string;
  /** Above all. */
  readonly above: string;
}

/** The drawing of marks. */
export function marksMarkup(scene: Scene, { steps, ways }: Marks, texts: MarkTexts): MarksMarkup {
  const marked = scene.boxes.flatMap((box) => {
    const mark = steps.get(box.key);
    return mark === undefined ? [] : [{ box, mark }];
  });
  return {
    below: [
      ...scene.lines.map((line) => wayMarkup(line, ways.get(line.id))),
      ...marked.map(({ box, mark }) => outlineMarkup(box, mark)),
    ].join(''),
    above: marked
      .map(({ box, mark }) => heatMarkup(box, mark) + badgeMarkup(box, mark, texts))
      .join(''),
  };
}

function wayMarkup({ points }: SceneLine, mark: WayMark | undefined): string {
  if (mark === undefined) return '';
  const d = linePath(points);
  return element('path', { class: `alir-mark-way ${mark}`, d: linePath(points), fill: 'none' });
}

interface Look {
  readonly tone: Tone;
  readonly text: string;
}

function lookOf(mark: StepMark, texts: MarkTexts): Look {
  switch (mark.look) {
    case 'here':
      return { tone: 'full', text: `◉ ${texts.here}` };
    case 'stuck':
      return { tone: 'alarm', text: `! ${texts.stuck}` };
    case 'passed':
      return { tone: 'good', text: '✓' };
    case 'missed':
      return { tone: 'warn', text: `0× ${texts.missed}` };
    case 'heat':
      return { tone: mark.level >= 3 ? 'alarm' : 'accent', text: mark.text };
  }
}

function outlineMarkup({ x, y, width, height }: SceneBox, { look }: StepMark): string {
  if (look === 'heat') return '';
  const around = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 12 };
  return element('rect', { class: `alir-mark-step ${look}`, ...around, fill: 'none' });
}

/** A tint over the step; of what holds others only the edge, since what is within stays to be seen. */
function heatMarkup({ x, y, width, height, isContainer }: SceneBox, mark: StepMark): string {
  if (mark.look !== 'heat') return '';
  const tint = isContainer ? ' edge' : '';
  return element('rect', {
    class: `alir-mark-heat level-${mark.level}${tint}`,
    x,
    y,
    width,
    height,
    rx: 8,
  });
}

/** At the upper right corner: the left one is that of problems and changes. */
function badgeMarkup({ x, y, width }: SceneBox, mark: StepMark, texts: MarkTexts): string {
  const { tone, text } = lookOf(mark, texts);
  return badge(text, tone, { x: x + width + 6 - badgeWidth(text), y: y - 5 });
}
