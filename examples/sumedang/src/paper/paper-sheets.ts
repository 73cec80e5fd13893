// The forms of the paper procedure with their numbers on them: the register of each series (F4 landscape), and for each agenda
// number an empty disposition sheet (half F4).

import { html } from 'hono/html';
import { sayIn, type Lang, type Say } from '../pages/language.ts';
import { page, type Markup } from '../pages/page.ts';
import { desk, printBar, printStyle } from '../pages/print-bar.ts';
import { seriesName } from './paper-page.ts';
import type { PaperNumber, Procedure } from './paper-procedures.ts';
import type { Series } from './paper-series.ts';

export interface PaperForms {
  readonly procedure: Procedure;
  readonly numbers: readonly PaperNumber[];
  readonly unitName: string;
  readonly lang: Lang;
}

/** Lines of a register on one side of F4. */
const linesOnSide = 15;

const style = `
@page buku { size: 330mm 215mm; margin: 12mm; }
@page lembar { size: 165mm 215mm; margin: 8mm 9mm; }
.buku { page: buku; break-after: page; width: 306mm; font-size: 9pt; }
.lembar { page: lembar; break-after: page; width: 147mm; font-size: 9pt; }
.paper.buku:last-of-type, .paper.lembar:last-of-type { break-after: auto; }
.paper h1 { font-size: 13pt; text-align: center; margin: 0; text-transform: uppercase; }
.lembar h1 { margin-bottom: 2mm; }
.paper p.of { text-align: center; margin: 0 0 3mm; }
.paper table { background: none; table-layout: fixed; }
.paper th, .paper td { border: .3mm solid #000; font-size: 1em; padding: 1mm 1.5mm; }
.buku tbody td { height: 9.2mm; vertical-align: middle; } .buku .n { font-weight: 700; text-align: center; }
.lembar .facts th { width: 32mm; font-weight: 400; text-align: left; } .lembar .facts td { height: 8mm; }
.lembar .number { font-weight: 700; font-size: 12pt; }
.lembar .to td { height: 9.5mm; }
.lembar .boxes { columns: 2; list-style: none; margin: 2mm 0; padding: 0; } .lembar .boxes li::before { content: '☐ '; }
.lembar .note { border: .3mm solid #000; height: 24mm; padding: 1mm 1.5mm; margin: 2mm 0; }
.lembar .sign { margin: 2mm 0 0 55%; text-align: center; } .lembar .sign span { display: block; height: 13mm; }
/* The line that says what this is stands on the first side, and not on an empty one before it. */
@media print { .contoh { page: buku; } }
`;

export function paperForms(forms: PaperForms): Markup {
  const { procedure, lang } = forms;
  const say = sayIn(lang);
  const title = say('Blangko prosedur kertas', 'Forms of the paper procedure');
  return page({
    title: `${title} ${forms.unitName}`,
    style: printStyle + style,
    lang,
    body: html`<main class="print">
      ${printBar(
        say(
          'Buku nomor (F4 mendatar), lalu satu lembar disposisi (setengah F4) untuk setiap nomor agenda',
          'Register (F4 landscape), then a disposition sheet (half F4) for each agenda number',
        ),
        lang,
        html`<a class="back" href="/prosedur-kertas/${encodeURIComponent(procedure.id)}"
          >${say('Prosedur kertas', 'Paper procedure')}</a
        >`,
      )}
      ${desk(
        title,
        html`${procedure.blocks.map(({ series }) => register(series, forms))}
        ${open(forms, 'agenda').map((number) => sheet(number, forms))}`,
      )}
    </main>`,
  });
}

/** What is used or void already needs no form. */
function open({ numbers }: PaperForms, series: Series): readonly PaperNumber[] {
  return numbers.filter((one) => one.of === series && one.status === 'reserved');
}

