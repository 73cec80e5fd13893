// How far a scene reaches, with all ways and words: more than its boxes, also to the left and above.

import type { Box, Picture } from '../layout/picture.ts';
import { around } from '../route/box-grid.ts';
import { fonts } from './fonts.ts';
import type { Scene, SceneText } from './scene.ts';
import { textWidth } from './text-width.ts';

/** The rectangle that holds all that is drawn. */
export function reachOf(
  { x, y, width, height }: Picture,
  { lines, entrances }: Pick<Scene, 'lines' | 'entrances'>,
): Box {
  const points = [
    ...lines.flatMap((line) => line.points),
    ...entrances.flatMap(({ dot, points: way }) => [dot, ...way]),
  ];
  return around([
    { x, y, width, height },
    ...points.map((point) => ({ x: point.x, y: point.y, width: 0, height: 0 })),
    ...lines.flatMap(({ texts }) => texts.map(boxOfLabel)),
  ]);
}

/** What words at a way cover; their middle is where they stand. */
export function boxOfLabel({ text, role, x, y }: SceneText): Box {
  const { size, base, line } = fonts[role];
  const width = textWidth(text, size);
  return { x: x - width / 2, y: y - base, width, height: line };
}
