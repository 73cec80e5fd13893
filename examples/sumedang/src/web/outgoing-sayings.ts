import type { Sayings } from '@alir/inbox';

/** How the history of an outgoing letter is told. */
export const outgoingSayings: Sayings = {
  'surat-keluar': {
    id: '{who} membuka surat baru',
    en: '{who} began a letter',
  },
  'surat-keluar/konsep/ajukan': {
    id: '{who} mengajukan konsep surat',
    en: '{who} submitted the draft',
  },
  'surat-keluar/konsep-undangan/ajukan': {
    id: '{who} mengajukan konsep undangan',
    en: '{who} submitted the draft invitation',
  },
  'surat-keluar/konsep-tugas/ajukan': {
    id: '{who} mengajukan konsep surat tugas',
    en: '{who} submitted the draft assignment',
  },
  'surat-keluar/konsep-tugas/urungkan': {
    id: '{who} mengurungkan surat tugas',
    en: '{who} gave the assignment up',
  },
  'surat-keluar/konsep/urungkan': {
    id: '{who} mengurungkan surat',
    en: '{who} gave the letter up',
  },
  'surat-keluar/konsep-undangan/urungkan': {
    id: '{who} mengurungkan undangan',
    en: '{who} gave the invitation up',
  },
  'surat-keluar/perbaikan/ajukan-ulang': {
    id: '{who} memperbaiki surat dan mengajukannya lagi',
    en: '{who} revised the letter and submitted it again',
  },
  'surat-keluar/perbaikan-undangan/ajukan-ulang': {
    id: '{who} memperbaiki undangan dan mengajukannya lagi',
    en: '{who} revised the invitation and submitted it again',
  },
  'surat-keluar/perbaikan-tugas/ajukan-ulang': {
    id: '{who} memperbaiki surat tugas dan mengajukannya lagi',
    en: '{who} revised the assignment and submitted it again',
  },
  'surat-keluar/perbaikan-tugas/urungkan': {
    id: '{who} mengurungkan surat tugas',
    en: '{who} gave the assignment up',
  },
  'surat-keluar/perbaikan/urungkan': {
    id: '{who} mengurungkan surat',
    en: '{who} gave the letter up',
  },
  'surat-keluar/perbaikan-undangan/urungkan': {
    id: '{who} mengurungkan undangan',
    en: '{who} gave the invitation up',
  },
  'surat-keluar/paraf-koordinasi/paraf': {
    id: '{who} memaraf untuk koordinasi',
    en: '{who} initialled for coordination',
  },
  'surat-keluar/paraf-koordinasi/kembalikan': {
    id: '{who} mengembalikan surat untuk diperbaiki',
    en: '{who} returned the letter to be revised',
  },
  'surat-keluar/tertandatangani/kirim': {
    id: '{who} mengirim surat',
    en: '{who} sent the letter',
  },
  'surat-keluar/terkirim/arsipkan': {
    id: '{who} mengarsipkan surat',
    en: '{who} filed the letter',
  },
  'surat-keluar/terkirim/tarik': {
    id: '{who} menarik surat dari penerima yang belum membacanya',
    en: '{who} recalled the letter from a recipient who had not read it',
  },
  'surat-keluar/sertifikat-bermasalah/perbarui': {
    id: '{who} menerbitkan sertifikat baru bagi penanda tangan',
    en: '{who} issued a new certificate for the signer',
  },
  'surat-keluar/batalkan': {
    id: '{who} membatalkan surat',
    en: '{who} cancelled the letter',
  },
  'surat-keluar/paraf-1/paraf': {
    id: '{who} memaraf surat',
    en: '{who} initialled the letter',
  },
  'surat-keluar/paraf-1/kembalikan': {
    id: '{who} mengembalikan surat untuk diperbaiki',
    en: '{who} returned the letter to be revised',
  },
  'surat-keluar/paraf-2/paraf': {
    id: '{who} memaraf surat',
    en: '{who} initialled the letter',
  },
  'surat-keluar/paraf-2/kembalikan': {
    id: '{who} mengembalikan surat untuk diperbaiki',
    en: '{who} returned the letter to be revised',
  },
  'surat-keluar/paraf-3/paraf': {
    id: '{who} memaraf surat',
    en: '{who} initialled the letter',
  },
  'surat-keluar/paraf-3/kembalikan': {
    id: '{who} mengembalikan surat untuk diperbaiki',
    en: '{who} returned the letter to be revised',
  },
  'surat-keluar/menunggu-tanda-tangan/tandatangani': {
    id: '{who} menandatangani surat',
    en: '{who} signed the letter',
  },
  'surat-keluar/menunggu-tanda-tangan/kembalikan': {
    id: '{who} mengembalikan surat untuk diperbaiki',
    en: '{who} returned the letter to be revised',
  },
  'surat-keluar/menunggu-tanda-tangan-kepegawaian/tandatangani': {
    id: '{who} menandatangani surat',
    en: '{who} signed the letter',
  },
  'surat-keluar/menunggu-tanda-tangan-kepegawaian/kembalikan': {
    id: '{who} mengembalikan surat untuk diperbaiki',
    en: '{who} returned the letter to be revised',
  },
  'surat-keluar/pengiriman-srikandi/terkirim-srikandi': {
    id: '{who} mengirim surat melalui SRIKANDI',
    en: '{who} sent the letter through SRIKANDI',
  },
  'surat-keluar/pengiriman-srikandi/gangguan': {
    id: '{who} mendapati SRIKANDI terganggu; surat dikirim dengan cara lain dan disusulkan',
    en: '{who} found SRIKANDI down; the letter goes another way, and follows there later',
  },
  'surat-keluar/susulan-srikandi/terkirim-srikandi': {
    id: '{who} menyusulkan surat ke SRIKANDI',
    en: '{who} followed the letter up in SRIKANDI',
  },
};
