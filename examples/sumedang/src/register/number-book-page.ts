// `/buku-nomor`: the register of a unit's numbers, for whoever keeps it. Of a confidential letter it shows that it has the number.

import { html } from 'hono/html';
import type { NumberView } from '@alir/engine/core/types';
import { sayIn, type Lang, type Say } from '../pages/language.ts';
import { screen, type Markup } from '../pages/page.ts';
import { longDay } from '../pages/words.ts';

export const statuses = ['reserved', 'used', 'void'] as const;
export type Status = (typeof statuses)[number];

export interface Filter {
  readonly unit: string;
  /** Name of a series; empty: all. */
  readonly series: string;
  /** Empty: any. */
  readonly status: Status | '';
  /** ISO days; empty: any. */
  readonly from: string;
  readonly to: string;
}

export interface NumberBookView {
  readonly filter: Filter;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly series: readonly string[];
  readonly numbers: readonly NumberView[];
  /** Address of the next page; null: there is none. */
  readonly next: string | null;
  /** Address of the first page; null: this is it. */
  readonly first: string | null;
  /** Whether all numbers of the choice stand here, to be printed. */
  readonly isWhole: boolean;
  readonly message: { readonly text: string; readonly isRefused: boolean } | null;
  readonly newKey: () => string;
  readonly today: string;
  readonly lang: Lang;
}

const style = `
@page { size: 330mm 215mm; margin: 12mm; }
main { max-width: 72rem; }
.filter { margin-bottom: .75rem; display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.filter label { display: grid; grid-template-columns: minmax(0, auto); gap: .2rem; font-weight: 600; font-size: .875rem; min-width: 0; } .filter select { max-width: min(22rem, 100%); }
.reserved .status { color: var(--warn); font-weight: 600; } .void td { color: var(--soft); } .void .text { text-decoration: line-through; }
.text { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
.refused { color: #8c1d18; background: #fdecea; }
summary::before { content: '▸'; margin-right: .4rem; } details[open] > summary::before { content: '▾'; }
summary { cursor: pointer; min-height: 2.75rem; display: inline-flex; align-items: center; color: var(--accent); }
details form { display: grid; gap: .4rem; max-width: 20rem; } details input { width: 100%; }
.only-print { display: none; }
@media (max-width: 40rem) {
  .stack tr { display: grid; grid-template-columns: 1fr auto; gap: .125rem .75rem; align-items: center; }
  .stack .brief::before { content: none !important; }
  .stack .series, .stack .status { text-align: right; }
  .stack .none { display: none; }
  .stack .note, .stack .act:has([open]) { grid-column: 1 / -1; }
}
.act { text-align: right; } .act form { text-align: left; } td.letter a { display: inline-flex; align-items: center; min-height: 2.75rem; }
@media print {
  .filter, .screen, .back, details, a.button, button { display: none !important; }
  body { background: #fff; } main { max-width: none; padding: 0; } .only-print { display: block; }
  .contoh { background: none; padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; }
  th, td { border: .25mm solid #000; } .print-no { display: none; }
}
`;

const statusNames: Readonly<Record<Status, readonly [string, string]>> = {
  reserved: ['Dipesan', 'Held'],
  used: ['Dipakai', 'Used'],
  void: ['Batal', 'Void'],
};

const seriesNames: Readonly<Record<string, readonly [string, string]>> = {
  agenda: ['Agenda surat masuk', 'Agenda of incoming letters'],
  keluar: ['Surat keluar', 'Outgoing letters'],
  tugas: ['Surat tugas', 'Letters of assignment'],
  sppd: ['SPPD', 'Travel orders'],
  nota: ['Nota dinas', 'Memos'],
};

const nameOfSeries = (name: string, say: Say): string => {
  const names = seriesNames[name];
  return names === undefined ? name : say(...names);
};

