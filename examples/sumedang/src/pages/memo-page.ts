// A memo as it is printed: from, to, copies, number, subject and text. It bears no certificate; what stands below says where
// the record of it is.

import { html } from 'hono/html';
import type { JsonObject } from '@alir/engine/core/types';
import { postsIn } from '../server/addressee-checks.ts';
import { sayIn, type Lang } from './language.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import { watermarkStyle } from './watermark.ts';
import { longDay, secrecyName, textOf, urgencyName } from './words.ts';

export interface Memo {
  readonly data: JsonObject;
  /** Name of the unit on the letterhead. */
  readonly unitName: string;
  /** Position that it is from; empty when nobody is named yet. */
  readonly from: string;
  readonly nameOf: (position: string) => string;
  /** Who sent it, as holder of the post: `Plt.` or nothing, and the name. Null before it is sent. */
  readonly sender: { readonly capacity: string; readonly name: string } | null;
  /** Mark that goes over a confidential page; empty for others. */
  readonly mark: Markup | '';
  readonly lang: Lang;
}

const style = `
@page { size: 215mm 330mm; margin: 15mm 20mm; }
.memo { width: 165mm; min-height: 200mm; padding: 12mm; font: 12pt/1.5 'Bookman Old Style', 'Liberation Serif', Georgia, serif; }
.memo header { text-align: center; border-bottom: 1mm double #000; padding-bottom: 2mm; margin-bottom: 6mm; }
.memo header strong { display: block; text-transform: uppercase; } .memo header .unit { font-size: 14pt; }
.memo h1 { text-align: center; font-size: 13pt; letter-spacing: .08em; margin: 0 0 5mm; }
.memo dl { display: grid; grid-template-columns: 28mm 1fr; margin: 0; border-bottom: .3mm solid #000; padding-bottom: 4mm; }
.memo dt, .memo dd { margin: 0; } .memo dd ol { margin: 0; padding-left: 6mm; }
.memo .text { white-space: pre-wrap; overflow-wrap: break-word; margin: 6mm 0; }
.memo .sign { margin-left: 45%; break-inside: avoid; } .memo .sign p { margin: 0; }
.memo .draft { position: absolute; inset: 40% 0 auto; text-align: center; font-size: 60pt; letter-spacing: .2em; color: #0002; transform: rotate(-30deg); }
.memo footer { font: 8pt/1.3 'Liberation Sans', Arial, sans-serif; border-top: .3mm solid #000; margin-top: 8mm; padding-top: 1mm; }
`;

export function memoPage(memo: Memo): Markup {
  const { data, unitName, lang, sender, mark } = memo;
  const say = sayIn(lang);
  const title = say('Nota dinas', 'Internal memo');
  return page({
    title: `${title} ${textOf(data['nomor'])}`,
    style: printStyle + style + watermarkStyle,
    lang,
    body: html`<main class="print">
      ${printBar(say('Nota dinas, F4 (215 × 330 mm)', 'Memo, F4 (215 × 330 mm)'), lang)}
      ${desk(
        title,
        html`<section class="memo paper">
          ${mark}${sender === null ? html`<div class="draft" aria-hidden="true">KONSEP</div>` : ''}
          <header>
            <strong>Pemerintah Kabupaten Sumedang</strong>
            <strong class="unit">${unitName}</strong>
          </header>
          <h1>NOTA DINAS</h1>
          ${facts(memo)}
          <div class="text">${textOf(data['naskah'])}</div>
          ${signature(memo)}
          ${
            sender === null
              ? ''
              : html`<footer>
                  Nota dinas ini disampaikan secara elektronik di dalam pemerintah kabupaten, tanpa
                  sertifikat elektronik. Pengirim, waktu, dan isinya tercatat pada riwayatnya.
                </footer>`
          }
        </section>`,
      )}
    </main>`,
  });
}

function facts({ data, from, nameOf }: Memo): Markup {
  const secrecy = textOf(data['keamanan']) || 'biasa';
  const urgency = urgencyName(textOf(data['urgensi']) || 'biasa');
  const lines: readonly (readonly [string, Markup | string])[] = [
    ['Kepada', names(postsIn(data['penerima']).map(nameOf)) || '………………'],
    ['Dari', from === '' ? '………………' : nameOf(from)],
    ['Tembusan', names(postsIn(data['tembusan']).map(nameOf)) || '-'],
    ['Tanggal', longDay(data['tanggal']) || '………………'],
    ['Nomor', textOf(data['nomor']) || '………………'],
    ['Sifat', secrecy === 'biasa' ? urgency : `${urgency}, ${secrecyName(secrecy)}`],
    ['Lampiran', data['lampiran'] === undefined ? '-' : '1 berkas'],
    ['Hal', textOf(data['perihal'])],
  ];
  return html`<dl>
    ${lines.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** One by itself, several in a numbered list; empty for none. */
function names(list: readonly string[]): Markup | string {
  if (list.length < 2) return list[0] ?? '';
  return html`<ol>
    ${list.map((name) => html`<li>${name}</li>`)}
  </ol>`;
}

function signature({ from, nameOf, sender }: Memo): Markup {
  const post = from === '' ? '………………' : nameOf(from);
  return html`<div class="sign">
    <p>${sender === null ? '' : sender.capacity}${post},</p>
    <p><br /><br />${sender === null ? '………………' : sender.name}</p>
  </div>`;
}
