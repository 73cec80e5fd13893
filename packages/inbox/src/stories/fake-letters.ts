// The letters of the stories.

import type { JsonObject } from '@alir/engine/core/types';
import { at } from './fake-story.ts';
import { scanOf } from './fake-scan.ts';

export interface Letter {
  readonly id: string;
  readonly pengirim: string;
  readonly perihal: string;
  readonly nomorSurat: string;
  readonly nomorAgenda: string;
  readonly urgensi: string;
  readonly keamanan: string;
}

export const letter = (
  id: string,
  pengirim: string,
  perihal: string,
  nomorSurat: string,
  nomorAgenda: string,
  urgensi = 'biasa',
  keamanan = 'biasa',
): Letter => ({ id, pengirim, perihal, nomorSurat, nomorAgenda, urgensi, keamanan });

export const letters: readonly Letter[] = [
  letter(
    's-1',
    'Bappeda Provinsi',
    'Undangan Musrenbang RKPD Tahun 2027',
    '005/1187/Bappeda',
    '412',
    'segera',
  ),
  letter(
    's-2',
    'Gubernur',
    'Percepatan penurunan stunting di kabupaten/kota',
    '440/2210/Kesra',
    '409',
    'sangat-segera',
  ),
  letter(
    's-3',
    'Inspektorat',
    'Laporan hasil pemeriksaan reguler Triwulan III',
    '700/88/LHP',
    '407',
    'segera',
    'rahasia',
  ),
  letter(
    's-4',
    'DKM Masjid Al-Falah, Desa Arunika 001',
    'Permohonan hibah renovasi masjid',
    '14/DKM/XI/2026',
    '405',
  ),
  letter(
    's-5',
    'Pemerintah Kabupaten Bahari Ilir',
    'Permohonan hibah aplikasi e-Office dan e-SAKIP Desa',
    '555/301/Diskominfo',
    '404',
  ),
  letter(
    's-6',
    'SP4N-LAPOR!',
    'Pengaduan warga: sanggah penerima bantuan sosial',
    '2026-11-3341',
    '402',
    'segera',
    'terbatas',
  ),
  letter(
    's-7',
    'BPKAD',
    'Nota dinas: pergeseran anggaran belanja tidak terduga',
    '900.1/77/BPKAD',
    '401',
  ),
  letter(
    's-8',
    'Diskominfo',
    'Telaahan staf pengadaan server pusat data',
    '555/29/Diskominfo',
    '398',
  ),
  letter(
    's-9',
    'Kementerian Dalam Negeri',
    'Pendataan jabatan fungsional hasil penyetaraan',
    '800/4410/SJ',
    '396',
    'biasa',
    'terbatas',
  ),
  letter('s-10', 'RSUD', 'Usulan penambahan tempat tidur kelas III', '445/612/RSUD', '395'),
];

export function pick(id: string): Letter {
  const found = letters.find((base) => base.id === id) ?? letters[0];
  if (found === undefined) throw new Error('no letters');
  return found;
}

/** The letter as it stands in the book of the regency. */
export function summaryOf({ id: _id, ...rest }: Letter): JsonObject {
  return { ...rest, unit: 'pemkab' };
}

export const isSecret = ({ keamanan }: Letter): boolean =>
  keamanan === 'rahasia' || keamanan === 'sangat-rahasia';

export function letterData(base: Letter): JsonObject {
  return {
    ...summaryOf(base),
    tanggalSurat: '2026-11-20',
    diterima: at(-26),
    ...(isSecret(base) ? {} : { berkas: scanOf(base.pengirim, base.nomorSurat, base.perihal) }),
  };
}
