// How each kind of step is drawn: an outline of its own and a sign, so that no kind is told by colour alone.

import type { StepKind } from '../graph/step.ts';
import type { Box } from '../layout/picture.ts';
import { digits, element } from './element.ts';

/** Signs of kinds, drawn in 16 by 16. */
export const kindSigns: Readonly<Record<StepKind, string>> = {
  task: 'M8 1.5a3 3 0 1 0 .01 0zM2 15c0-4 3-6 6-6s6 2 6 6z',
  signing: 'M3 12l1-4 7-6.5 2.5 2.5-6.5 7zM2 15h12',
  each: 'M1.5 3h1M1.5 8h1M1.5 13h1M5.5 3H15M5.5 8H15M5.5 13H15',
  call: 'M8 5a3 3 0 1 0 .01 0zM8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5L13 13M13 3l-1.5 1.5M4.5 11.5L3 13',
  wait: 'M3.5 1.5h9M3.5 14.5h9M5 1.5v2c0 3 6 6 6 9v2M11 1.5v2c0 3-6 6-6 9v2',
  choice: 'M8 1l7 7-7 7-7-7zM8 4.5v4M8 10.5v1',
  parallel: 'M3 2v12M8 2v12M13 2v12',
  region: 'M1.5 3h13v10h-13zM1.5 6.5h13',
  end: 'M8 1a7 7 0 1 0 .01 0zM4.5 8l2.5 2.5 4.5-5',
};

const round = (box: Box, radius: number, name = 'shape'): string =>
  element('rect', { class: name, ...inset(box, 0), rx: Math.min(radius, box.height / 2) });

function inset(
  { x, y, width, height }: Box,
  by: number,
): { x: number; y: number; width: number; height: number } {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(0, width - 2 * by),
    height: Math.max(0, height - 2 * by),
  };
}

/** The outline of a step. */
export function shapeOf(kind: StepKind, box: Box): string {
  const { x, y, width, height } = box;
  switch (kind) {
    case 'task':
      return round(box, 8);
    case 'signing':
      return round(box, 8) + element('rect', { class: 'detail', ...inset(box, 3), rx: 5 });
    case 'each': {
      const front = { x, y, width: width - 6, height: height - 6 };
      const behind = [6, 3].map((by) => round({ ...front, x: x + by, y: y + by }, 8));
      return behind.join('') + round(front, 8);
    }
    case 'call': {
      const bars = [x + 5, x + width - 5].map(
        (at) => `M${digits(at)} ${digits(y)}v${digits(height)}`,
      );
      return round(box, 2) + element('path', { class: 'detail', d: bars.join('') });
    }
    case 'wait':
      return round(box, height);
    case 'choice': {
      const cut = Math.min(12, height / 2, width / 2);
      const edge = [
        `M${digits(x + cut)} ${digits(y)}H${digits(x + width - cut)}`,
        `L${digits(x + width)} ${digits(y + height / 2)}`,
        `L${digits(x + width - cut)} ${digits(y + height)}H${digits(x + cut)}`,
        `L${digits(x)} ${digits(y + height / 2)}Z`,
      ];
      return element('path', { class: 'shape', d: edge.join('') });
    }
    case 'parallel': {
      const bars = [y + 3.5, y + height - 3.5].map(
        (at) => `M${digits(x + 8)} ${digits(at)}h${digits(Math.max(0, width - 16))}`,
      );
      return round(box, 8, 'group') + element('path', { class: 'detail', d: bars.join('') });
    }
    case 'region':
      return round(box, 8, 'group');
    case 'end':
      return round(box, height, 'shape end');
  }
}
