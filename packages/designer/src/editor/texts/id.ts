// Bahasa Indonesia for the editor.

import type { EditorTexts } from './texts.ts';

export const id: EditorTexts = {
  designer: 'Perancang alur',
  canvas: 'Gambar alur',
  canvasHelp:
    'Panah memilih langkah, Enter membuka rinciannya, Insert menambah langkah sesudahnya, Delete menghapusnya.',
  outline: 'Daftar langkah',
  undo: 'Urungkan',
  redo: 'Ulangi',
  tidy: 'Rapikan',
  fit: 'Lihat semua',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  problems: (errors, warnings) => `${errors} kesalahan, ${warnings} peringatan`,
  noProblems: 'Tidak ada masalah',
  history: 'Riwayat',
  inspector: 'Rincian langkah',
  close: 'Tutup',
  addHere: 'Tambah langkah di sini',
  addHow: 'Langkah apa?',
  addFirst: 'Tambah langkah pertama',
  remove: 'Hapus langkah',
  repair: 'Perbaiki',
  error: 'Kesalahan',
  warning: 'Peringatan',
  nothingChosen: 'Pilih sebuah langkah untuk melihat rinciannya.',
  done: () => 'Selesai.',
  refused: ({ code }) => code,
  undone: 'Diurungkan.',
  redone: 'Diulangi.',
};
