// Sizes and distances of pictures, in units of the picture, and the two ways in which a flow can run.
//
// All geometry is made as if flows ran down. Where one runs to the right, sizes are turned before and places after.

import type { Exit, Step } from '../graph/step.ts';
import type { Box, Size } from './picture.ts';

/** What a caller knows better. */
export interface PictureOptions {
  /** How large a step is drawn; of a step that others lie in: how wide it is at least, and how high the bar with its name. */
  readonly sizeOf?: (step: Step) => Size;
  /** How large the words at a way are. */
  readonly labelSize?: (exit: Exit) => Size;
}

/** Distances of a picture that runs down. */
export interface Spacing {
  /** Between a step and the next, at least. */
  readonly along: number;
  /** Between steps beside each other, at least. */
  readonly across: number;
  /** Around what lies in a step. */
  readonly padding: number;
  /** Between a beginning's dot and what is entered first. */
  readonly entrance: number;
  /** How much further apart two steps stand for each way between them beyond two: two have words on either side. */
  readonly words: number;
}

/** Distances by the way a flow runs. Words stand across lines that run down and along those that run right. */
export const spacings: Readonly<Record<'down' | 'right', Spacing>> = {
  down: { along: 76, across: 64, padding: 36, entrance: 44, words: 36 },
  right: { along: 168, across: 56, padding: 36, entrance: 44, words: 156 },
};

/** Between lines beside each other where there is room. */
export const lineDistance = 12;
/** Between a line and a step that it passes, where there is room. */
export const clearance = 24;
/** Between a line that makes room for others and a step that it passes. */
export const closeClearance = 14;
/** Between a line and a step that it passes, always. */
export const leastClearance = 6;

/** The size of a step where nobody says another. */
export function usualSize(step: Step): Size {
  if (step.children.length > 0) return { width: 200, height: 36 };
  if (step.kind === 'end') return { width: 160, height: 44 };
  // Room for a title of two lines, who does it and by when.
  return { width: 220, height: step.kind === 'task' || step.kind === 'signing' ? 84 : 64 };
}

/** The size of a way's words where nobody says another: as wide as its name. */
export function usualLabel(exit: Exit): Size {
  if (exit.condition !== null) return { width: 150, height: 34 };
  const letters = exit.name.length || 4;
  return { width: Math.min(16 + letters * 7, 140), height: 20 };
}

/** A size as the other way to run has it. */
export function turnedSize({ width, height }: Size): Size {
  return { width: height, height: width };
}

/** A point as the other way to run has it. */
export function turnedPoint<P extends { readonly x: number; readonly y: number }>(point: P): P {
  return { ...point, x: point.y, y: point.x };
}

/** A rectangle as the other way to run has it. */
export function turnedBox(box: Box): Box {
  return { x: box.y, y: box.x, width: box.height, height: box.width };
}
