// The flows of this deployment with the forms they name, as an engine takes them.

import { readFile } from 'node:fs/promises';
import type { FlowSource } from '@alir/engine';

const formsOf = {
  disposisi: ['untuk-diketahui', 'tindak-lanjut', 'terima-laporan', 'bukan-tupoksi'],
  'jawaban-undangan': [],
  'kabar-undangan': [],
  'surat-masuk': ['kedatangan', 'registrasi', 'penyaringan', 'lembar-disposisi', 'tinjau'],
  'surat-keluar': [
    'buka-surat',
    'konsep-surat',
    'konsep-undangan',
    'konsep-tugas',
    'perbaikan-surat',
    'perbaikan-undangan',
    'perbaikan-tugas',
    'baca-surat',
    'paraf-surat',
    'tanda-tangan-surat',
    'sertifikat-surat',
    'kirim-surat',
    'kirim-srikandi',
    'arsip-surat',
    'surat-kertas',
  ],
  sppd: [
    'terbit-sppd',
    'sertifikat-sppd',
    'uang-muka',
    'berangkat-sppd',
    'stempel-sppd',
    'ubah-jadwal',
    'laporan-sppd',
    'kuitansi-sppd',
    'verifikasi-sppd',
    'bayar-sppd',
    'uang-muka-kembali',
  ],
  'surat-tugas-sppd': ['buka-perjalanan', 'rencana-perjalanan'],
  'prosedur-kertas': ['siapkan-kertas'],
  undangan: [
    'buka-undangan',
    'kirim-undangan',
    'pantau-undangan',
    'rekap-undangan',
    'arsip-undangan',
    'kirim-srikandi',
  ],
  'nota-masuk': ['baca-nota', 'tinjau-nota'],
  'nota-dinas': ['buka-nota', 'konsep-nota', 'setujui-nota', 'baca-nota-keluar', 'jawaban-nota'],
  'laporan-kinerja-desa': [
    'laporan-desa',
    'pengesahan-desa',
    'lke',
    'verifikasi-dpmd',
    'pembinaan',
    'sengketa',
  ],
} as const;

/** Reads all of them; a flow stands behind those it refers to. */
export async function readFlowSources(): Promise<readonly FlowSource[]> {
  return Promise.all(
    Object.entries(formsOf).map(async ([flow, forms]) => ({
      definition: await read(`flows/${flow}.json`),
      forms: await Promise.all(forms.map((form) => read(`forms/${form}.json`))),
    })),
  );
}

async function read(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));
}
