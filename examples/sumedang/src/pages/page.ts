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

/** A page that is read on the screen: the way back to the inbox, its heading, and what stands below it. */
export function screen(
  { heading, ...frame }: Omit<Page, 'body'> & { readonly heading?: string },
  below: Markup,
): Markup {
  const body = html`<main>
    <p>
      <a class="back" href="/"
        >${sayIn(frame.lang)('Kembali ke kotak kerja', 'Back to the inbox')}</a
      >
    </p>
    <h1>${heading ?? frame.title}</h1>
    ${below}
  </main>`;
  return page({ ...frame, body });
}

/** A table that becomes a list of cards on a small screen. */
export function stackedTable(heads: readonly string[], rows: readonly Markup[]): Markup {
  return html`<table class="stack">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
