// An outgoing letter as it is printed: letterhead, number and date, text, who signs, and below it how to check the signature.

import { html, raw } from 'hono/html';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { renderSVG } from 'uqr';
import { isObject, objectOf } from '../json-object.ts';
import { sayIn, type Lang } from './language.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import { eventLines } from './event-lines.ts';
import { signatureLines } from './signature-block.ts';
import { longDay, longMoment, textOf, urgencyName } from './words.ts';

export interface OutgoingLetter {
  readonly data: JsonObject;
  /** Name of the unit on the letterhead. */
  readonly unitName: string;
  readonly nameOf: (position: string) => string;
  /** Address of the page that checks the signature. */
  readonly verifyAt: string;
  readonly lang: Lang;
}

/** Of letters on paper, whatever their kind. */
export const letterStyle = `
@page { size: 215mm 330mm; margin: 15mm 20mm; }
.letter { width: 165mm; min-height: 230mm; padding: 12mm; font: 12pt/1.5 'Bookman Old Style', 'Liberation Serif', Georgia, serif; }
.letter header { text-align: center; border-bottom: 1mm double #000; padding-bottom: 2mm; margin-bottom: 6mm; }
.letter header strong { display: block; text-transform: uppercase; }
.letter header strong.unit { font-size: 14pt; }
.letter .date { text-align: right; }
.letter dl { display: grid; grid-template-columns: 25mm 1fr; margin: 0 0 6mm; } .letter dt, .letter dd { margin: 0; }
.letter dd::before { content: ': '; }
.letter .event { grid-template-columns: 32mm 1fr; margin: 0 0 0 10mm; }
.letter .text { white-space: pre-wrap; overflow-wrap: break-word; margin: 6mm 0; }
.letter .sign { margin-left: 45%; break-inside: avoid; } .letter .sign p { margin: 0; }
.letter .seal { display: flex; gap: 3mm; align-items: center; margin: 3mm 0; font: 8pt/1.3 'Liberation Sans', Arial, sans-serif; }
.letter .seal svg { width: 22mm; height: 22mm; flex: none; }
.letter .copies { font-size: 10pt; margin-top: 8mm; } .letter ol { margin: 0; padding-left: 6mm; }
.letter .draft { position: absolute; inset: 40% 0 auto; text-align: center; font-size: 60pt; letter-spacing: .2em; color: #0002; transform: rotate(-30deg); }
.letter footer { font: 8pt/1.3 'Liberation Sans', Arial, sans-serif; border-top: .3mm solid #000; margin-top: 8mm; padding-top: 1mm; overflow-wrap: anywhere; }
`;

export function outgoingLetter(letter: OutgoingLetter): Markup {
  const { data, lang } = letter;
  const say = sayIn(lang);
  const title = say('Surat keluar', 'Outgoing letter');
  const signed = isObject(data['segel']);
  const onPaper = textOf(data['nomorKertas']) !== '';
  return page({
    title: `${title} ${textOf(data['nomor'])}`,
    style: printStyle + letterStyle,
    lang,
    body: html`<main class="print">
      ${printBar(say('Surat, F4 (215 × 330 mm)', 'Letter, F4 (215 × 330 mm)'), lang)}
      ${desk(
        title,
        html`<section class="letter paper">
          ${signed || onPaper ? '' : html`<div class="draft" aria-hidden="true">KONSEP</div>`}
          ${letterHead(letter)}
          <p class="date">Sumedang, ${longDay(data['tanggal']) || '………………'}</p>
          ${facts(data)} ${addressees(letter)} ${body(data)} ${signature(letter)} ${copies(letter)}
          ${letterFoot(letter)}
        </section>`,
      )}
    </main>`,
  });
}

/** Whose paper it is. */
export function letterHead({ unitName }: Pick<OutgoingLetter, 'unitName'>): Markup {
  return html`<header>
    <strong>Pemerintah Kabupaten Sumedang</strong>
    <strong class="unit">${unitName}</strong>
  </header>`;
}

