// What a registrar may not have overlooked: dates that cannot be, a secret letter that was opened, an earlier letter that is
// not in the book. The flow refuses the first two as well, in one sentence; here the field is marked.

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
    const earlier = await missingEarlier(engine, { letter: to.id, entered, act: sent.act });
    if (earlier !== null) return earlier;
    if (sent.act !== 'teruskan') return sent;
    return inFuture(entered, dayOf(now())) ?? opened(to, entered) ?? sent;
  };
}

/** A letter that has been registered before is in the book of this unit. */
async function missingEarlier(
  engine: Engine,
  {
    letter,
    entered,
    act,
  }: { readonly letter: string; readonly entered: JsonObject; readonly act: string },
): Promise<Refusal | null> {
  const asked = textIn(entered, 'duplikatDari').trim();
  // What is missing for this outcome the form says itself.
  if (asked === '' || (act !== 'duplikat' && act !== 'teruskan')) return null;
  const number = /^(?:agenda\s*)?(\d+)(?:\/\d{4})?$/i.exec(asked)?.[1];
  const unit = textIn(entered, 'unit');
  const found = await Promise.all(
    [...(number === undefined ? [] : [{ unit, nomorAgenda: number }]), { unit, nomor: asked }].map(
      (where) => engine.instances.query({ where, limit: 2 }),
    ),
  );
  if (found.some(({ items }) => items.some(({ root }) => root !== letter))) return null;
  return refusalAt('/duplikatDari', {
    id: `Tidak ada surat “${asked}” di buku agenda unit ini`,
    en: `There is no letter “${asked}” in this unit’s agenda book`,
  });
}

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
