// What the codes of this house are called: instructions, indicators of villages, roles, ways to close.

import type { Text } from '@alir/engine/core/types';
import type { Words } from '@alir/inbox';
import instructions from '../../letters/instruksi.json' with { type: 'json' };
import indicators from '../../reports/indikator-desa.json' with { type: 'json' };

interface Named {
  readonly kode: string;
  readonly nama: Text;
}

const namesOf = (list: readonly Named[]): Words =>
  Object.fromEntries(list.map(({ kode, nama }) => [kode, nama]));

const roles: Words = {
  agendaris: { id: 'Agendaris', en: 'Registrar' },
  'operator-desa': { id: 'Operator desa', en: 'Village operator' },
  evaluator: { id: 'Evaluator kecamatan', en: 'District evaluator' },
  'verifikator-dpmd': { id: 'Verifikator DPMD', en: 'Verifier of DPMD' },
};

const closing: Words = {
  semua: { id: 'Semua pelaksana', en: 'All who act' },
  'salah-satu': { id: 'Salah satu pelaksana', en: 'Any one who acts' },
  manual: { id: 'Saya tutup sendiri', en: 'I close it myself' },
  ditunggu: { id: 'Ditunggu laporannya', en: 'Wait for their reports' },
  ditarik: { id: 'Ditarik', en: 'Withdrawn' },
};

const travel: Words = {
  'sudah-bertugas': { id: 'Sudah bertugas pada tanggal itu', en: 'On duty on these days' },
  'laporan-belum-ada': { id: 'Laporan perjalanan belum ada', en: 'A travel report is missing' },
  'jabatan-kosong': { id: 'Jabatan tidak ada pemangkunya', en: 'Nobody holds the position' },
  'pernah-ditugaskan': { id: 'Sudah diganti dalam surat ini', en: 'Replaced in this letter' },
  'uang-harian': { id: 'Uang harian', en: 'Daily allowance' },
  transportasi: { id: 'Transportasi', en: 'Transport' },
  penginapan: { id: 'Penginapan', en: 'Lodging' },
  representasi: { id: 'Representasi', en: 'Representation' },
  'biaya-lain': { id: 'Biaya lain', en: 'Other costs' },
};

const attendance: Words = {
  hadir: { id: 'Hadir', en: 'Attends' },
  diwakilkan: { id: 'Diwakilkan', en: 'Is represented' },
  tidak: { id: 'Tidak hadir', en: 'Does not attend' },
};

export const words: Words = {
  ...travel,
  ...namesOf(instructions),
  ...namesOf(indicators),
  ...roles,
  ...closing,
  ...attendance,
};
