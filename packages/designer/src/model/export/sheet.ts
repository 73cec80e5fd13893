// A sheet as an SVG document: white paper of exact size, with a name for those who do not see it.

import { element, escaped } from '../svg/element.ts';
import type { Language } from '../words/language.ts';
import type { Page, Sheet } from './paper.ts';
import { printedFonts } from './writing.ts';

/** What a sheet says of itself besides what is drawn on it. */
export interface SheetName {
  readonly lang: Language;
  readonly title: string;
  /** All that is on it, in sentences. */
  readonly description: string;
}

/** A sheet with `inside` on it. */
export function sheetOf(
  page: Page,
  { lang, title, description }: SheetName,
  inside: string,
): Sheet {
  const { widthMm, heightMm, width, height } = page;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang,
      width: `${widthMm}mm`,
      height: `${heightMm}mm`,
      viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}`,
      role: 'img',
      'aria-label': title,
      'font-family': printedFonts,
    },
    element('title', {}, escaped(title)) +
      element('desc', {}, escaped(description) || ' ') +
      element('rect', { width, height, fill: '#ffffff' }) +
      inside,
  );
  return { widthMm, heightMm, svg };
}
