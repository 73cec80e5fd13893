// Who attends an event, on one page: the event, the answers of those invited, who has not answered, and those from outside.

import { html } from 'hono/html';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../json-object.ts';
import { postsIn } from '../server/addressee-checks.ts';
import { eventLines } from './event-lines.ts';
import { sayIn, type Lang, type Say } from './language.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import { watermarkStyle } from './watermark.ts';
import { longMoment, textOf } from './words.ts';

export interface AttendanceView {
  /** Of the invitation. */
  readonly data: JsonObject;
  readonly unitName: string;
  readonly nameOf: (position: string) => string;
  /** Letters about the event, the first one first: ids of the instances. */
  readonly letters: readonly { readonly id: string; readonly subject: string }[];
  /** Mark that goes over a confidential page; empty for others. */
  readonly mark: Markup | '';
  /** ms UTC */
  readonly now: number;
  readonly lang: Lang;
}

const style = `
@page { size: 215mm 330mm; margin: 15mm; }
.recap { width: 180mm; font-size: 10.5pt; line-height: 1.4; }
.recap h1 { font-size: 14pt; text-align: center; margin: 0 0 1mm; } .recap .of { text-align: center; margin: 0 0 5mm; }
.recap dl { display: grid; grid-template-columns: 32mm 1fr; margin: 0 0 4mm; } .recap dt, .recap dd { margin: 0; }
.recap table { margin: 0 0 4mm; width: 100%; } .recap th, .recap td { border: .25mm solid #000; padding: 1mm 2mm; font-size: 1em; }
.recap th { background: #eee; } .recap .n { width: 10mm; text-align: right; } .recap .a { width: 34mm; }
@media print { .letters { display: none; } }
`;

interface Line {
  readonly name: string;
  readonly answer: string;
  readonly deputy: string;
}

export function attendancePage(view: AttendanceView): Markup {
  const { data, unitName, nameOf, letters, mark, now, lang } = view;
  const say = sayIn(lang);
  const title = say('Rekap kehadiran', 'Recap of attendance');
  const answered = linesIn(data['kehadiran'], 'jabatan');
  const missing = postsIn(data['penerima'])
    .filter((post) => !answered.some(({ name }) => name === post))
    .map((name) => ({ name, answer: '', deputy: '' }));
  const within = [...answered, ...missing].map((line) => ({
    ...line,
    name: nameOf(line.name),
    deputy: line.deputy === '' ? '' : nameOf(line.deputy),
  }));
  const outside = linesIn(data['luar'], 'nama');
  return page({
    title: `${title} ${textOf(data['nomor'])}`,
    style: printStyle + style + watermarkStyle,
    lang,
    body: html`<main class="print">
      ${printBar(say('Rekap, F4 (215 × 330 mm)', 'Recap, F4 (215 × 330 mm)'), lang, links(letters))}
      ${desk(
        title,
        html`<section class="recap paper">
          ${mark}
          <h1>${say('REKAP KEHADIRAN', 'RECAP OF ATTENDANCE')}</h1>
          <p class="of">${unitName}</p>
          <dl>
            ${[
              [say('acara', 'event'), textOf(data['perihal'])] as const,
              ...eventLines(data, lang),
              [say('nomor undangan', 'invitation no.'), textOf(data['nomor']) || '………………'] as const,
            ].map(
              ([name, value]) =>
                html`<dt>${upperFirst(name)}</dt>
                  <dd>: ${value}</dd>`,
            )}
          </dl>
          ${table(say('Di dalam kabupaten', 'Within the regency'), within, say)}
          ${outside.length === 0 ? '' : table(say('Dari luar', 'From outside'), outside, say)}
          <p>
            ${total([...within, ...outside], say)} ${say('Dicetak', 'Printed on')}
            ${longMoment(now, lang)}.
          </p>
        </section>`,
      )}
    </main>`,
  });
}

/** In a letter they stand within a sentence, here they do not. */
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function links(letters: AttendanceView['letters']): Markup {
  return html`<span class="letters"
    >${letters.map(
      ({ id, subject }) => html`<a href="/cetak/surat/${encodeURIComponent(id)}">${subject}</a> `,
    )}</span
  >`;
}

function table(title: string, lines: readonly Line[], say: Say): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col" class="n">${say('No.', 'No.')}</th>
        <th scope="col">${title}</th>
        <th scope="col" class="a">${say('Jawaban', 'Answer')}</th>
        <th scope="col">${say('Diwakili', 'Represented by')}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ name, answer, deputy }, index) =>
          html`<tr>
            <td class="n">${index + 1}</td>
            <td>${name}</td>
            <td>${answerName(answer, say)}</td>
            <td>${deputy}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function answerName(answer: string, say: Say): string {
  switch (answer) {
    case 'hadir':
      return say('Hadir', 'Attends');
    case 'diwakilkan':
      return say('Diwakilkan', 'Is represented');
    case 'tidak':
      return say('Tidak hadir', 'Does not attend');
    default:
      return say('Belum menjawab', 'Not answered');
  }
}

function total(lines: readonly Line[], say: Say): string {
  const count = (answer: string): number => lines.filter((line) => line.answer === answer).length;
  return say(
    `Hadir ${count('hadir')}, diwakilkan ${count('diwakilkan')}, tidak hadir ${count('tidak')}, belum menjawab ${count('')}.`,
    `Attend ${count('hadir')}, represented ${count('diwakilkan')}, do not attend ${count('tidak')}, not answered ${count('')}.`,
  );
}

function linesIn(value: Json | undefined, field: string): readonly Line[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json) =>
    isObject(one)
      ? [
          {
            name: textOf(one[field]),
            answer: textOf(one['jawaban']),
            deputy: textOf(one['wakil']),
          },
        ]
      : [],
  );
}
