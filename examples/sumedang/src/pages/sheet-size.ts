// In which size of type a disposition sheet fits on one side of half F4. Widths of letters are estimated: what is a little
// too small is read, what is a little too large needs a second side.

import type { SheetLine } from './sheet-lines.ts';

/** Widths of the columns, mm; together the sheet's 147 mm. */
export const columns = { number: 14, recipient: 40, words: 44, deadline: 20, state: 29 } as const;

/** Sizes that are tried, pt. Smaller is not read any more. */
const sizes = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const;
const smallest = 5;

/** mm that a sheet of 215 mm has besides its margins and the line that says what it is. */
const heightMm = 193;
const mmOfPt = 0.3528;
/** Of the size of the type: an average letter's width, and a line's height. */
const letterWidth = 0.5;
export const lineHeight = 1.22;
/** Above and below the text of a cell and beside it, mm. */
export const padding = { y: 0.45, x: 1 } as const;

export interface SheetText {
  readonly lines: readonly SheetLine[];
  /** Lines of the head of the letter: name and value. */
  readonly facts: number;
  readonly subject: string;
  readonly givers: number;
}

/** pt */
export function sheetSize(text: SheetText): number {
  return sizes.find((size) => heightAt(size, text) <= heightMm) ?? smallest;
}

function heightAt(size: number, { lines, facts, subject, givers }: SheetText): number {
  const line = size * mmOfPt * lineHeight;
  const rowOf = (count: number): number => count * line + 2 * padding.y + 0.3;
  const rows = lines.map((one) =>
    rowOf(
      Math.max(
        linesOf(one.number, columns.number, size),
        linesOf(one.recipient, columns.recipient, size),
        linesOf(one.words, columns.words, size),
        linesOf(one.deadline, columns.deadline, size),
        linesOf(one.state, columns.state, size),
      ),
    ),
  );
  const head = 3.5 * line + 3 + facts * rowOf(1) + rowOf(linesOf(subject, 117, size));
  const foot = 2 * line + Math.ceil(givers / giversInRow) * (2.4 * line + 9);
  return head + 2.5 * line + rowOf(1) + rows.reduce((sum, height) => sum + height, 0) + foot;
}

/** Initials that stand side by side at the foot. */
export const giversInRow = 4;

/** Words are not broken, so a line is never quite full. */
function linesOf(text: string, widthMm: number, size: number): number {
  const letters = (widthMm - 2 * padding.x) / (size * mmOfPt * letterWidth);
  return Math.max(1, Math.ceil((text.length * 1.06) / letters));
}