/** How to check the signature; nothing where there is none. */
export function letterFoot({
  data,
  verifyAt,
}: Pick<OutgoingLetter, 'data' | 'verifyAt'>): Markup | '' {
  if (!isObject(data['segel'])) return '';
  return html`<footer>
    Dokumen ini ditandatangani secara elektronik dengan sertifikat uji (contoh, tanpa kekuatan
    hukum). Keasliannya dapat diperiksa di ${verifyAt}
  </footer>`;
}

function facts(data: JsonObject): Markup {
  return html`<dl>
    <dt>Nomor</dt>
    <dd>${textOf(data['nomor']) || '………………'}</dd>
    <dt>Sifat</dt>
    <dd>${urgencyName(textOf(data['urgensi']) || 'biasa')}</dd>
    <dt>Lampiran</dt>
    <dd>${data['lampiran'] === undefined ? '-' : '1 berkas'}</dd>
    <dt>Hal</dt>
    <dd>${textOf(data['perihal'])}</dd>
  </dl>`;
}

/** The text; where it says `[acara]` stand the day, the time and the place of the event, or below it. */
function body(data: JsonObject): Markup {
  if (textOf(data['nomorKertas']) !== '')
    return html`<div class="text">
      Surat ini ditandatangani di kertas; naskahnya ada pada pindaiannya.
    </div>`;
  const text = textOf(data['naskah']);
  const event = eventLines(data);
  if (event.length === 0) return html`<div class="text">${text}</div>`;
  const at = text.indexOf(eventMark);
  const [before, after] =
    at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + eventMark.length)];
  return html`<div class="text">${before.trimEnd()}</div>
    <dl class="event">
      ${event.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <div class="text">${after.trimStart()}</div>`;
}

const eventMark = '[acara]';

function addressees({ data, nameOf }: OutgoingLetter): Markup {
  const outside = textOf(data['kepada']);
  const within = postsIn(data['penerima']).map(nameOf);
  // An invitation goes to both; those from outside are separated by semicolons.
  const names =
    data['jenis'] === 'undangan'
      ? [...within, ...outside.split(';').map((name) => name.trim())]
      : data['tujuan'] === 'internal'
        ? within
        : [outside];
  const shown = names.filter((name) => name !== '');
  return html`<div>
    Yth.
    ${
      shown.length > 1
        ? html`<ol>
            ${shown.map((name) => html`<li>${name}</li>`)}
          </ol>`
        : shown[0] || '………………'
    }
    <div>di Tempat</div>
  </div>`;
}

/** Who signs, as it stands below; with the place and day where they stand nowhere else. */
export function signature({ data, nameOf, verifyAt }: OutgoingLetter, dated = false): Markup {
  const seal = objectOf(data['segel']);
  const post = textOf(data['penandatangan']);
  if (textOf(data['nomorKertas']) !== '')
    return html`<div class="sign"><p>${textOf(data['namaPenandatangan'])}</p></div>`;
  const lines = signatureLines({
    form: textOf(data['bentuk']),
    post: post === '' ? '………………' : nameOf(post),
    capacity: textOf(data['kapasitas']),
  });
  return html`<div class="sign">
    ${dated ? html`<p>Sumedang, ${longDay(data['tanggal']) || '………………'}</p>` : ''}
    ${lines.map((line) => html`<p>${line}</p>`)}
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

function copies({ data, nameOf }: OutgoingLetter): Markup | '' {
  const posts = postsIn(data['tembusan']);
  if (posts.length === 0) return '';
  return html`<div class="copies">
    Tembusan:
    <ol>
      ${posts.map((post) => html`<li>${nameOf(post)}</li>`)}
    </ol>
  </div>`;
}

const postsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((one: Json) => (isObject(one) ? [textOf(one['jabatan'])] : []))
    : [];