export function numberBook(view: NumberBookView): Markup {
  const { filter, units, numbers, message, lang, today } = view;
  const say = sayIn(lang);
  const title = say('Buku nomor', 'Register of numbers');
  const unitName = units.find(({ id }) => id === filter.unit)?.name ?? filter.unit;
  return screen(
    { title: `${title} ${unitName}`, style, lang, heading: `${title}: ${unitName}` },
    html`
      ${
        message === null
          ? ''
          : html`<p class="message screen ${message.isRefused ? 'refused' : ''}" role="status">
              ${message.text}
            </p>`
      }
      ${filterForm(view)}
      <p class="only-print">
        ${filterWords(filter, lang)} ${say('Dicetak', 'Printed on')} ${longDay(today, lang)}.
      </p>
      ${
        numbers.length === 0
          ? html`<p class="soft">
              ${say('Tidak ada nomor dengan pilihan ini.', 'There is no number with this choice.')}
            </p>`
          : table(view)
      }
      ${otherPages(view)}
    `,
  );
}

function otherPages({ next, first, isWhole, filter, lang }: NumberBookView): Markup | '' {
  if (next === null && first === null && !isWhole) return '';
  const say = sayIn(lang);
  const paged = `/buku-nomor?${new URLSearchParams(fieldsOf(filter))}`;
  return html`<nav class="row screen" aria-label="${say('Halaman', 'Pages')}">
    ${first === null ? '' : html`<a class="button" href="${first}">${say('Nomor pertama', 'First numbers')}</a>`}
    ${next === null ? '' : html`<a class="button" href="${next}" rel="next">${say('Nomor berikutnya', 'Next numbers')}</a>`}
    ${isWhole ? html`<a class="button" href="${paged}">${say('Tampilkan per halaman', 'Show page by page')}</a>` : ''}
  </nav>`;
}

