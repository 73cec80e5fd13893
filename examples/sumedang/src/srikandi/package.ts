// What a registrar uploads to SRIKANDI by hand: the printed letter and its metadata, in one file.

import { strToU8, zipSync } from 'fflate';
import type { JsonObject } from '@alir/engine/core/types';
import { textOf } from '../pages/words.ts';

export interface PackagedLetter {
  /** Id of the letter here. */
  readonly instance: string;
  readonly data: JsonObject;
  /** The letter as it is printed, as a page that needs nothing else. */
  readonly printed: string;
  readonly nameOf: (position: string) => string;
  /** Address of the page that checks its signature. */
  readonly verifyAt: string;
}

/** Bytes of a ZIP file. The same letter gives the same bytes. */
export function srikandiPackage(letter: PackagedLetter): Uint8Array<ArrayBuffer> {
  const name = fileName(letter);
  const metadata = `${JSON.stringify(metadataOf(letter), null, 2)}\n`;
  const files = {
    [`${name}.html`]: strToU8(letter.printed),
    'metadata.json': strToU8(metadata),
  };
  // ZIP knows no zones: the day stands for when it was signed, and is the same wherever it is made.
  const mtime = new Date(`${textOf(letter.data['tanggal']) || '2020-01-01'}T12:00:00`);
  return new Uint8Array(zipSync(files, { mtime }));
}

/** `surat-B-001-400.7-2026` */
export function fileName({ data, instance }: Pick<PackagedLetter, 'data' | 'instance'>): string {
  return `surat-${(textOf(data['nomor']) || instance).replaceAll(/[^\w.-]+/g, '-')}`;
}

/** In the words in which SRIKANDI asks for them. */
function metadataOf({ instance, data, nameOf, verifyAt }: PackagedLetter): JsonObject {
  const named = (field: string): string[] => positionsIn(data, field).map(nameOf);
  const signer = textOf(data['penandatangan']);
  return {
    idNaskah: instance,
    jenisNaskah: textOf(data['jenis']),
    nomorNaskah: textOf(data['nomor']),
    tanggalNaskah: textOf(data['tanggal']),
    hal: textOf(data['perihal']),
    klasifikasi: textOf(data['klasifikasi']),
    tingkatUrgensi: textOf(data['urgensi']),
    sifat: textOf(data['keamanan']),
    penandatangan: signer === '' ? '' : nameOf(signer),
    namaPenandatangan: textOf(data['namaPenandatangan']),
    tujuan: [...named('penerima'), ...[textOf(data['kepada'])].filter((name) => name !== '')],
    tembusan: named('tembusan'),
    tandaTangan: data['segel'] ?? null,
    verifikasi: verifyAt,
  };
}

function positionsIn(data: JsonObject, field: string): string[] {
  const list = data[field];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && 'jabatan' in one
      ? [textOf(one['jabatan'])]
      : [],
  );
}
