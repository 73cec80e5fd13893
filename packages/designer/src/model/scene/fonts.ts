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
  /** How much wider than usual letters it is drawn, as bold ones are. */
  readonly width: number;
}

/** The fonts of a picture. */
export const fonts: Readonly<Record<TextRole, Font>> = {
  title: { size: 14, line: 18, base: 14, width: 1.1 },
  heading: { size: 13, line: 18, base: 13, width: 1.1 },
  who: { size: 12, line: 16, base: 12, width: 1 },
  deadline: { size: 12, line: 16, base: 12, width: 1 },
  label: { size: 12, line: 15, base: 12, width: 1 },
};
