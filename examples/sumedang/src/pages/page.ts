// The frame of the pages that the server writes: one look, and on every one the line that says what this is.

import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { pageStyle } from './page-style.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export const exampleLine = 'Data contoh, bukan resmi';

export interface Page {
  readonly title: string;
  /** CSS besides that of the frame. */
  readonly style?: string;
  readonly body: Markup;
}

export function page({ title, style = '', body }: Page): Markup {
  return html`<!doctype html>
    <html lang="id">
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
        <p class="contoh">${exampleLine}</p>
        ${body}
      </body>
    </html>`;
}