function filterForm({ filter, units, series, isWhole, lang }: NumberBookView): Markup {
  const say = sayIn(lang);
  const option = (value: string, label: string, chosen: string): Markup =>
    html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`;
  return html`<form class="filter" method="get" action="/buku-nomor">
    ${
      units.length > 1
        ? html`<label
            >Unit
            <select name="unit">
              ${units.map(({ id, name }) => option(id, name, filter.unit))}
            </select>
          </label>`
        : ''
    }
    <label
      >${say('Deret', 'Series')}
      <select name="deret">
        ${option('', say('Semua', 'All'), filter.series)}
        ${series.map((name) => option(name, nameOfSeries(name, say), filter.series))}
      </select>
    </label>
    <label
      >${say('Keadaan', 'Status')}
      <select name="keadaan">
        ${option('', say('Semua', 'Any'), filter.status)}
        ${statuses.map((status) => option(status, say(...statusNames[status]), filter.status))}
      </select>
    </label>
    <label
      >${say('Dari tanggal', 'From')} <input type="date" name="dari" value="${filter.from}" />
    </label>
    <label
      >${say('Sampai tanggal', 'To')} <input type="date" name="sampai" value="${filter.to}" />
    </label>
    <button>${say('Tampilkan', 'Show')}</button>
    ${
      isWhole
        ? html`<button type="button" class="primary" onclick="print()">
            ${say('Cetak', 'Print')}
          </button>`
        : html`<button name="seluruhnya" value="ya">
            ${say('Seluruhnya untuk dicetak', 'All of it, to print')}
          </button>`
    }
  </form>`;
}

function filterWords({ series, status, from, to }: Filter, lang: Lang): string {
  const say = sayIn(lang);
  const words = [
    series === '' ? '' : nameOfSeries(series, say),
    status === '' ? '' : say(...statusNames[status]),
    from === '' ? '' : say(`dari ${longDay(from)}`, `from ${longDay(from, 'en')}`),
    to === '' ? '' : say(`sampai ${longDay(to)}`, `to ${longDay(to, 'en')}`),
  ].filter((one) => one !== '');
  return words.length === 0 ? '' : `${words.join(', ')}.`;
}

function table(view: NumberBookView): Markup {
  const { numbers, lang } = view;
  const say = sayIn(lang);
  const heads = {
    text: say('Nomor', 'Number'),
    series: say('Deret', 'Series'),
    date: say('Tanggal', 'Day'),
    status: say('Keadaan', 'Status'),
    letter: say('Surat', 'Letter'),
    note: say('Keterangan', 'Note'),
  };
  return html`<table class="stack">
    <thead>
      <tr>
        ${Object.values(heads).map((head) => html`<th scope="col">${head}</th>`)}
        <th scope="col" class="print-no">${say('Tindakan', 'Action')}</th>
      </tr>
    </thead>
    <tbody>
      ${numbers.map(
        (number) =>
          html`<tr class="${number.status}">
            <td class="text brief" data-label="${heads.text}">${number.text}</td>
            <td class="series brief" data-label="${heads.series}">
              ${nameOfSeries(number.name, say)}
            </td>
            <td class="date brief" data-label="${heads.date}">${longDay(number.date, lang)}</td>
            <td class="status brief" data-label="${heads.status}">
              ${say(...statusNames[number.status])}
            </td>
            <td class="letter brief" data-label="${heads.letter}">${letter(number, say)}</td>
            <td class="note ${note(number, say) === '–' ? 'none' : ''}" data-label="${heads.note}">
              ${note(number, say)}
            </td>
            <td class="act print-no">${voiding(number, view)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function letter(
  { confidential, instance, letter: onPaper }: NumberView,
  say: Say,
): Markup | string {
  if (confidential && instance === null) return say('Naskah rahasia', 'Confidential letter');
  if (instance === null) return onPaper ?? '–';
  return html`<a href="/#/letter/${encodeURIComponent(instance)}"
    >${onPaper ?? say('Lihat surat', 'See the letter')}</a
  >`;
}

function note({ late, reason, voidReason }: NumberView, say: Say): string {
  const words = [
    voidReason === null ? '' : whyVoid(voidReason, say),
    reason === null
      ? ''
      : late
        ? say(`Bertanggal mundur: ${reason}`, `Of an earlier day: ${reason}`)
        : say(`Disisihkan untuk kertas: ${reason}`, `Set aside for paper: ${reason}`),
  ].filter((one) => one !== '');
  return words.length === 0 ? '–' : words.join('; ');
}

/** What the engine writes by itself, in words of the house; what people wrote stays. */
function whyVoid(reason: string, say: Say): string {
  if (reason === 'incident')
    return say('Langkah yang mengambilnya gagal', 'The step that drew it failed');
  const [, kind, more = ''] = /^(ended|cancelled)(?:: ?(.*))?$/s.exec(reason) ?? [];
  if (kind === undefined) return reason;
  const words = say('Suratnya tidak jadi', 'Its letter came to nothing');
  return more === '' ? words : `${words} (${more})`;
}

function voiding(number: NumberView, { newKey, lang, filter }: NumberBookView): Markup | '' {
  if (number.status === 'void') return '';
  const say = sayIn(lang);
  const { name, series, n, suffix } = number;
  const label = say(`Batalkan nomor ${number.text}`, `Declare ${number.text} void`);
  return html`<details>
    <summary aria-label="${label}">${say('Batalkan', 'Void')}</summary>
    <form method="post" action="/buku-nomor">
      ${Object.entries({ kunci: newKey(), name, series, n, suffix, ...fieldsOf(filter) }).map(
        ([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`,
      )}
      <label>${say('Alasan', 'Reason')} <input name="alasan" maxlength="300" required /> </label>
      <button class="primary">${label}</button>
    </form>
  </details>`;
}

/** The choice as the page's address has it. */
export function fieldsOf({
  unit,
  series,
  status,
  from,
  to,
}: Filter): Readonly<Record<string, string>> {
  return { unit, deret: series, keadaan: status, dari: from, sampai: to };
}
