// Who looked at a secret page, across the whole of it, on the screen and on paper: a copy tells where it comes from.

import { html } from 'hono/html';
import type { MeView } from '@alir/engine/core/types';
import { sayIn, type Lang } from './language.ts';
import type { Markup } from './page.ts';
import { longMoment } from './words.ts';

export const watermarkStyle = `
.watermark { position: fixed; inset: 0; z-index: 1; overflow: hidden; pointer-events: none; display: grid;
  grid-template-rows: repeat(7, 1fr); align-items: center; }
.watermark span { transform: rotate(-22deg); white-space: nowrap; font: 600 12pt system-ui, sans-serif; color: #000;
  opacity: .16; text-align: center; }
`;

/** @param at - ms UTC */
export function watermark({ name, seats }: MeView, at: number, lang: Lang): Markup {
  const posts = seats.map((seat) => seat.name).join(', ');
  const words = `${name} · ${posts} · ${longMoment(at, lang)}`;
  const label = sayIn(lang)('Dibaca oleh', 'Read by');
  return html`<div class="watermark" role="note" aria-label="${label} ${words}">
    ${Array.from({ length: 7 }, () => html`<span aria-hidden="true">${words}</span>`)}
  </div>`;
}
