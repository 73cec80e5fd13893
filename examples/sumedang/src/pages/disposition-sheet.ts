// The disposition sheet: half a sheet of F4 with the head of the letter and every disposition below it, all levels on one
// side as long as they can be read.

import { html, raw } from 'hono/html';
import type { InstanceView, MeView } from '@alir/engine/core/types';
import { sayIn } from './language.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import {
  giversOf,
  sheetLines,
  type Giver,
  type SheetLine,
  type SheetReading,
} from './sheet-lines.ts';
import { columns, giversInRow, lineHeight, padding, sheetSize } from './sheet-size.ts';
import { watermark, watermarkStyle } from './watermark.ts';
import { isSecret, longDay, secrecyName, textOf, urgencyName } from './words.ts';

export interface DispositionSheet extends Omit<SheetReading, 'secret'> {
  readonly letter: InstanceView;
  /** Name of the unit whose letter it is; null for the regency itself. */
  readonly unitName: string | null;
  readonly reader: MeView;
  /** ms UTC */
  readonly now: number;
}

const style = `
@page { size: 165mm 215mm; margin: 8mm 9mm; }
.sheet { width: 147mm; line-height: ${lineHeight}; }
.sheet table { background: none; table-layout: fixed; }
.sheet th, .sheet td { border: .3mm solid #000; font-size: 1em; padding: ${padding.y}mm ${padding.x}mm; overflow-wrap: break-word; }
.sheet .head { text-align: center; border-bottom: .6mm double #000; padding-bottom: 1mm; margin-bottom: 1.5mm; }
.sheet .head strong { display: block; text-transform: uppercase; }
.sheet h1 { font-size: 1.25em; letter-spacing: .08em; margin: 0; text-transform: uppercase; }
.sheet .facts td { width: 30%; } .sheet .facts th { width: 20%; font-weight: 400; }
.sheet h2 { font-size: 1em; margin: 1mm 0 .5mm; color: inherit; }
.sheet .gone td { color: #555; text-decoration: line-through; } .sheet .gone td.state { text-decoration: none; }
.sheet .givers { display: grid; grid-template-columns: repeat(${giversInRow}, 1fr); gap: 1mm; margin-top: 1mm; }
.sheet .givers div { border: .3mm solid #000; padding: .5mm 1mm; text-align: center; break-inside: avoid; }
.sheet .givers span { display: block; height: 7mm; }
.sheet .note { margin: .5mm 0; }
.sheet .secret { text-align: center; font-weight: 700; letter-spacing: .2em; border: .5mm solid #000; margin: 1mm 0; }
`;

export function dispositionSheet(sheet: DispositionSheet): Markup {
  const { letter, unitName, lang, reader, now } = sheet;
  const say = sayIn(lang);
  const { data, summary } = letter;
  const secrecy = textOf(data['keamanan']) || 'biasa';
  const secret = isSecret(secrecy);
  const reading = { ...sheet, secret };
  const lines = sheetLines(reading);
  const givers = giversOf(reading);
  const subject = textOf(summary['perihal']);
  const size = sheetSize({ lines, facts: secret ? 4 : 3, subject, givers: givers.length });
  const title = say('Lembar disposisi', 'Disposition sheet');
  return page({
    title: `${title} ${textOf(data['nomorSurat'])}`,
    style: printStyle + style + watermarkStyle,
    lang,
    body: html`<main class="print">
      ${printBar(say('Lembar disposisi, setengah F4 (165 × 215 mm)', 'Disposition sheet, half F4 (165 × 215 mm)'), lang)}
      ${secret ? watermark(reader, now, lang) : ''}
      ${desk(
        title,
        html`<section class="sheet paper" style="font-size: ${raw(String(size))}pt">
          <div class="head">
            <strong>Pemerintah Kabupaten Sumedang</strong>${unitName ?? ''}
            <h1>${say('Lembar Disposisi', 'Disposition Sheet')}</h1>
          </div>
          ${secret ? html`<p class="secret">${secrecyName(secrecy, lang).toUpperCase()}</p>` : ''}
          ${factsOf(sheet, secrecy)}
          <h2>${say('Diteruskan kepada', 'Passed on to')}</h2>
          ${
            lines.length === 0
              ? html`<p>${say('Belum didisposisikan.', 'Not disposed yet.')}</p>`
              : table(lines, sheet)
          }
          ${footOf(givers, sheet)}
        </section>`,
      )}
    </main>`,
  });
}

function factsOf({ letter, lang }: DispositionSheet, secrecy: string): Markup {
  const say = sayIn(lang);
  const { data, summary } = letter;
  const fact = (name: string, value: string): Markup =>
    html`<th scope="row">${name}</th>
      <td>${value}</td>`;
  return html`<table class="facts">
    <tr>
      ${fact(say('Surat dari', 'From'), textOf(data['pengirim']))}
      ${fact(say('Diterima tanggal', 'Received on'), longDay(data['diterima'], lang))}
    </tr>
    <tr>
      ${fact(say('Nomor surat', 'Number'), textOf(data['nomorSurat']))}
      ${fact(say('Nomor agenda', 'Agenda number'), textOf(data['nomorAgenda']))}
    </tr>
    <tr>
      ${fact(say('Tanggal surat', 'Date'), longDay(data['tanggalSurat'], lang))}
      ${fact(say('Sifat', 'Urgency'), `${urgencyName(textOf(data['urgensi']), lang)} / ${secrecyName(secrecy, lang)}`)}
    </tr>
    <tr>
      <th scope="row">${say('Hal', 'Subject')}</th>
      <td colspan="3">${textOf(summary['perihal'])}</td>
    </tr>
  </table>`;
}

function table(lines: readonly SheetLine[], { lang }: DispositionSheet): Markup {
  const say = sayIn(lang);
  const heads = {
    number: say('No.', 'No.'),
    recipient: say('Jabatan', 'Position'),
    words: say('Instruksi dan catatan', 'Instruction and note'),
    deadline: say('Batas', 'Deadline'),
    state: say('Keadaan', 'Status'),
  };
  return html`<table>
    <colgroup>
      ${Object.values(columns).map((width) => html`<col style="width: ${width}mm" />`)}
    </colgroup>
    <thead>
      <tr>
        ${Object.values(heads).map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ number, recipient, words, deadline, state, gone }) =>
          html`<tr class="${gone ? 'gone' : ''}">
            <td class="number">${number}</td>
            <td style="padding-left: ${padding.x + 1.5 * (number.split('.').length - 1)}mm">
              ${recipient}
            </td>
            <td>${words}</td>
            <td class="due">${deadline}</td>
            <td class="state">${state}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Initials and day of everybody who gave a disposition, in the order of the levels. */
function footOf(givers: readonly Giver[], { lang, head, nameOf }: DispositionSheet): Markup {
  const say = sayIn(lang);
  const signing = givers.length > 0 ? givers : [{ name: nameOf(head), day: '' }];
  return html`<p class="note">
      ${say(
        'Nomor 1, 1.1, 1.1.1 menunjukkan siapa meneruskan kepada siapa. Paraf dan tanggal pemberi disposisi:',
        'Numbers 1, 1.1, 1.1.1 tell who passed it on to whom. Initials and day of those who gave:',
      )}
    </p>
    <div class="givers">
      ${signing.map(
        ({ name, day }) => html`<div>${name}<span></span>${day === '' ? '………………' : day}</div>`,
      )}
    </div>`;
}
