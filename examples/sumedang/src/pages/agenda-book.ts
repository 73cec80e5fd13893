// The agenda book of a unit for a month, F4 landscape. Of a secret letter it holds what its envelope says.

import { html } from 'hono/html';
import type { AgendaEntry } from './agenda-entries.ts';
import { sayIn, type Lang } from './language.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import {
  isSecret,
  longDay,
  monthName,
  secrecyName,
  shortDay,
  textOf,
  urgencyName,
} from './words.ts';

export interface AgendaBook {
  readonly unit: string;
  readonly unitName: string;
  /** `2026-01` */
  readonly month: string;
  /** Units whose books the reader may open, for the choice above the sheet. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly AgendaEntry[];
  readonly nameOf: (position: string) => string;
  /** ISO day. */
  readonly today: string;
  readonly lang: Lang;
}

const style = `
@page { size: 330mm 215mm; margin: 12mm; }
.book { width: 306mm; font-size: 8.5pt; line-height: 1.25; }
.book h1 { font-size: 13pt; text-align: center; margin: 0; } .book .of { text-align: center; margin: 0 0 3mm; }
.book th, .book td { font-size: 1em; border: .25mm solid #000; padding: 1mm 1.5mm; }
.book th { text-align: center; background: #eee; }
.book .n { text-align: right; width: 11mm; } .book .d { width: 19mm; white-space: nowrap; } .book .k { width: 21mm; }
.book .s { width: 24mm; } .book .f { width: 52mm; }
`;

export function agendaBook(book: AgendaBook): Markup {
  const { unitName, month, entries, lang } = book;
  const say = sayIn(lang);
  const title = say('Buku agenda', 'Agenda book');
  const [first, last] = [entries[0]?.number, entries.at(-1)?.number];
  return page({
    title: `${title} ${unitName} ${monthName(month, lang)}`,
    style: printStyle + style,
    lang,
    body: html`<main class="print">
      ${printBar(say('Buku agenda, F4 mendatar', 'Agenda book, F4 landscape'), lang, choice(book))}
      ${desk(
        title,
        html`<section class="book paper">
          <h1>${say('BUKU AGENDA SURAT MASUK', 'AGENDA BOOK OF INCOMING LETTERS')}</h1>
          <p class="of">${unitName}, ${monthName(month, lang)}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">${say('No. agenda', 'Agenda no.')}</th>
                <th scope="col">${say('Diterima', 'Received')}</th>
                <th scope="col">${say('Surat dari', 'From')}</th>
                <th scope="col">${say('Nomor dan tanggal surat', 'Number and date')}</th>
                <th scope="col">${say('Kode', 'Code')}</th>
                <th scope="col">${say('Hal', 'Subject')}</th>
                <th scope="col">${say('Sifat', 'Urgency')}</th>
                <th scope="col">${say('Diteruskan kepada', 'Passed on to')}</th>
                <th scope="col">${say('Keterangan', 'Status')}</th>
              </tr>
            </thead>
            <tbody>
              ${entries.map((entry) => row(entry, book))}
            </tbody>
          </table>
          <p>
            ${
              entries.length === 0
                ? say('Tidak ada surat yang diagendakan bulan ini.', 'No letter in this month.')
                : say(
                    `${entries.length} surat, nomor ${first} sampai ${last}.`,
                    `${entries.length} letters, numbers ${first} to ${last}.`,
                  )
            }
            ${say('Dicetak', 'Printed on')} ${longDay(book.today, lang)}.
          </p>
        </section>`,
      )}
    </main>`,
  });
}

function row(entry: AgendaEntry, { nameOf, lang }: AgendaBook): Markup {
  const { letter, from, recipients } = entry;
  const say = sayIn(lang);
  const secrecy = textOf(letter['keamanan']);
  const sender = textOf(letter['pengirim']);
  return html`<tr>
    <td class="n">${entry.number}</td>
    <td class="d">${shortDay(entry.receivedAt, lang)}</td>
    <td>
      ${sender}${from === null ? '' : html`<br />${say('diteruskan', 'passed on by')} ${nameOf(from)}`}
    </td>
    <td>${textOf(letter['nomor'])}<br />${longDay(letter['tanggal'], lang)}</td>
    <td class="k">${textOf(letter['klasifikasi'])}</td>
    <td>${textOf(letter['perihal'])}</td>
    <td class="s">
      ${urgencyName(textOf(letter['urgensi']), lang)}${isSecret(secrecy) ? `, ${secrecyName(secrecy, lang)}` : ''}
    </td>
    <td class="f">${recipients.map(nameOf).join('; ')}</td>
    <td class="s">${stateOf(entry, lang)}</td>
  </tr>`;
}

const results: Readonly<Record<string, readonly [string, string]>> = {
  selesai: ['Selesai', 'Finished'],
  diarsipkan: ['Diarsipkan', 'Filed'],
  digabungkan: ['Digabungkan', 'Merged'],
  dikembalikan: ['Dikembalikan', 'Returned'],
  dialihkan: ['Dialihkan', 'Redirected'],
  diketahui: ['Diketahui', 'Noted'],
  ditarik: ['Ditarik', 'Withdrawn'],
  diganti: ['Acara diubah', 'Event changed'],
  dibatalkan: ['Acara dibatalkan', 'Event cancelled'],
};

function stateOf({ status, result, mergedInto }: AgendaEntry, lang: Lang): string {
  const say = sayIn(lang);
  if (mergedInto)
    return say(`Digabungkan dengan no. ${mergedInto}`, `Merged into no. ${mergedInto}`);
  if (status === 'open') return say('Berjalan', 'Under way');
  if (status === 'cancelled') return say('Ditarik', 'Withdrawn');
  const [indonesian, english] = results[result ?? ''] ?? ['Selesai', 'Finished'];
  return say(indonesian, english);
}

function choice({ unit, month, units, lang }: AgendaBook): Markup {
  const say = sayIn(lang);
  return html`<form class="row" method="get" action="/cetak/buku-agenda">
    <select name="unit" aria-label="${say('Unit', 'Unit')}">
      ${units.map(({ id, name }) => html`<option value="${id}" ${id === unit ? 'selected' : ''}>${name}</option>`)}
    </select>
    <input type="month" name="bulan" value="${month}" aria-label="${say('Bulan', 'Month')}" />
    <button>${say('Buka', 'Open')}</button>
  </form>`;
}
