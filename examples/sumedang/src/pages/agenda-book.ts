// The agenda book of a unit for a month, F4 landscape. Of a secret letter it holds what its envelope says.

import { html } from 'hono/html';
import type { AgendaEntry } from './agenda-entries.ts';
import { page, type Markup } from './page.ts';
import { printBar, printStyle } from './print-bar.ts';
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
  const { unitName, month, entries } = book;
  return page({
    title: `Buku agenda ${unitName} ${monthName(month)}`,
    style: printStyle + style,
    body: html`${printBar('Buku agenda, F4 mendatar', choice(book))}
      <div class="desk">
        <section class="book paper">
          <h1>BUKU AGENDA SURAT MASUK</h1>
          <p class="of">${unitName}, ${monthName(month)}</p>
          <table>
            <thead>
              <tr>
                <th>No. agenda</th>
                <th>Diterima</th>
                <th>Surat dari</th>
                <th>Nomor dan tanggal surat</th>
                <th>Kode</th>
                <th>Hal</th>
                <th>Sifat</th>
                <th>Diteruskan kepada</th>
                <th>Keterangan</th>
              </tr>
            </thead>
            <tbody>
              ${entries.map((entry) => row(entry, book))}
            </tbody>
          </table>
          <p>
            ${
              entries.length === 0
                ? 'Tidak ada surat yang diagendakan bulan ini.'
                : `${entries.length} surat, nomor ${entries[0]?.number} sampai ${entries.at(-1)?.number}.`
            }
            Dicetak ${longDay(book.today)}.
          </p>
        </section>
      </div>`,
  });
}

function row(entry: AgendaEntry, { nameOf }: AgendaBook): Markup {
  const { letter, from, recipients } = entry;
  const secrecy = textOf(letter['keamanan']);
  const sender = textOf(letter['pengirim']);
  return html`<tr>
    <td class="n">${entry.number}</td>
    <td class="d">${shortDay(new Date(entry.receivedAt).toISOString())}</td>
    <td>${sender}${from === null ? '' : html`<br />diteruskan ${nameOf(from)}`}</td>
    <td>${textOf(letter['nomor'])}<br />${longDay(letter['tanggal'])}</td>
    <td class="k">${textOf(letter['klasifikasi'])}</td>
    <td>${textOf(letter['perihal'])}</td>
    <td class="s">
      ${urgencyName(textOf(letter['urgensi']))}${isSecret(secrecy) ? `, ${secrecyName(secrecy)}` : ''}
    </td>
    <td class="f">${recipients.map(nameOf).join('; ')}</td>
    <td class="s">${stateOf(entry)}</td>
  </tr>`;
}

const results: Readonly<Record<string, string>> = {
  selesai: 'Selesai',
  diarsipkan: 'Diarsipkan',
  digabungkan: 'Digabungkan',
  dikembalikan: 'Dikembalikan',
  dialihkan: 'Dialihkan',
  diketahui: 'Diketahui',
  ditarik: 'Ditarik',
};

function stateOf({ status, result }: AgendaEntry): string {
  if (status === 'open') return 'Berjalan';
  return status === 'cancelled' ? 'Ditarik' : (results[result ?? ''] ?? 'Selesai');
}

function choice({ unit, month, units }: AgendaBook): Markup {
  return html`<form class="row" method="get" action="/cetak/buku-agenda">
    <select name="unit" aria-label="Unit">
      ${units.map(({ id, name }) => html`<option value="${id}" ${id === unit ? 'selected' : ''}>${name}</option>`)}
    </select>
    <input type="month" name="bulan" value="${month}" aria-label="Bulan" />
    <button>Buka</button>
  </form>`;
}
