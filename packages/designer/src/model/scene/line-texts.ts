// What is written at a line, and where.

import type { Point } from '../document/document.ts';
import type { Exit } from '../graph/step.ts';
import type { Size } from '../layout/picture.ts';
import type { Words } from '../words/words.ts';
import { fonts } from './fonts.ts';
import type { SceneText } from './scene.ts';
import { isLeftward, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** How wide words at a line may be. The layout leaves as much room. */
export const labelRoom = { width: 150, lines: 2 } as const;

/** What is written at a line, line by line. A way that is simply the next step has nothing. */
export function lineWords(exit: Exit, words: Words): readonly string[] {
  const said = isPlain(exit) ? '' : words.way(exit, 'short');
  return wrapText(said, { ...labelRoom, size: fonts.label.size });
}

/** How much room lines of words take. */
export function sizeOfWords(lines: readonly string[]): Size {
  const widths = lines.map((text) => textWidth(text, fonts.label.size));
  return { width: Math.max(0, ...widths), height: lines.length * fonts.label.line };
}

/** Lines of words around their middle. */
export function textsAround(lines: readonly string[], middle: Point): readonly SceneText[] {
  const { line, base } = fonts.label;
  const top = middle.y - (lines.length * line) / 2;
  return lines.map((text, index) => ({
    text,
    role: 'label',
    x: middle.x,
    y: top + index * line + base,
    isLeftward: isLeftward(text),
  }));
}

/** Whether a way needs no words: nothing is asked, and nothing else could happen. */
function isPlain({ via, condition, rank: [, of] }: Exit): boolean {
  return (via === 'always' || via === 'done') && condition === null && of < 2;
}
