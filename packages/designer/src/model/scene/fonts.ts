// Sizes of what is written in a picture, in its own units.

import type { TextRole } from './scene.ts';

/** A font: its size, the height of a line, and where in the line the letters stand. */
export interface Font {
  /** Size of the font. */
  readonly size: number;
  /** Height of a line. */
  readonly line: number;
  /** From the top of a line to where its letters stand. */
  readonly base: number;
}

/** The fonts of a picture. */
export const fonts: Readonly<Record<TextRole, Font>> = {
  title: { size: 14, line: 18, base: 14 },
  heading: { size: 13, line: 18, base: 13 },
  who: { size: 12, line: 16, base: 12 },
  deadline: { size: 12, line: 16, base: 12 },
  label: { size: 12, line: 15, base: 12 },
};
