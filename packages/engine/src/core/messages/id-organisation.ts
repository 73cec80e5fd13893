// What is wrong with an organisation, and what differs between two, in Indonesian.

import type { Code } from '../codes.ts';

export const idOrganisation = {
  // Masalah
  ORG_ID_REPEATED:
    'Kunci “{id}” tertulis dua kali dalam daftar ini. Hapus salah satu, atau beri kunci lain.',
  ORG_REFERENCE_UNKNOWN:
    'Tidak ada {kind} “{id}”.[ Mungkin maksudnya “{nearest}”.| Tambahkan, atau perbaiki rujukannya.]',
  ORG_KIND_UNKNOWN:
    '“{kind}” tidak termasuk jenis yang didaftar organisasi ini.[ Mungkin maksudnya “{nearest}”.| Tambahkan jenisnya, atau pilih yang ada.]',
  ORG_DATE: '“{date}” bukan tanggal. Tulis misalnya “2026-08-17”.',
  ORG_DATES_REVERSED: 'Ini berakhir {until}, sebelum mulai {from}. Perbaiki salah satu tanggal.',
  ORG_UNIT_CYCLE: 'Unit-unit ini saling membawahi: “{units}”. Perbaiki induk salah satunya.',
  ORG_SUPERIOR_CYCLE:
    'Jabatan-jabatan ini saling menjadi atasan: “{positions}”. Perbaiki salah satunya.',
  ORG_DELEGATION_CYCLE:
    'Jabatan-jabatan ini saling melimpahkan wewenang pada saat yang sama: “{positions}”. Cabut salah satunya.',
  ORG_ROLE_TWICE:
    'Unit “{unit}” mempunyai dua {kind}[ pada {day}]: “{other}” dan “{position}”. Sisakan satu.',
  ORG_HOLDERS_TWO:
    '“{position}” mempunyai dua pejabat definitif[ pada {day}]: “{other}” dan “{user}”. Akhiri salah satu lebih awal.',
  ORG_ASSIGNMENT_OVERLAP:
    '“{user}” ditugaskan dua kali pada “{position}”[ pada {day}]. Akhiri yang satu sebelum yang lain mulai.',
  ORG_BASIS_MISSING:
    '“{user}” menjalankan “{position}” tanpa surat keputusan atau surat perintah. Isi “basis”.',
  ORG_POSITION_VACANT:
    '“{position}” lowong pada {day}. Tetapkan pejabatnya, atau tunjuk Plt. atau Plh.',
  ORG_ACTING_PAST_LIMIT:
    '“{user}” menjalankan “{position}” sejak {since}; batasnya {limit}. Tetapkan pejabat definitif atau tunjuk orang lain.',
  ORG_ACTING_NEAR_LIMIT:
    '“{user}” boleh menjalankan “{position}” sampai {limit}. Perpanjang atau tetapkan pejabat definitif.',
  ORG_DELEGATION_ENDS:
    'Pelimpahan dari “{position}” kepada “{delegate}” berakhir {until}. Perbarui bila masih diperlukan.',
  // Perubahan
  ORG_UNIT_ADDED: 'Unit baru: {unit}[, mulai {from}].',
  ORG_UNIT_ENDED: 'Unit berakhir: {unit}[, hari terakhir {until}].',
  ORG_UNIT_CHANGED: 'Unit berubah: {unit} ({fields}).',
  ORG_POSITION_ADDED: 'Jabatan baru: {position}[, mulai {from}].',
  ORG_POSITION_ENDED: 'Jabatan berakhir: {position}[, hari terakhir {until}].',
  ORG_POSITION_CHANGED: 'Jabatan berubah: {position} ({fields}).',
  ORG_POST_TAKEN:
    '{user} menjabat {position} sebagai {capacity}.[ Mulai {from} sampai {until}.| Mulai {from}.| Sampai {until}.]',
  ORG_POST_LEFT: '{user} meninggalkan {position} sebagai {capacity}[, hari terakhir {until}].',
  ORG_USER_ADDED: 'Pengguna baru: {user}.',
  ORG_USER_REMOVED: 'Pengguna dihapus: {user}.',
  ORG_USER_CHANGED: 'Pengguna berubah: {user} ({fields}).',
  ORG_RELATION_ADDED: '{from} kini mempunyai hubungan “{kind}” dengan {to}.',
  ORG_RELATION_ENDED: '{from} tidak lagi mempunyai hubungan “{kind}” dengan {to}.',
  ORG_DELEGATION_GIVEN:
    '{from} melimpahkan wewenang kepada {to}[, mulai {since}][, sampai {until}].',
  ORG_DELEGATION_WITHDRAWN:
    '{from} tidak lagi melimpahkan wewenang kepada {to}[, hari terakhir {until}].',
  ORG_LIMITS_CHANGED: 'Batas bagi pejabat pelaksana berubah ({fields}).',
} as const satisfies Partial<Record<Code, string>>;
