// Words on paper: paragraphs of a width, as SVG. Colours stand as attributes, so that whatever reads SVG prints them.

import { element, escaped } from '../svg/element.ts';
import { light } from '../svg/style.ts';
import { isLeftward } from '../scene/text-width.ts';
import { wrapText } from '../scene/wrap-text.ts';

/** Fonts of what is printed: those that every program that makes PDF has come first. */
export const printedFonts = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/** How a paragraph is written. */
export interface Writing {
  /** Left edge, or the middle where it is centred. */
  readonly x: number;
  /** Upper edge. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** At most so many lines; the last ends in `…` where more was said. */
  readonly lines?: number | undefined;
  readonly isBold?: boolean | undefined;
  readonly isCentred?: boolean | undefined;
  readonly isSoft?: boolean | undefined;
}

/** Markup and how high it is. */
export interface Written {
  readonly markup: string;
  readonly height: number;
}

/** Height of a line, by the size of its font. */
export const lineHeight = 1.28;

/** A paragraph. */
export function written(text: string, how: Writing): Written {
  const { x, y, width, size, lines = 200, isBold = false, isCentred = false, isSoft = false } = how;
  const all = wrapText(text, { width, size: isBold ? size * 1.06 : size, lines });
  const leftward = isLeftward(text);
  const anchor = isCentred ? 'middle' : leftward ? 'start' : undefined;
  const markup = all.map((line, index) =>
    element(
      'text',
      {
        x: leftward && !isCentred ? x + width : x,
        y: y + size * (lineHeight * index + 0.98),
        'font-size': size,
        'font-weight': isBold ? 700 : undefined,
        'text-anchor': anchor,
        direction: leftward ? 'rtl' : undefined,
        fill: isSoft ? light['ink-soft'] : light.ink,
      },
      escaped(line),
    ),
  );
  return { markup: markup.join(''), height: all.length * size * lineHeight };
}

/** Paragraphs below each other. */
export function writtenAll(texts: readonly string[], how: Writing, gap = 0): Written {
  let height = 0;
  const markup = texts.map((text) => {
    const one = written(text, { ...how, y: how.y + height });
    height += one.height + gap;
    return one.markup;
  });
  return { markup: markup.join(''), height: Math.max(0, height - gap) };
}
