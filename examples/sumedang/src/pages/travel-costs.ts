// The recap of what a travel cost, as the treasurer files it: the rows, their sum, the advance, and what is left to pay.

import { html } from 'hono/html';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject, objectOf } from '../json-object.ts';
import { sayIn, type Lang } from './language.ts';
import { rupiah, spelledRupiah, times } from './money.ts';
import { letterHead, letterStyle } from './outgoing-letter.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import { longDay, textOf } from './words.ts';

export interface TravelCosts {
  readonly data: JsonObject;
  readonly unitName: string;
  readonly treasurer: string;
  readonly nameOf: (position: string) => string;
}

const style = `
.costs { font-size: 11pt; }
.desk + .desk .costs { break-before: page; }
.costs h1 { font-size: 12pt; text-align: center; margin: 0 0 4mm; }
.costs table { background: none; margin: 4mm 0; }
.costs th, .costs td { border: .3mm solid #000; font-size: 10.5pt; padding: 1.2mm 2mm; }
.costs dl { grid-template-columns: 45mm 1fr; }
.costs .hands { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 8mm; break-inside: avoid; }
.costs .hands p { margin: 0; } .costs .hands p:last-child { margin-top: 18mm; }
`;

const kinds: Readonly<Record<string, string>> = {
  'uang-harian': 'Uang harian',
  transportasi: 'Transportasi',
  penginapan: 'Penginapan',
  representasi: 'Representasi',
  'biaya-lain': 'Biaya lain',
};

/** What somebody called it, with its kind unless that is what it was called. */
function costName(kind: string, name: string): string {
  const kindName = kinds[kind] ?? '';
  return name.toLowerCase() === kindName.toLowerCase() ? kindName : `${kindName}: ${name}`;
}

const settlements: Readonly<Record<string, string>> = {
  'kurang-dibayar': 'Kekurangan yang dibayarkan',
  'lebih-disetor': 'Kelebihan yang disetor kembali',
  nihil: 'Selisih',
};

/** Of one traveller or of all of a letter, a page each. */
export function travelCosts(all: readonly TravelCosts[], lang: Lang): Markup {
  const say = sayIn(lang);
  const title = say('Rincian biaya perjalanan dinas', 'Costs of the travel');
  return page({
    title: `${title} ${all.map(({ data }) => textOf(data['nomor'])).join(', ')}`,
    style: printStyle + letterStyle + style,
    lang,
    body: html`<main class="print">
      ${printBar(say('Rincian biaya, F4 (215 × 330 mm)', 'Costs, F4 (215 × 330 mm)'), lang)}
      ${all.map((costs) => desk(title, sheet(costs)))}
    </main>`,
  });
}

function sheet(costs: TravelCosts): Markup {
  const { data } = costs;
  return html`<section class="letter paper costs">
    ${letterHead(costs)}
    <h1>RINCIAN BIAYA PERJALANAN DINAS</h1>
    <dl>
      <dt>Lampiran SPPD nomor</dt>
      <dd>${textOf(data['nomor'])}</dd>
      <dt>Tanggal</dt>
      <dd>${longDay(data['tanggal'])}</dd>
      <dt>Pelaksana</dt>
      <dd>${textOf(data['nama'])}</dd>
      <dt>Tujuan</dt>
      <dd>${textOf(data['tujuan'])}</dd>
      <dt>Beban anggaran</dt>
      <dd>${textOf(data['sumberDana'])}</dd>
    </dl>
    ${table(costs)} ${hands(costs)}
  </section>`;
}

function table({ data }: TravelCosts): Markup {
  const total = textOf(data['total']);
  return html`<table>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Perincian biaya</th>
          <th scope="col">Banyaknya</th>
          <th scope="col">Harga satuan</th>
          <th scope="col">Jumlah</th>
          <th scope="col">Kuitansi</th>
        </tr>
      </thead>
      <tbody>
        ${objectsIn(data['rincian']).map(
          (row, index) =>
            html`<tr>
              <td class="count">${index + 1}</td>
              <td>${costName(textOf(row['jenis']), textOf(row['uraian']))}</td>
              <td class="count">${textOf(row['volume'])}</td>
              <td class="count">${rupiah(textOf(row['harga']))}</td>
              <td class="count">${rupiah(times(textOf(row['harga']), textOf(row['volume'])))}</td>
              <td>${row['bukti'] === undefined ? '–' : 'ada'}</td>
            </tr>`,
        )}
        ${sum('Jumlah', total)}
        ${data['uangMukaDibayar'] === undefined ? '' : sum('Uang muka', textOf(data['uangMuka']))}
        ${sum(settlements[textOf(data['penyelesaian'])] ?? 'Selisih', textOf(data['selisih']).replace('-', ''))}
      </tbody>
    </table>
    <p>Terbilang: ${total === '' ? '………………' : spelledRupiah(total)}</p>`;
}

const sum = (name: string, amount: string): Markup =>
  html`<tr>
    <th scope="row" colspan="4">${name}</th>
    <td class="count">${amount === '' ? '………………' : rupiah(amount)}</td>
    <td></td>
  </tr>`;

function hands({ data, treasurer, nameOf }: TravelCosts): Markup {
  const paid = longDay(data['dibayarPada']) || '………………';
  const post = textOf(objectOf(data['tugas'])['jabatan']);
  return html`<div class="hands">
    <div>
      <p>Dibayar pada ${paid}</p>
      <p>${nameOf(treasurer)},</p>
      <p>………………</p>
    </div>
    <div>
      <p>Yang menerima,</p>
      <p>${nameOf(post)}</p>
      <p>${textOf(data['nama']) || '………………'}</p>
    </div>
  </div>`;
}

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one: Json) => isObject(one)) : [];
