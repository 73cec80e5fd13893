// Which keys there are, for the dialog that tells them.

import type { Language } from '../session/session.tsx';

/** The keys of a part of the editor. */
export interface KeysOf {
  readonly title: string;
  /** Keys, and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/** What stands in the dialog. */
export interface KeysTexts {
  readonly title: string;
  readonly parts: readonly KeysOf[];
}

const id: KeysTexts = {
  title: 'Tombol papan ketik',
  parts: [
    {
      title: 'Di gambar dan di daftar langkah',
      keys: [
        ['Panah', 'Ke langkah lain'],
        ['Home, End', 'Ke langkah pertama, ke langkah terakhir'],
        ['Sebuah huruf', 'Ke langkah berikutnya yang judulnya dimulai dengan huruf itu'],
        ['Enter', 'Buka rincian langkah'],
        ['Insert atau Ctrl + Enter', 'Tambah langkah'],
        ['Delete', 'Hapus langkah yang dipilih'],
        ['Shift + panah', 'Pilih beberapa langkah'],
        ['Ctrl + panah, lalu Ctrl + spasi', 'Pilih langkah yang tidak berurutan'],
        ['Ctrl + A', 'Pilih semua langkah'],
        ['Escape', 'Batalkan pilihan'],
        ['Ctrl + C, X, V, D', 'Salin, potong, tempel, gandakan'],
      ],
    },
    {
      title: 'Di gambar saja',
      keys: [
        ['Alt + panah', 'Geser langkah yang dipilih'],
        ['+, −, 0', 'Perbesar, perkecil, lihat semua'],
      ],
    },
    {
      title: 'Di daftar langkah saja',
      keys: [
        ['Alt + panah atas atau bawah', 'Ubah urutan langkah'],
        ['Page Up, Page Down', 'Sepuluh langkah ke atas, ke bawah'],
      ],
    },
    {
      title: 'Di mana saja',
      keys: [
        ['F6, Shift + F6', 'Ke bagian berikutnya, ke bagian sebelumnya'],
        ['Escape', 'Dari rincian kembali ke langkahnya'],
        ['Ctrl + F', 'Cari langkah, orang, atau isian'],
        ['Ctrl + Alt + M', 'Tulis komentar'],
        ['Ctrl + Z, Ctrl + Y', 'Urungkan, ulangi'],
        ['?', 'Daftar tombol ini'],
      ],
    },
  ],
};

const en: KeysTexts = {
  title: 'Keys',
  parts: [
    {
      title: 'In the picture and in the list of steps',
      keys: [
        ['Arrows', 'To another step'],
        ['Home, End', 'To the first step, to the last'],
        ['A letter', 'To the next step whose title begins with it'],
        ['Enter', 'Open the details of the step'],
        ['Insert or Ctrl + Enter', 'Add a step'],
        ['Delete', 'Remove the chosen steps'],
        ['Shift + arrows', 'Choose several steps'],
        ['Ctrl + arrows, then Ctrl + space', 'Choose steps that do not follow each other'],
        ['Ctrl + A', 'Choose all steps'],
        ['Escape', 'Choose nothing'],
        ['Ctrl + C, X, V, D', 'Copy, cut, paste, duplicate'],
      ],
    },
    {
      title: 'In the picture alone',
      keys: [
        ['Alt + arrows', 'Move the chosen steps'],
        ['+, −, 0', 'Look closer, farther, at all of it'],
      ],
    },
    {
      title: 'In the list of steps alone',
      keys: [
        ['Alt + arrow up or down', 'Change the order of steps'],
        ['Page Up, Page Down', 'Ten steps up, ten down'],
      ],
    },
    {
      title: 'Everywhere',
      keys: [
        ['F6, Shift + F6', 'To the next part, to the one before'],
        ['Escape', 'From the details back to their step'],
        ['Ctrl + F', 'Search steps, people or fields'],
        ['Ctrl + Alt + M', 'Write a comment'],
        ['Ctrl + Z, Ctrl + Y', 'Undo, redo'],
        ['?', 'This list of keys'],
      ],
    },
  ],
};

/** The words in a language. */
export function keysTexts(lang: Language): KeysTexts {
  return lang === 'id' ? id : en;
}
