// A travel order (SPPD) as the offices know it: page 1 says who goes where on whose budget, page 2 is stamped on the way.

import { html, raw } from 'hono/html';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { renderSVG } from 'uqr';
import { isObject, objectOf } from '../json-object.ts';
import { sayIn, type Lang } from './language.ts';
import { letterFoot, letterHead, letterStyle } from './outgoing-letter.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import { signatureLines } from './signature-block.ts';
import { spelledNumber } from './spelled-number.ts';
import { longDay, longMoment, textOf } from './words.ts';

export interface TravelOrder {
  readonly data: JsonObject;
  readonly unitName: string;
  readonly nameOf: (position: string) => string;
  /** Address of the page that checks the signature. */
  readonly verifyAt: string;
  /** Given up, so that nobody travels on it. */
  readonly isVoid: boolean;
}

const style = `
.order { font-size: 10.5pt; line-height: 1.35; }
.order h1 { font-size: 12pt; text-align: center; text-decoration: underline; margin: 0; }
.order .number { text-align: center; margin: 0 0 4mm; }
.order table { background: none; }
.order th, .order td { border: .3mm solid #000; font-size: 10.5pt; padding: 1.2mm 2mm; font-weight: normal; }
.order td:first-child { width: 8mm; text-align: center; }
.order .half td { width: 50%; text-align: left; height: 34mm; }
.order .half dl { grid-template-columns: 30mm 1fr; margin: 0; }
.order p { margin: 1mm 0; } .order .sign { margin-top: 5mm; } .order .sign p { margin: 0; }
.order + .order, .desk + .desk .order:first-child { break-before: page; }
`;

const vehicles: Readonly<Record<string, string>> = {
  'kendaraan-dinas': 'Kendaraan dinas',
  'kendaraan-umum': 'Kendaraan umum',
  'kereta-api': 'Kereta api',
  pesawat: 'Pesawat udara',
  kapal: 'Kapal',
};

/** Of one traveller or of all of a letter, two pages each. */
export function travelOrders(orders: readonly TravelOrder[], lang: Lang): Markup {
  const say = sayIn(lang);
  const title = say('SPPD', 'Travel order');
  return page({
    title: `${title} ${orders.map(({ data }) => textOf(data['nomor'])).join(', ')}`,
    style: printStyle + letterStyle + style,
    lang,
    body: html`<main class="print">
      ${printBar(say('SPPD dua halaman, F4 (215 × 330 mm)', 'Travel order of two pages, F4'), lang)}
      ${orders.map((order) => desk(title, sheets(order)))}
    </main>`,
  });
}

function sheets(order: TravelOrder): Markup {
  const stamp = order.isVoid ? 'BATAL' : isObject(order.data['segel']) ? '' : 'KONSEP';
  const mark = stamp === '' ? '' : html`<div class="draft" aria-hidden="true">${stamp}</div>`;
  return html`<section class="letter paper order">${mark} ${pageOne(order)}</section>
    <section class="letter paper order">${mark} ${pageTwo(order)}</section>`;
}

