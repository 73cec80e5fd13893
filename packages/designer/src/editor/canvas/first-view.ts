// What one sees of a picture at first: all of it, with room for the words at its edge, and no larger than one reads. Known before anything
// is drawn: thousands of steps would be put on the page only to be taken away again.

import type { Viewport } from '@xyflow/react';
import type { Box, Size } from '../../model/layout/picture.ts';

/** How far and how near one can look. */
export const zooms = { least: 0.02, most: 2 };
/** The part of the window that a picture fills at most, and how large a small one is drawn. */
const filled = 0.85;
const largest = 1.25;

/** Below this zoom one drawing replaces the steps: nobody reads them, and a thousand elements cost too much. */
export const overviewBelow = 0.45;

/** The view of all of a picture in a window. */
export function viewOf({ x, y, width, height }: Box, window: Size): Viewport {
  const fitting = Math.min(
    (window.width * filled) / Math.max(width, 1),
    (window.height * filled) / Math.max(height, 1),
    largest,
  );
  const zoom = Math.max(fitting, zooms.least);
  return {
    x: window.width / 2 - (x + width / 2) * zoom,
    y: window.height / 2 - (y + height / 2) * zoom,
    zoom,
  };
}
