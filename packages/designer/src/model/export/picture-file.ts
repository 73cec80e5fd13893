// The picture of a flow as one SVG file, with what it is called, its version and its legal basis above it.

import type { FlowDocument } from '../document/document.ts';
import { element, escaped } from '../svg/element.ts';
import { paintedScene } from '../svg/render-svg.ts';
import { light } from '../svg/style.ts';
import { extentOf } from './extent.ts';
import { headingMarkup, headingOf, type Printing } from './heading.ts';
import { printedScene } from './picture-sheets.ts';
import { printedFonts } from './writing.ts';

/** Room around heading and picture. */
const margin = 24;
/** No narrower than this, so that a heading over a small flow is read. */
const narrowest = 420;

/** A picture of its own size, px. */
export interface PictureFile {
  /** Its width. */
  readonly width: number;
  /** Its height. */
  readonly height: number;
  /** An SVG document. */
  readonly svg: string;
}

/** The picture as one file. */
export function pictureFile(document: FlowDocument, printing: Printing): PictureFile {
  const scene = printedScene(document, printing);
  const heading = headingOf(document, printing);
  const drawn = extentOf(scene);
  const width = Math.max(narrowest, drawn.width + 2 * margin);
  const head = headingMarkup(heading, width - 2 * margin, margin, margin);
  const height = head.height + drawn.height + 2 * margin;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang: heading.lang,
      width,
      height,
      viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}`,
      role: 'img',
      'aria-label': heading.title,
      'font-family': printedFonts,
    },
    element('title', {}, escaped(`${heading.title}, ${heading.version}`)) +
      element('desc', {}, escaped(scene.boxes.map(({ name }) => `${name}.`).join(' ')) || ' ') +
      element('rect', { width, height, fill: light.surface }) +
      head.markup +
      element(
        'g',
        {
          transform: `translate(${((width - drawn.width) / 2 - drawn.x).toFixed(2)} ${(margin + head.height - drawn.y).toFixed(2)})`,
        },
        paintedScene(scene, { isOnPaper: true }).join(''),
      ),
  );
  return { width, height, svg };
}
