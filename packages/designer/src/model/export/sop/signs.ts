// The signs of the regulation: a capsule where it begins and ends, a box for what is done, a diamond for what is decided, an arrow,
// and a pentagon where it goes on at another sheet.

import { digits, element, escaped } from '../../svg/element.ts';
import { headPath } from '../../svg/line-path.ts';
import { light } from '../../svg/style.ts';
import type { Point } from '../../document/document.ts';
import type { SopSign } from './table.ts';

/** A sign in the table. */
export interface PlacedSign {
  readonly sign: SopSign;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const heights: Readonly<Record<SopSign, number>> = { terminal: 20, activity: 22, decision: 30 };

/** How high a sign is. */
export function heightOf(sign: SopSign): number {
  return heights[sign];
}

const drawn = { fill: '#ffffff', stroke: light.ink, 'stroke-width': 1.2 } as const;

/** A sign. */
export function signMarkup({ sign, x, y, width }: PlacedSign): string {
  const height = heights[sign];
  const [left, top] = [x - width / 2, y - height / 2];
  if (sign === 'decision') {
    const d = `M${digits(left)} ${digits(y)}L${digits(x)} ${digits(top)}L${digits(left + width)} ${digits(y)}L${digits(x)} ${digits(top + height)}Z`;
    return element('path', { d, ...drawn });
  }
  const rx = sign === 'terminal' ? height / 2 : 1;
  return element('rect', { x: left, y: top, width, height, rx, ...drawn });
}

/** Where a line at a height meets the side of a sign. */
export function sideOf({ sign, x, y, width }: PlacedSign, side: -1 | 1, at: number): Point {
  const height = heights[sign];
  const off = Math.abs(at - y) / (height / 2);
  const inset =
    sign === 'decision'
      ? (width / 2) * off
      : sign === 'terminal'
        ? (height / 2) * (1 - Math.sqrt(Math.max(0, 1 - off * off)))
        : 0;
  return { x: x + side * (width / 2 - inset), y: at };
}

/** A line with an arrow at its end; ways back are dashed. */
export function arrowMarkup(points: readonly Point[], isBack: boolean): string {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${digits(x)} ${digits(y)}`);
  return (
    element('path', {
      d: d.join(''),
      fill: 'none',
      stroke: light.ink,
      'stroke-width': 1,
      'stroke-dasharray': isBack ? '4 3' : undefined,
    }) + element('path', { d: smallHead(points), fill: light.ink })
  );
}

function smallHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  if (length < 6) return headPath(points, false);
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const side = (sign: number): string =>
    `${digits(tip.x - dx * 6 - dy * 3 * sign)} ${digits(tip.y - dy * 6 + dx * 3 * sign)}`;
  return `M${side(1)}L${digits(tip.x)} ${digits(tip.y)}L${side(-1)}Z`;
}

/** Height of a pentagon, and of the strip in which it stands. */
export const pentagon = { width: 22, height: 18, strip: 24 } as const;

/** A pentagon with the number of the activity at the other sheet; its upper edge in the middle is at `x`, `y`. */
export function pentagonMarkup({ x, y }: Point, number: string): string {
  const { width, height } = pentagon;
  const [left, right] = [x - width / 2, x + width / 2];
  const d = `M${digits(left)} ${digits(y)}H${digits(right)}V${digits(y + height * 0.6)}L${digits(x)} ${digits(y + height)}L${digits(left)} ${digits(y + height * 0.6)}Z`;
  return (
    element('path', { d, ...drawn }) +
    element(
      'text',
      { x, y: y + 10, 'font-size': 8.5, 'text-anchor': 'middle', fill: light.ink },
      escaped(number),
    )
  );
}
