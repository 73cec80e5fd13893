import { html } from 'hono/html';
import type { Markup } from './page.ts';

/** For pages that are paper: on the screen a sheet on a desk, on the printer nothing but the sheet. */
export const printStyle = `
.paper { background: #fff; color: #000; margin: 1rem auto 3rem; padding: 6mm; box-shadow: 0 1px 8px rgb(0 0 0 / 25%);
  box-sizing: content-box; }
.bar { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; justify-content: center; padding: .75rem 1rem; }
.desk { overflow-x: auto; }
@media print {
  .bar { display: none; }
  body { background: #fff; }
  .contoh { background: none; padding: 0 0 1mm; font-size: 7pt; }
  .paper { margin: 0; padding: 0; box-shadow: none; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
}
`;

export function printBar(words: string, more: Markup | '' = ''): Markup {
  return html`<div class="bar">
    <button class="primary" onclick="print()">Cetak</button>
    <span class="soft">${words}</span>${more}
    <a href="/">Kembali ke kotak kerja</a>
  </div>`;
}
