// The view of all of a picture, however small it is then.

import type { Box, Size } from '../../model/layout/picture.ts';
import { largest, room, type View } from './opening-view.ts';

/** How far and how near one can look. */
export const zooms = { least: 0.02, most: 2 };

/** The view of all of a picture in a window. */
export function wholeView({ x, y, width, height }: Box, window: Size): View {
  const fitting = Math.min(
    window.width / room / Math.max(width, 1),
    window.height / room / Math.max(height, 1),
    largest,
  );
  const zoom = Math.max(fitting, zooms.least);
  return {
    x: window.width / 2 - (x + width / 2) * zoom,
    y: window.height / 2 - (y + height / 2) * zoom,
    zoom,
  };
}
