// A letter of assignment as offices print it: title and number in the middle, the text that names who is sent, who signs.

import { html } from 'hono/html';
import { isObject } from '../json-object.ts';
import { sayIn } from './language.ts';
import {
  letterFoot,
  letterHead,
  letterStyle,
  signature,
  type OutgoingLetter,
} from './outgoing-letter.ts';
import { page, type Markup } from './page.ts';
import { desk, printBar, printStyle } from './print-bar.ts';
import { textOf } from './words.ts';

const style = `
.letter h1 { font-size: 13pt; text-align: center; text-decoration: underline; margin: 0; letter-spacing: .05em; }
.letter .number { text-align: center; margin: 0 0 8mm; }
`;

export function assignmentLetter(letter: OutgoingLetter): Markup {
  const { data, lang } = letter;
  const say = sayIn(lang);
  const title = say('Surat tugas', 'Letter of assignment');
  return page({
    title: `${title} ${textOf(data['nomor'])}`,
    style: printStyle + letterStyle + style,
    lang,
    body: html`<main class="print">
      ${printBar(say('Surat tugas, F4 (215 × 330 mm)', 'Assignment, F4 (215 × 330 mm)'), lang)}
      ${desk(
        title,
        html`<section class="letter paper">
          ${isObject(data['segel']) ? '' : html`<div class="draft" aria-hidden="true">KONSEP</div>`}
          ${letterHead(letter)}
          <h1>SURAT TUGAS</h1>
          <p class="number">Nomor: ${textOf(data['nomor']) || '………………'}</p>
          <div class="text">${textOf(data['naskah'])}</div>
          ${signature(letter, true)} ${letterFoot(letter)}
        </section>`,
      )}
    </main>`,
  });
}
