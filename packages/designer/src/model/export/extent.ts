// How far a picture reaches, with all ways and words: more than its boxes, also to the left and above.

import type { Box } from '../layout/picture.ts';
import { fonts } from '../scene/fonts.ts';
import type { Scene } from '../scene/scene.ts';
import { textWidth } from '../scene/text-width.ts';

/** Room around what is farthest out. */
const around = 12;

/** The room that a scene takes. */
export function extentOf({ boxes, lines, entrances }: Scene): Box {
  const points = [
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...lines.flatMap((line) => line.points),
    ...entrances.flatMap(({ dot, points: way }) => [dot, ...way]),
    ...lines
      .flatMap(({ texts }) => texts)
      .flatMap(({ text, role, x, y }) => {
        const half = textWidth(text, fonts[role].size) / 2;
        return [
          { x: x - half, y: y - fonts[role].base },
          { x: x + half, y: y + 3 },
        ];
      }),
  ];
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 0);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [least(xs) - around, least(ys) - around];
  return { x, y, width: most(xs) + around - x, height: most(ys) + around - y };
}
