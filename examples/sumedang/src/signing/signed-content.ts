// What of a letter is signed: everything that a reader relies on, written in one way.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../json-object.ts';

const fields = [
  'jenis',
  'nomor',
  'tanggal',
  'perihal',
  'kepada',
  'penerima',
  'tembusan',
  'naskah',
  'penandatangan',
  'bentuk',
] as const;

/** Of an event; a letter without one is signed as before there were any. */
const ofEvents = ['acaraMulai', 'acaraSelesai', 'acaraTempat', 'acaraTautan'] as const;

/** @param data - of the letter, or what the flow hands to the signing service: both give the same bytes */
export function signedContent(data: JsonObject): Uint8Array {
  const event = ofEvents.filter((field) => plain(data[field]) !== null);
  return new TextEncoder().encode(
    JSON.stringify([...fields, ...event].map((field) => [field, plain(data[field])])),
  );
}

/** Positions by their ids; nothing, an empty text and an empty list are the same. */
function plain(value: Json | undefined): Json {
  if (!Array.isArray(value)) return value === '' ? null : (value ?? null);
  const ids = value.map((one: Json) => (isObject(one) ? (one['jabatan'] ?? null) : one));
  return ids.length === 0 ? null : ids;
}
