import type { Sayings } from '@alir/inbox';

/** How the history of a travel is told. */
export const travelSayings: Sayings = {
  'surat-tugas-sppd': { id: '{who} memulai perjalanan dinas', en: '{who} began a travel' },
  'surat-tugas-sppd/rencana/ajukan': {
    id: '{who} memesan tanggal dan meminta surat tugas',
    en: '{who} booked the dates and asked for the letter',
  },
  'surat-tugas-sppd/rencana/urungkan': {
    id: '{who} mengurungkan perjalanan',
    en: '{who} gave the travel up',
  },
  'surat-tugas-sppd/surat-tugas/ubah-rencana': {
    id: '{who} mengubah rencana; surat tugasnya ditarik',
    en: '{who} changed the plan; its letter was withdrawn',
  },
  sppd: { id: 'SPPD disiapkan', en: 'A travel order was prepared' },
  'sppd/menunggu-tanda-tangan/tandatangani': {
    id: '{who} menandatangani SPPD',
    en: '{who} signed the travel order',
  },
  'sppd/menunggu-tanda-tangan/tolak': {
    id: '{who} tidak menerbitkan SPPD',
    en: '{who} did not issue the travel order',
  },
  'sppd/sertifikat-bermasalah/perbarui': {
    id: '{who} menerbitkan sertifikat baru bagi penanda tangan',
    en: '{who} issued a new certificate for the signer',
  },
  'sppd/uang-muka/bayar': { id: '{who} membayarkan uang muka', en: '{who} paid the advance' },
  'sppd/siap-berangkat/berangkat': { id: '{who} berangkat', en: '{who} left' },
  'sppd/dalam-perjalanan/simpan': {
    id: '{who} mencatat stempel tempat tujuan',
    en: '{who} recorded stamps of the places visited',
  },
  'sppd/dalam-perjalanan/kembali': { id: '{who} kembali dari perjalanan', en: '{who} came back' },
  'sppd/siap-berangkat/ubah-jadwal': {
    id: '{who} meminta tanggal kembali yang lain',
    en: '{who} asked for another day of return',
  },
  'sppd/dalam-perjalanan/ubah-jadwal': {
    id: '{who} meminta tanggal kembali yang lain',
    en: '{who} asked for another day of return',
  },
  'sppd/persetujuan-jadwal/setujui': {
    id: '{who} menyetujui perubahan jadwal',
    en: '{who} approved the other dates',
  },
  'sppd/persetujuan-jadwal/tolak': {
    id: '{who} menolak perubahan jadwal',
    en: '{who} refused the other dates',
  },
  'sppd/menunggu-laporan/serahkan': {
    id: '{who} menyerahkan laporan perjalanan',
    en: '{who} handed in the travel report',
  },
  'sppd/kuitansi/ajukan': {
    id: '{who} mengajukan rincian biaya dan kuitansi',
    en: '{who} submitted costs and receipts',
  },
  'sppd/verifikasi/setujui': {
    id: '{who} menyetujui rincian biaya',
    en: '{who} approved the costs',
  },
  'sppd/verifikasi/kembalikan-baris': {
    id: '{who} mengembalikan baris biaya untuk diperbaiki',
    en: '{who} returned rows of the costs',
  },
  'sppd/verifikasi/kembalikan': {
    id: '{who} mengembalikan semua rincian biaya',
    en: '{who} returned all of the costs',
  },
  'sppd/pembayaran/bayar': {
    id: '{who} menyelesaikan pembayaran',
    en: '{who} settled the payment',
  },
  'sppd/sebelum-berangkat/batalkan': {
    id: '{who} membatalkan perjalanan',
    en: '{who} cancelled the travel',
  },
  'sppd/sebelum-berangkat/ganti': {
    id: '{who} mengganti pelaksana perjalanan',
    en: '{who} replaced the traveller',
  },
  'sppd/pengembalian-uang-muka/terima': {
    id: '{who} menerima kembali uang muka',
    en: '{who} took the advance back',
  },
};