const heads: Readonly<Record<Series, (say: Say) => readonly string[]>> = {
  agenda: (say) => [
    say('Diterima tgl, jam', 'Received, day and hour'),
    say('Surat dari', 'From'),
    say('Nomor dan tanggal surat', 'Number and date'),
    say('Hal', 'Subject'),
    say('Sifat', 'Urgency'),
    say('Diteruskan kepada', 'Passed on to'),
    say('Paraf', 'Initials'),
  ],
  keluar: (say) => [
    say('Tanggal surat', 'Date'),
    say('Kode sifat dan klasifikasi', 'Urgency and file code'),
    say('Kepada', 'To'),
    say('Hal', 'Subject'),
    say('Penanda tangan', 'Signed by'),
    say('Dikirim lewat', 'Sent by'),
    say('Paraf', 'Initials'),
  ],
};

function register(series: Series, forms: PaperForms): Markup {
  const { unitName, lang, procedure } = forms;
  const say = sayIn(lang);
  const all = open(forms, series);
  const sides = Array.from({ length: Math.ceil(all.length / linesOnSide) }, (_, index) =>
    all.slice(index * linesOnSide, (index + 1) * linesOnSide),
  );
  const columns = heads[series](say);
  return html`${sides.map(
    (numbers, index) =>
      html`<section class="buku paper">
        <h1>${say('Buku nomor prosedur kertas', 'Register of the paper procedure')}</h1>
        <p class="of">
          ${unitName}, ${seriesName(series, say)}: ${procedure.reason}. ${say('Halaman', 'Page')}
          ${index + 1}/${sides.length}
        </p>
        <table>
          <colgroup>
            <col style="width: 16mm" />
            ${columns.map((_, column) => html`<col style="width: ${widths[column] ?? 30}mm" />`)}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">${say('Nomor', 'Number')}</th>
              ${columns.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${numbers.map(
              ({ n }) =>
                html`<tr>
                  <td class="n">${n}</td>
                  ${columns.map(() => html`<td></td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        <p>
          ${say(
            'Satu nomor untuk satu surat. Yang rusak dicoret dan diberi alasan; jangan memakai nomor lain.',
            'One number for one letter. A spoilt one is struck through with the reason; use no other numbers.',
          )}
        </p>
      </section>`,
  )}`;
}

/** mm, beside the number; together the 290 mm that F4 has. */
const widths = [32, 48, 46, 74, 24, 46, 20] as const;

function sheet({ n, date }: PaperNumber, { unitName, lang }: PaperForms): Markup {
  const say = sayIn(lang);
  const year = date.slice(0, 4);
  const facts = [
    say('Surat dari', 'From'),
    say('Nomor surat', 'Number'),
    say('Tanggal surat', 'Date'),
    say('Diterima tanggal', 'Received on'),
    say('Sifat', 'Urgency'),
    say('Hal', 'Subject'),
  ];
  return html`<section class="lembar paper">
    <p class="of"><strong>PEMERINTAH KABUPATEN SUMEDANG</strong><br />${unitName}</p>
    <h1>${say('Lembar disposisi', 'Disposition sheet')}</h1>
    <table class="facts">
      <tr>
        <th scope="row">${say('Nomor agenda', 'Agenda number')}</th>
        <td class="number">${n} / ${year}</td>
      </tr>
      ${facts.map(
        (fact) =>
          html`<tr>
            <th scope="row">${fact}</th>
            <td></td>
          </tr>`,
      )}
    </table>
    <table class="to">
      <thead>
        <tr>
          <th scope="col">${say('Diteruskan kepada', 'Passed on to')}</th>
          <th scope="col" style="width: 30mm">${say('Batas', 'Deadline')}</th>
          <th scope="col" style="width: 30mm">${say('Paraf, tanggal', 'Initials, date')}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: 4 },
          () =>
            html`<tr>
              <td></td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <ul class="boxes">
      ${instructions(say).map((one) => html`<li>${one}</li>`)}
    </ul>
    <div class="note">${say('Catatan:', 'Note:')}</div>
    <p class="sign">${say('Paraf dan tanggal', 'Initials and date')}<span></span>…………………………</p>
  </section>`;
}

const instructions = (say: Say): readonly string[] => [
  say('Untuk diketahui', 'For your information'),
  say('Tindak lanjuti', 'Follow up'),
  say('Pelajari, beri saran', 'Study and advise'),
  say('Koordinasikan', 'Coordinate'),
  say('Hadiri dan laporkan', 'Attend and report'),
  say('Arsipkan', 'File'),
];
