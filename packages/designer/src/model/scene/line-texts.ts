// What is written at a line, and where.

import type { Point } from '../document/document.ts';
import type { Exit } from '../graph/step.ts';
import type { Words } from '../words/words.ts';
import { fonts } from './fonts.ts';
import type { SceneText } from './scene.ts';
import { isLeftward } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** How wide words at a line may be. The layout leaves as much room. */
export const labelRoom = { width: 150, lines: 2 } as const;

/** What is written at a line. A way that is simply the next step has no words. */
export function lineWords(exit: Exit, words: Words): string {
  return isPlain(exit) ? '' : words.way(exit, 'short');
}

/** The words at a line, around the middle that the layout gave them. */
export function lineTexts(said: string, middle: Point): readonly SceneText[] {
  const { size, line, base } = fonts.label;
  const lines = wrapText(said, { ...labelRoom, size });
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
