import { html } from 'hono/html';
import { sayIn, type Lang } from './language.ts';
import type { Markup } from './page.ts';

/** For pages that are paper: on the screen a sheet on a desk, on the printer nothing but the sheet. */
export const printStyle = `
.paper { background: #fff; color: #000; margin: 1rem auto 3rem; padding: 6mm; box-shadow: 0 1px 8px rgb(0 0 0 / 25%);
  box-sizing: content-box; position: relative; }
.bar { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; justify-content: center; padding: .75rem 1rem; }
.bar form { justify-content: center; max-width: 100%; min-width: 0; }
main.print { max-width: none; padding: 0; }
.desk { overflow-x: auto; }
@media print {
  .bar { display: none; }
  body { background: #fff; }
  .contoh { background: none; padding: 0 0 1mm; font-size: 7pt; }
  .paper { margin: 0; padding: 0; box-shadow: none; }
  .desk { overflow: visible; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
}
`;

export function printBar(words: string, lang: Lang, more: Markup | '' = ''): Markup {
  const say = sayIn(lang);
  return html`<div class="bar">
    <button class="primary" onclick="print()">${say('Cetak', 'Print')}</button>
    <span class="soft">${words}</span>${more}
    <a class="back" href="/">${say('Kembali ke kotak kerja', 'Back to the inbox')}</a>
  </div>`;
}

/** A sheet that is wider than a phone is scrolled sideways; also with the keyboard, so it takes the focus. */
export function desk(label: string, paper: Markup): Markup {
  return html`<div class="desk" tabindex="0" role="region" aria-label="${label}">${paper}</div>`;
}
