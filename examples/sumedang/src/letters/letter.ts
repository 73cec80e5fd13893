// A letter as it lies on the front desk, and what its registration writes down.

import type { JsonObject } from '@alir/engine/core';

export type Urgency = 'biasa' | 'segera' | 'sangat-segera';
export type Secrecy = 'biasa' | 'terbatas' | 'rahasia' | 'sangat-rahasia';
export type Channel = 'loket' | 'kurir' | 'surel' | 'srikandi' | 'lapor';

/** Fictional. Senders, addressees and signatories are institutions and posts, never persons. */
export interface Letter {
  readonly id: string;
  readonly pengirim: string;
  readonly nomorSurat: string;
  /** ISO date */
  readonly tanggalSurat: string;
  readonly perihal: string;
  /** A code of letters/jenis-naskah.json. */
  readonly jenis: string;
  /** A code of letters/klasifikasi.json. */
  readonly klasifikasi: string;
  readonly urgensi: Urgency;
  readonly keamanan: Secrecy;
  readonly kanal?: Channel;
  readonly ringkasan?: string;
  /** ISO instant with offset, of invitations. */
  readonly acaraMulai?: string;
  readonly acaraTempat?: string;
  readonly tujuan: string;
  readonly penandatangan: string;
  /** Whether it was scanned; a secret one never is. */
  readonly scan: boolean;
  /** Paragraphs, for the scan. */
  readonly isi: readonly string[];
}

/** The name under which the scan of a letter is kept. */
function scanName(letter: Letter): string {
  return `${letter.id}.pdf`;
}

/** What the agendaris enters in the form `registrasi`. */
export function registrationOf(letter: Letter): JsonObject {
  const { ringkasan, acaraMulai, acaraTempat } = letter;
  return {
    kanal: letter.kanal ?? 'loket',
    ...(letter.kanal === 'srikandi' && { idSrikandi: `SRK-${letter.id}`.slice(0, 60) }),
    pengirim: letter.pengirim,
    nomorSurat: letter.nomorSurat,
    tanggalSurat: letter.tanggalSurat,
    perihal: letter.perihal,
    jenis: letter.jenis,
    klasifikasi: letter.klasifikasi,
    urgensi: letter.urgensi,
    keamanan: letter.keamanan,
    ...(ringkasan !== undefined && { ringkasan }),
    ...(acaraMulai !== undefined && { acaraMulai }),
    ...(acaraTempat !== undefined && { acaraTempat }),
    ...(letter.scan && { berkas: scanName(letter) }),
  };
}
