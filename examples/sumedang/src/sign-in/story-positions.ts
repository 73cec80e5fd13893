import type { Text } from '@alir/engine/core/types';

/** A position from which the demo is worth seeing, and what there is to do. */
export interface StoryPosition {
  readonly position: string;
  /** The leader whose letters it reads; its own list may be empty. */
  readonly readsFor?: string;
  readonly does: Exclude<Text, string>;
}

/** In the order in which a letter meets them. Each has work when the demo opens for the first time. */
export const storyPositions: readonly StoryPosition[] = [
  {
    position: 'agendaris-kabupaten',
    does: {
      id: 'Mencatat surat untuk Bupati, memindai, mencetak buku agenda',
      en: 'Registers letters to the Bupati, scans them, prints the agenda book',
    },
  },
  {
    position: 'sekda',
    does: {
      id: 'Menyaring surat, menandatangani a.n. Bupati, menjawab nota dinas, meninjau',
      en: 'Screens letters, signs for the bupati, answers memos, reviews',
    },
  },
  {
    position: 'bupati',
    does: {
      id: 'Mendisposisikan, menjawab undangan, membuka agenda pimpinan',
      en: 'Disposes, answers invitations, opens the leader’s agenda',
    },
  },
  {
    position: 'ajudan-bupati',
    readsFor: 'bupati',
    does: {
      id: 'Membaca sebagai Bupati tanpa dapat memutuskan; bertindak untuk Wakil Bupati',
      en: 'Reads as the Bupati without deciding anything; acts for the Wakil Bupati',
    },
  },
  {
    position: 'asisten-1',
    does: {
      id: 'Meneruskan disposisi kepada perangkat daerah binaannya',
      en: 'Passes dispositions on to the agencies he coordinates',
    },
  },
  {
    position: 'kadis-dinkes',
    does: {
      id: 'Disposisi sampai puskesmas; memegang dua jabatan (Plt.)',
      en: 'Dispositions down to the health centres; holds two positions (acting)',
    },
  },
  {
    position: 'kapus-puskesmas-32.11.15',
    does: {
      id: 'Ujung pohon disposisi: menindaklanjuti dan melapor',
      en: 'The end of the tree: follows up and reports',
    },
  },
  {
    position: 'kadis-dpmd',
    does: {
      id: 'Surat keluar, nota dinas, dan undangan di semua langkah',
      en: 'Letters, memos and invitations at every step',
    },
  },
  {
    position: 'camat-32.11.15',
    does: {
      id: 'Alur surat yang sama di kecamatan; laporan desa yang terlambat',
      en: 'The same flow in a district; late reports of its villages',
    },
  },
  {
    position: 'verifikator-dpmd-1',
    does: {
      id: 'Memulai dan memeriksa laporan triwulan 270 desa',
      en: 'Starts and verifies the quarterly reports of 270 villages',
    },
  },
  {
    position: 'operator-32.11.01.2001',
    does: { id: 'Mengisi laporan triwulan desa', en: 'Fills in the report of a village' },
  },
  {
    position: 'kades-32.11.15.2001',
    does: { id: 'Mengesahkan laporan desa', en: 'Signs off the report of a village' },
  },
  {
    position: 'kabag-umum',
    does: {
      id: 'Pengelola aplikasi: gangguan, jabatan lowong, Plt. yang melewati batas',
      en: 'Looks after the application: incidents, vacant positions, acting officers past the limit',
    },
  },
];
