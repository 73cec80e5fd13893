// The frame of the pages that the server writes: one look, and on every one the line that says what this is.

import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { sayIn, type Lang } from './language.ts';
import { pageStyle } from './page-style.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const exampleLine = 'Data contoh, bukan resmi';

export interface Page {
  readonly title: string;
  /** CSS besides that of the frame. */
  readonly style?: string;
  readonly body: Markup;
  readonly lang: Lang;
}

export function page({ title, style = '', body, lang }: Page): Markup {
  const line = sayIn(lang)(exampleLine, 'Example data, not official');
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(pageStyle)}${raw(style)}
        </style>
      </head>
      <body>
        <p class="contoh">${line}</p>
        ${body}
      </body>
    </html>`;
}

/** The way back to the inbox, above a page that is read on the screen. */
export function wayBack(lang: Lang): Markup {
  return html`<p>
    <a class="back" href="/">${sayIn(lang)('Kembali ke kotak kerja', 'Back to the inbox')}</a>
  </p>`;
}
