/** A position from which the demo is worth seeing, and what there is to do. */
export interface StoryPosition {
  readonly position: string;
  readonly does: string;
}

/** In the order in which a letter meets them. */
export const storyPositions: readonly StoryPosition[] = [
  {
    position: 'agendaris-kabupaten',
    does: 'Mencatat surat untuk Bupati, memindai, mencetak buku agenda',
  },
  { position: 'sekda', does: 'Menyaring surat, menerima laporan, meninjau dan mengarsipkan' },
  { position: 'bupati', does: 'Mendisposisikan kepada beberapa jabatan sekaligus' },
  { position: 'asisten-1', does: 'Meneruskan disposisi kepada perangkat daerah binaannya' },
  { position: 'kadis-dinkes', does: 'Disposisi sampai puskesmas; memegang dua jabatan (Plt.)' },
  {
    position: 'kapus-puskesmas-32.11.15',
    does: 'Ujung pohon disposisi: menindaklanjuti dan melapor',
  },
  { position: 'kadis-dpmd', does: 'Kepala dinas yang membina desa' },
  { position: 'camat-32.11.15', does: 'Alur surat yang sama di kecamatan' },
  { position: 'verifikator-dpmd-1', does: 'Memulai dan memeriksa laporan triwulan 270 desa' },
  { position: 'operator-32.11.01.2001', does: 'Mengisi laporan triwulan desa' },
  { position: 'kades-32.11.01.2001', does: 'Mengesahkan laporan desa' },
  { position: 'kabag-umum', does: 'Pengelola aplikasi: melihat dan menyelesaikan gangguan' },
];
