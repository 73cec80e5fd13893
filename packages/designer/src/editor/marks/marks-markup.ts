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
    above: marked.map(({ box, mark }) => badgeMarkup(box, mark, texts)).join(''),
  };
}

function wayMarkup({ points }: SceneLine, mark: WayMark | undefined): string {
  if (mark === undefined) return '';
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
      return { tone: (mark.level ?? 0) >= 3 ? 'alarm' : 'accent', text: mark.text };
  }
}

function outlineMarkup({ x, y, width, height }: SceneBox, mark: StepMark): string {
  // Around the step and not over it: what is written in it stays as legible as it is.
  const isHeat = mark.look === 'heat';
  if (isHeat && mark.level === null) return '';
  const by = isHeat ? 6 : 4;
  return element('rect', {
    class: isHeat ? `alir-mark-heat level-${mark.level}` : `alir-mark-step ${mark.look}`,
    x: x - by,
    y: y - by,
    width: width + 2 * by,
    height: height + 2 * by,
    rx: 12,
    fill: 'none',
  });
}

/** At the upper right corner: the left one is that of problems and changes. */
function badgeMarkup({ x, y, width }: SceneBox, mark: StepMark, texts: MarkTexts): string {
  const { tone, text } = lookOf(mark, texts);
  return badge(text, tone, { x: x + width + 6 - badgeWidth(text), y: y - 5 });
}

/** What is marked of a step, in words: for those who do not see the picture. */
export function markWords(mark: StepMark, texts: MarkTexts): string {
  if (mark.look === 'heat') return mark.words ?? mark.text;
  return texts[mark.look];
}
