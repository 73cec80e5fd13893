// What of a flow is seen first: all of it, as long as one can read it so; else its beginning.

import type { Picture } from '../../model/layout/picture.ts';

/** The smallest and the largest zoom at which a flow opens. Smaller it cannot be read, larger a small flow is blown up. */
const smallest = 0.6;
export const largest = 1.25;

/** How much larger than the flow the window is to be: words at its edge need room. */
export const room = 1.18;

/** px between what is seen first and the edge of the window. */
const headroom = 32;

/** A part of a canvas: the point of the window where 0, 0 lies, and the zoom. */
export interface View {
  /** px from the left. */
  readonly x: number;
  /** px from above. */
  readonly y: number;
  /** 1: as large as it is. */
  readonly zoom: number;
}

/**
 * What is seen first of a picture.
 *
 * @param size - of the window, px
 */
export function openingView(
  picture: Picture,
  size: { readonly width: number; readonly height: number },
): View {
  const fitting = Math.min(size.width / picture.width, size.height / picture.height) / room;
  const zoom = Math.max(smallest, Math.min(largest, fitting));
  const begin = picture.entrances.get('')?.dot ?? picture;
  const isWide = picture.width * zoom > size.width;
  const isHigh = picture.height * zoom > size.height;
  const centre = isWide ? begin.x : picture.x + picture.width / 2;
  const x = size.width / 2 - centre * zoom;
  // Where the flow runs to the right, nothing lies left of its beginning.
  const left = headroom - picture.x * zoom;
  return {
    x: isWide ? Math.min(x, left) : x,
    y: isHigh
      ? headroom - begin.y * zoom
      : size.height / 2 - (picture.y + picture.height / 2) * zoom,
    zoom,
  };
}
