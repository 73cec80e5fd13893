// What lies where somebody points on the picture: the line that is near, the step that is below.

import type { Point } from '../../model/index.ts';
import type { Box } from '../../model/layout/picture.ts';
import type { Scene, SceneLine } from '../../model/scene/scene.ts';

/** The line nearest to a point, not farther than `reach`, of those that neither leave `step` nor lead to it; null where there is none. */
export function lineNear(
  { lines }: Scene,
  at: Point,
  { step, reach }: { readonly step: string; readonly reach: number },
): SceneLine | null {
  let nearest: SceneLine | null = null;
  let least = reach;
  for (const line of lines) {
    if (line.step === step || line.target === step) continue;
    const away = distanceTo(line.points, at);
    if (away < least) [nearest, least] = [line, away];
  }
  return nearest;
}

/** How far a point is from a line whose parts run up and down or to the side. */
function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

/** The innermost step at a point, or null. */
export function stepAt({ boxes }: Scene, { x, y }: Point): string | null {
  const isWithin = (box: Box): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  // Each stands before those in it.
  return boxes.findLast(isWithin)?.key ?? null;
}