function pageOne(order: TravelOrder): Markup {
  const { data, unitName, nameOf } = order;
  const post = textOf(objectOf(data['tugas'])['jabatan']);
  const rows: readonly (readonly [string, string])[] = [
    ['Pengguna Anggaran / Kuasa Pengguna Anggaran', nameOf(textOf(data['ppk']))],
    ['Nama pegawai yang melaksanakan perjalanan dinas', textOf(data['nama']) || '………………'],
    ['a. Pangkat dan golongan\nb. Jabatan', `a. ………………\nb. ${nameOf(post)}`],
    ['Maksud perjalanan dinas', textOf(data['maksud'])],
    ['Alat angkutan yang dipergunakan', vehicles[textOf(data['angkutan'])] ?? ''],
    [
      'a. Tempat berangkat\nb. Tempat tujuan',
      `a. ${textOf(data['tempatBerangkat'])}\nb. ${textOf(data['tujuan'])}`,
    ],
    [
      'a. Lamanya perjalanan dinas\nb. Tanggal berangkat\nc. Tanggal harus kembali',
      `a. ${lasting(data)}\nb. ${longDay(data['berangkat'])}\nc. ${longDay(data['kembali'])}`,
    ],
    ['Pengikut', '–'],
    [
      'Pembebanan anggaran\na. Instansi\nb. Akun',
      `\na. ${unitName}\nb. ${textOf(data['sumberDana'])}`,
    ],
    ['Keterangan lain-lain', remarks(data)],
  ];
  return html`${letterHead(order)}
    <h1>SURAT PERINTAH PERJALANAN DINAS (SPPD)</h1>
    <p class="number">Nomor: ${textOf(data['nomor']) || '………………'}</p>
    <table>
      <tbody>
        ${rows.map(
          ([name, value], index) =>
            html`<tr>
              <td>${index + 1}</td>
              <td>${lines(name)}</td>
              <td>${lines(value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${signedBy(order)} ${letterFoot(order)}`;
}

function signedBy({ data, nameOf, verifyAt }: TravelOrder): Markup {
  const seal = objectOf(data['segel']);
  const post = nameOf(textOf(data['ppk']));
  const [line] = signatureLines({ form: 'sendiri', post, capacity: textOf(data['kapasitas']) });
  return html`<div class="sign">
    <p>Dikeluarkan di Sumedang</p>
    <p>pada tanggal ${longDay(data['tanggal']) || '………………'}</p>
    <p>${line}</p>
    ${
      textOf(seal['pada']) === ''
        ? html`<p><br /><br />………………</p>`
        : html`<div class="seal">
              ${raw(renderSVG(verifyAt, { border: 0 }))}
              <span> Ditandatangani secara elektronik<br />${longMoment(seal['pada'])} </span>
            </div>
            <p>${textOf(data['namaPenandatangan'])}</p>`
    }
  </div>`;
}

/** Page 2 always has room for three places; what was stamped is printed, the rest is for pen and stamp. */
function pageTwo({ data, nameOf }: TravelOrder): Markup {
  const stamps = objectsIn(data['stempel']);
  const blank: readonly JsonObject[] = [{}, {}, {}].slice(stamps.length);
  const places = [...stamps, ...blank];
  const roman = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
  const home = textOf(data['tempatBerangkat']);
  const first = stamps[0];
  return html`<table class="half">
      <tbody>
        <tr>
          <td></td>
          <td>
            ${facts([
              ['I. Berangkat dari', home],
              ['Ke', textOf(first?.['tempat']) || textOf(data['tujuan'])],
              ['Pada tanggal', longDay(data['berangkatPada']) || longDay(data['berangkat'])],
            ])}
            <p>${nameOf(textOf(data['ppk']))}</p>
          </td>
        </tr>
        ${places.map((place: JsonObject, index) => {
          const next = places[index + 1];
          const onward = textOf(next?.['tempat']) || (textOf(place['tempat']) === '' ? '' : home);
          return html`<tr>
            <td>
              ${facts([
                [`${roman[index] ?? ''}. Tiba di`, textOf(place['tempat'])],
                ['Pada tanggal', longDay(place['tiba'])],
              ])}
              ${officer(place)}
            </td>
            <td>
              ${facts([
                ['Berangkat dari', textOf(place['tempat'])],
                ['Ke', onward],
                ['Pada tanggal', longDay(place['pergi'])],
              ])}
              ${officer(place)}
            </td>
          </tr>`;
        })}
        <tr>
          <td>
            ${facts([
              [`${roman[places.length] ?? ''}. Tiba kembali di`, home],
              ['Pada tanggal', longDay(data['kembaliPada'])],
            ])}
          </td>
          <td>
            <p>
              Telah diperiksa dengan keterangan bahwa perjalanan tersebut di atas benar dilakukan
              atas perintahnya dan semata-mata untuk kepentingan jabatan dalam waktu yang
              sesingkat-singkatnya.
            </p>
            <p>${nameOf(textOf(data['ppk']))}</p>
          </td>
        </tr>
      </tbody>
    </table>
    <p>
      Perhatian: pejabat yang menerbitkan SPPD, pegawai yang melakukan perjalanan dinas, para
      pejabat yang mengesahkan tanggal berangkat/tiba, serta bendahara bertanggung jawab berdasarkan
      peraturan keuangan negara apabila daerah menderita rugi akibat kesalahan, kelalaian, dan
      kealpaannya.
    </p>`;
}

function officer(place: JsonObject): Markup {
  const post = textOf(place['jabatanPejabat']);
  return html`<p>${post === '' ? 'Kepala' : post}</p>
    <p>${textOf(place['pejabat']) || '………………'}</p>`;
}

function facts(rows: readonly (readonly [string, string])[]): Markup {
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function lasting(data: JsonObject): string {
  const [from, until] = [
    Date.parse(textOf(data['berangkat'])),
    Date.parse(textOf(data['kembali'])),
  ];
  if (Number.isNaN(from) || Number.isNaN(until)) return '';
  const days = Math.round((until - from) / 86_400_000) + 1;
  return `${days} (${spelledNumber(BigInt(days))}) hari`;
}

function remarks(data: JsonObject): string {
  const letter = `Surat tugas nomor ${textOf(data['nomorSurat'])} tanggal ${longDay(data['tanggalSurat'])}`;
  const changes = objectsIn(data['perubahan']).map(
    ({ semula, menjadi }) =>
      `Tanggal kembali semula ${longDay(semula)}, diubah menjadi ${longDay(menjadi)}`,
  );
  return [letter, ...changes].join('\n');
}

const lines = (text: string): Markup[] => text.split('\n').map((line) => html`${line}<br />`);

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one: Json) => isObject(one)) : [];
