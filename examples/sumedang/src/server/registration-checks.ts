// What a registrar may not have overlooked: dates that cannot be, a secret letter that was opened, a letter from SRIKANDI
// that is in the book already. The flow refuses the first two as well, in one sentence; here the field is marked.

import type { Engine, Instance } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core';
import { dayOf, type Office } from '../office/open-office.ts';
import { isSecret } from '../pages/words.ts';
import { refusalAt, type Reason, type Refusal, type Rule } from './house-engine.ts';
import { textIn } from './recipients-sent.ts';

export function checkRegistration({ engine, now }: Office): Rule {
  return async (sent) => {
    const { to, data } = sent;
    if (sent.state !== 'registrasi' || to === null) return sent;
    const entered = { ...to.data, ...data };
    if (sent.act !== 'teruskan') return sent;
    return (
      inFuture(entered, dayOf(now())) ??
      opened(to, entered) ??
      (await throughSrikandi(engine, to.id, entered)) ??
      sent
    );
  };
}

/** What came through SRIKANDI has an id there, and is in the book of this unit once. */
async function throughSrikandi(
  engine: Engine,
  letter: string,
  entered: JsonObject,
): Promise<Refusal | null> {
  if (textIn(entered, 'kanal') !== 'srikandi') return null;
  const srikandi = textIn(entered, 'idSrikandi').trim();
  if (srikandi === '')
    return refusalAt('/idSrikandi', {
      id: 'Isi ID naskah dari SRIKANDI',
      en: 'Enter the id that the letter has in SRIKANDI',
    });
  const where = { unit: textIn(entered, 'unit'), srikandi };
  const { items } = await engine.instances.query({ flow: 'surat-masuk', where, limit: 50 });
  const known = items.find(
    ({ id, status, result }) =>
      id !== letter && status !== 'cancelled' && (result === null || inBook.has(result)),
  );
  if (known === undefined) return null;
  const agenda = known.summary['nomorAgenda'];
  const number = typeof agenda === 'string' && agenda !== '' ? ` (agenda ${agenda})` : '';
  return refusalAt('/idSrikandi', {
    id: `ID ini sudah dicatat${number}; gabungkan dengan surat itu`,
    en: `This id is registered already${number}; merge this letter into that one`,
  });
}

/** Ends of a letter that stays in the book as itself. */
const inBook: ReadonlySet<string> = new Set(['selesai', 'diarsipkan']);

function inFuture(entered: JsonObject, today: string): Refusal | null {
  const late: readonly (readonly [string, Reason])[] = [
    [
      'tanggalSurat',
      { id: 'Tanggal surat sesudah hari ini', en: 'The letter’s date is after today' },
    ],
    [
      'diterima',
      { id: 'Hari penerimaan sesudah hari ini', en: 'The day of arrival is after today' },
    ],
  ];
  for (const [field, reason] of late) {
    const at = textIn(entered, field);
    const day = at.length > 10 ? dayOf(Date.parse(at)) : at;
    if (day > today) return refusalAt(`/${field}`, reason);
  }
  return null;
}

/** Of a secret letter the registrar knows the envelope only. */
function opened({ attachments = {} }: Instance, entered: JsonObject): Refusal | null {
  const secret = isSecret(textIn(entered, 'keamanan'));
  if (!secret && textIn(entered, 'perihal').trim() === '')
    return refusalAt('/perihal', { id: 'Hal surat belum diisi', en: 'The subject is missing' });
  // Also a scan that was uploaded and taken off the form again: it is the letter's until it is removed.
  const isScanned = Object.keys(attachments).length > 0;
  const written = ['berkas', 'ringkasan'].find((field) => textIn(entered, field).trim() !== '');
  const inside = isScanned ? 'berkas' : written;
  if (!secret || inside === undefined) return null;
  return refusalAt(`/${inside}`, {
    id: 'Naskah rahasia dicatat dari amplopnya saja, tanpa pindaian dan isi ringkas',
    en: 'A secret letter is registered by its envelope only, without scan and summary',
  });
}
