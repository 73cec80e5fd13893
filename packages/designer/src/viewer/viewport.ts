// What part of a picture is seen, and how large. Only numbers.

import type { Box, Size } from '../model/layout/picture.ts';
import type { Point } from '../model/document/document.ts';

/** The upper left corner of what is seen, in units of the picture, and pixels for each of them. */
export interface View extends Point {
  /** 1 is 100 %. */
  readonly scale: number;
}

const scales = { least: 0.1, most: 4, readable: 0.85 } as const;

/** All of `picture` if it can be read then; else its beginning, as large as can be read. */
export function fitView(picture: Box, stage: Size): View {
  const whole = Math.min(1, stage.width / picture.width, stage.height / picture.height);
  const scale = Math.max(scales.readable, whole);
  const seen = { width: stage.width / scale, height: stage.height / scale };
  return {
    scale,
    x: picture.x - Math.max(0, (seen.width - picture.width) / 2),
    y: picture.y - Math.max(0, (seen.height - picture.height) / 2),
  };
}

/** As `fitView`, with `box` in the middle where not all of `picture` is seen. */
export function fitAround(box: Box, picture: Box, stage: Size): View {
  const { scale, x, y } = fitView(picture, stage);
  const seen = { width: stage.width / scale, height: stage.height / scale };
  return {
    scale,
    x: seen.width < picture.width ? box.x + box.width / 2 - seen.width / 2 : x,
    y: seen.height < picture.height ? box.y + box.height / 2 - seen.height / 2 : y,
  };
}

/** All of `picture`, however small. */
export function wholeView(picture: Box, stage: Size): View {
  const scale = limited(Math.min(1, stage.width / picture.width, stage.height / picture.height));
  return {
    scale,
    x: picture.x - (stage.width / scale - picture.width) / 2,
    y: picture.y - (stage.height / scale - picture.height) / 2,
  };
}

/** The view `by` times as large; what lies under `at` (pixels from the stage's corner) stays there. */
export function zoomView(view: View, by: number, at: Point): View {
  const scale = limited(view.scale * by);
  const moved = 1 / view.scale - 1 / scale;
  return { scale, x: view.x + at.x * moved, y: view.y + at.y * moved };
}

/** The view moved by pixels. A part of the picture stays in sight. */
export function panView(view: View, by: Point, picture: Box, stage: Size): View {
  const rest = 48 / view.scale;
  const within = (at: number, [from, size]: readonly [number, number], seen: number): number =>
    Math.min(Math.max(at, from - seen + rest), from + size - rest);
  return {
    scale: view.scale,
    x: within(view.x + by.x / view.scale, [picture.x, picture.width], stage.width / view.scale),
    y: within(view.y + by.y / view.scale, [picture.y, picture.height], stage.height / view.scale),
  };
}

/** The view on a stage of another size: what was in the middle stays there. */
export function resizedView(view: View, before: Size, after: Size): View {
  return {
    scale: view.scale,
    x: view.x + (before.width - after.width) / 2 / view.scale,
    y: view.y + (before.height - after.height) / 2 / view.scale,
  };
}

/** The view with `box` in sight: as it is where it is seen already. */
export function revealView(view: View, box: Box, stage: Size): View {
  const room = 32 / view.scale;
  const along = (at: number, [from, size]: readonly [number, number], seen: number): number => {
    // What is larger than the stage is seen from its beginning.
    if (from - room < at || size + 2 * room > seen) return from - room;
    return Math.max(at, from + size + room - seen);
  };
  const seen = { width: stage.width / view.scale, height: stage.height / view.scale };
  const isSeen =
    box.x >= view.x &&
    box.y >= view.y &&
    box.x + box.width <= view.x + seen.width &&
    box.y + box.height <= view.y + seen.height;
  if (isSeen) return view;
  return {
    scale: view.scale,
    x: along(view.x, [box.x, box.width], seen.width),
    y: along(view.y, [box.y, box.height], seen.height),
  };
}

function limited(scale: number): number {
  return Math.min(scales.most, Math.max(scales.least, scale));
}
