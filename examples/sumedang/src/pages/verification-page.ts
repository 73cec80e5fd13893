// What anybody learns who holds a signed letter and wants to know whether it is genuine: its number, its day and who signed
// it. Of a secret letter nothing of what it is about.

import { html } from 'hono/html';
import type { JsonObject } from '@alir/engine/core/types';
import { objectOf } from '../json-object.ts';
import { sayIn, type Lang } from './language.ts';
import { page, type Markup } from './page.ts';
import { signatureLines } from './signature-block.ts';
import { isSecret, longDay, longMoment, textOf } from './words.ts';

export interface Verification {
  readonly data: JsonObject;
  readonly genuine: boolean;
  readonly nameOf: (position: string) => string;
  readonly lang: Lang;
}

export function verificationPage({ data, genuine, nameOf, lang }: Verification): Markup {
  const say = sayIn(lang);
  const seal = objectOf(data['segel']);
  const secret = isSecret(textOf(data['keamanan']));
  const facts: readonly (readonly [string, string])[] = [
    [say('Nomor', 'Number'), textOf(data['nomor'])],
    [say('Tanggal', 'Date'), longDay(data['tanggal'], lang)],
    [say('Hal', 'Subject'), secret ? say('Naskah rahasia', 'Secret') : textOf(data['perihal'])],
    [
      say('Penanda tangan', 'Signed by'),
      signatureLines({
        form: textOf(data['bentuk']),
        post: nameOf(textOf(data['penandatangan'])),
        capacity: textOf(data['kapasitas']),
      })
        .join(' ')
        .replace(/,$/, ''),
    ],
    [say('Ditandatangani pada', 'Signed at'), longMoment(seal['pada'], lang)],
    [say('Sidik naskah (SHA-256)', 'Hash of the text (SHA-256)'), textOf(seal['sidik'])],
  ];
  return page({
    title: say('Pemeriksaan tanda tangan', 'Check of a signature'),
    style: 'td { overflow-wrap: anywhere; } th { width: 40%; }',
    lang,
    body: html`<main>
      <h1>${say('Pemeriksaan tanda tangan', 'Check of a signature')}</h1>
      <p class="${genuine ? 'message' : 'alarm'}" role="status">
        ${
          genuine
            ? say(
                'Tanda tangan sah: isi surat sama dengan yang ditandatangani. Sertifikat uji, tanpa kekuatan hukum.',
                'The signature is valid: the letter is as it was signed. A test certificate, without legal force.',
              )
            : say(
                'Tanda tangan tidak sah: isi surat tidak sama dengan yang ditandatangani, atau sertifikatnya bukan dari penerbit ini.',
                'The signature is not valid: the letter is not as it was signed, or its certificate is of another issuer.',
              )
        }
      </p>
      <table>
        <tbody>
          ${facts.map(
            ([name, value]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="soft">
        ${say(
          'Bandingkan nomor, tanggal, dan hal di atas dengan surat yang Anda pegang.',
          'Compare number, date and subject with the letter that you hold.',
        )}
      </p>
    </main>`,
  });
}
