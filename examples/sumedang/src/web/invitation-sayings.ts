import type { Sayings } from '@alir/inbox';

/** How the history of an invitation is told. */
export const invitationSayings: Sayings = {
  undangan: { id: '{who} membuka undangan', en: '{who} began an invitation' },
  'undangan/naskah/urungkan': {
    id: '{who} mengurungkan undangan',
    en: '{who} gave the invitation up',
  },
  'undangan/pengiriman/kirim': {
    id: '{who} mengirim undangan',
    en: '{who} sent the invitation',
  },
  'undangan/menunggu-jawaban/tutup': {
    id: '{who} menutup jawaban',
    en: '{who} closed the answers',
  },
  'undangan/menunggu-jawaban/catat-luar': {
    id: '{who} mencatat jawaban dari luar',
    en: '{who} noted an answer from outside',
  },
  'undangan/menunggu-jawaban/ubah': {
    id: '{who} mengubah acara',
    en: '{who} changed the event',
  },
  'undangan/menunggu-jawaban/batalkan-acara': {
    id: '{who} membatalkan acara',
    en: '{who} cancelled the event',
  },
  'undangan/rekap/catat-luar': {
    id: '{who} mencatat jawaban dari luar',
    en: '{who} noted an answer from outside',
  },
  'undangan/rekap/ubah': {
    id: '{who} mengubah acara',
    en: '{who} changed the event',
  },
  'undangan/rekap/batalkan-acara': {
    id: '{who} membatalkan acara',
    en: '{who} cancelled the event',
  },
  'undangan/rekap/selesai': {
    id: '{who} menutup acara',
    en: '{who} closed the event',
  },
  'undangan/arsip/arsipkan': {
    id: '{who} mengarsipkan undangan',
    en: '{who} filed the invitation',
  },
  'undangan/arsip-pembatalan/arsipkan': {
    id: '{who} mengarsipkan undangan yang dibatalkan',
    en: '{who} filed the cancelled invitation',
  },
  'undangan/susulan-srikandi/terkirim-srikandi': {
    id: '{who} menyusulkan undangan ke SRIKANDI',
    en: '{who} followed the invitation up in SRIKANDI',
  },
  'jawaban-undangan': {
    id: '{who} menjawab undangan',
    en: '{who} answered the invitation',
  },
  'kabar-undangan': {
    id: '{who} mengabarkan perubahan kepada yang diundang',
    en: '{who} told those invited of the change',
  },
};
