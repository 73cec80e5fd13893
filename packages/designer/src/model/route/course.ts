// A line while it is made.

import type { Box } from '../layout/picture.ts';
import type { Surroundings } from './surroundings.ts';

/** A line on its way from one step to another. */
export interface Course {
  /** Its corners. */
  points: { x: number; y: number }[];
  /** The rectangles that it leaves and reaches, or null where that end is no step. */
  readonly source: Box | null;
  readonly target: Box;
  /** What it has to go around; null for lines that stay where they are. */
  readonly surroundings: Surroundings | null;
}
