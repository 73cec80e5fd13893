// Lines with round corners, and their heads.

import type { Point } from '../document/document.ts';
import { digits } from './element.ts';

const roundness = 8;

const at = ({ x, y }: Point): string => `${digits(x)} ${digits(y)}`;

/** The path through `points`, round at its corners. */
export function linePath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const radius = Math.min(roundness, distance(before, point) / 2, distance(point, after) / 2);
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
    })
    .join('');
}

/** The head at the end of a line: a filled one, or for ways back an open one. Empty where the line has no direction. */
export function headPath(points: readonly Point[], isBack: boolean): string {
  const tip = points.at(-1);
  const from = points.findLast((point) => tip && distance(point, tip) > 0);
  if (!tip || !from) return '';
  const length = distance(from, tip);
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const side = (sign: number): Point => ({
    x: tip.x - dx * 9 - dy * 4.5 * sign,
    y: tip.y - dy * 9 + dx * 4.5 * sign,
  });
  return `M${at(side(1))}L${at(tip)}L${at(side(-1))}${isBack ? '' : 'Z'}`;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}
