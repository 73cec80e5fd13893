import type { Sayings } from '@alir/inbox';

/** How the history of a memo is told. */
export const memoSayings: Sayings = {
  'nota-dinas': { id: '{who} membuka nota dinas', en: '{who} began a memo' },
  'nota-dinas/konsep/kirim': {
    id: '{who} menyelesaikan konsep nota dinas',
    en: '{who} finished the draft of the memo',
  },
  'nota-dinas/konsep/urungkan': {
    id: '{who} mengurungkan nota dinas',
    en: '{who} gave the memo up',
  },
  'nota-dinas/persetujuan/kirim': {
    id: '{who} menyetujui nota dinas',
    en: '{who} approved the memo',
  },
  'nota-dinas/persetujuan/kembalikan': {
    id: '{who} mengembalikan nota dinas untuk diperbaiki',
    en: '{who} returned the memo to be revised',
  },
  'nota-dinas/paraf-atasan/paraf': {
    id: '{who} memaraf nota dinas',
    en: '{who} initialled the memo',
  },
  'nota-dinas/paraf-atasan/kembalikan': {
    id: '{who} mengembalikan nota dinas untuk diperbaiki',
    en: '{who} returned the memo to be revised',
  },
  'nota-dinas/terkirim/tarik': {
    id: '{who} menarik nota dinas dari penerima yang belum membacanya',
    en: '{who} recalled the memo from a recipient who had not read it',
  },
  'nota-dinas/baca-jawaban/selesai': {
    id: '{who} membaca jawaban nota dinas',
    en: '{who} read the answers to the memo',
  },
  'nota-dinas/persetujuan/batalkan': {
    id: '{who} membatalkan nota dinas',
    en: '{who} cancelled the memo',
  },
  'nota-dinas/paraf-atasan/batalkan': {
    id: '{who} membatalkan nota dinas',
    en: '{who} cancelled the memo',
  },
  'nota-masuk': { id: '{who} mengirim nota dinas', en: '{who} sent the memo' },
  'nota-masuk/diterima/jawab': {
    id: '{who} menjawab nota dinas',
    en: '{who} answered the memo',
  },
  'nota-masuk/diterima/disposisi': {
    id: '{who} mendisposisikan nota dinas',
    en: '{who} disposed the memo',
  },
  'nota-masuk/diterima/catat': {
    id: '{who} mengetahui nota dinas',
    en: '{who} noted the memo',
  },
  'nota-masuk/dalam-disposisi/tambah': {
    id: '{who} menambah penerima disposisi',
    en: '{who} added recipients to the disposition',
  },
  'nota-masuk/dalam-disposisi/cabut': {
    id: '{who} menarik disposisi yang belum dibaca',
    en: '{who} withdrew a disposition that was not read',
  },
  'nota-masuk/dalam-disposisi/batalkan': {
    id: '{who} membatalkan disposisi',
    en: '{who} revoked a disposition',
  },
  'nota-masuk/dalam-disposisi/tutup': {
    id: '{who} menutup disposisi',
    en: '{who} closed the disposition',
  },
  'nota-masuk/tinjau/jawab': {
    id: '{who} menjawab nota dinas setelah tindak lanjut',
    en: '{who} answered the memo after its follow-up',
  },
  'nota-masuk/tinjau/catat': {
    id: '{who} menutup nota dinas',
    en: '{who} closed the memo',
  },
};
