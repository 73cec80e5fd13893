// How much of a sheet a picture takes: all that is drawn, and room for what is thicker than its line.

import type { Box } from '../layout/picture.ts';
import { grown } from '../route/box-grid.ts';
import type { Scene } from '../scene/scene.ts';

/** Room around what is farthest out. */
const around = 12;

/** The room that a scene takes. */
export function extentOf({ x, y, width, height }: Scene): Box {
  return grown({ x, y, width, height }, around);
}
