import { letterTiles, type Tile } from '@alir/inbox';

/** The tiles of letters, one for the reports of villages, and one to find any letter in. */
export const tiles: readonly Tile[] = [
  ...letterTiles,
  {
    id: 'naskah',
    label: { id: 'Naskah menunggu saya', en: 'Letters to write and sign' },
    description: {
      id: 'Konsep, paraf, tanda tangan, dan pengiriman surat keluar yang menunggu Anda.',
      en: 'Drafts, initials, signatures and dispatches of outgoing letters that wait for you.',
    },
    icon: 'inbox',
    tasks: { status: 'open', flow: 'surat-keluar', sort: 'due' },
  },
  {
    id: 'surat-keluar',
    label: { id: 'Surat keluar', en: 'Outgoing letters' },
    description: {
      id: 'Semua surat keluar yang boleh Anda baca.',
      en: 'All outgoing letters that you may read.',
    },
    icon: 'list',
    instances: { flow: 'surat-keluar', sort: '-started' },
  },
  {
    id: 'perjalanan-menunggu',
    label: { id: 'Perjalanan dinas menunggu', en: 'Travels to handle' },
    description: {
      id: 'SPPD, uang muka, stempel, laporan, dan kuitansi perjalanan yang menunggu Anda.',
      en: 'Travel orders, advances, stamps, reports and receipts that wait for you.',
    },
    icon: 'work',
    tasks: { status: 'open', flow: 'sppd', sort: 'due' },
  },
  {
    id: 'perjalanan',
    label: { id: 'Surat tugas dan perjalanan', en: 'Assignments and travels' },
    description: {
      id: 'Semua perjalanan dinas yang boleh Anda baca.',
      en: 'All travels that you may read.',
    },
    icon: 'list',
    instances: { flow: 'surat-tugas-sppd', sort: '-started' },
  },
  {
    id: 'nota-masuk',
    label: { id: 'Nota dinas untuk saya', en: 'Memos for me' },
    description: {
      id: 'Nota dinas yang menunggu Anda catat, jawab, atau disposisikan.',
      en: 'Memos that wait for you to note, answer or dispose them.',
    },
    icon: 'inbox',
    tasks: { status: 'open', flow: 'nota-masuk', sort: 'due' },
  },
  {
    id: 'nota-dinas',
    label: { id: 'Nota dinas', en: 'Memos' },
    description: {
      id: 'Semua nota dinas yang boleh Anda baca.',
      en: 'All memos that you may read.',
    },
    icon: 'list',
    instances: { flow: 'nota-dinas', sort: '-started' },
  },
  {
    id: 'undangan',
    label: { id: 'Undangan dan acara', en: 'Invitations and events' },
    description: {
      id: 'Undangan yang Anda buka atau boleh Anda baca.',
      en: 'Invitations that you began or may read.',
    },
    icon: 'list',
    instances: { flow: 'undangan', sort: '-started' },
  },
  {
    id: 'laporan-desa',
    label: { id: 'Laporan desa menunggu', en: 'Village reports to handle' },
    description: {
      id: 'Laporan kinerja triwulan desa yang menunggu Anda.',
      en: 'Quarterly performance reports of villages that wait for you.',
    },
    icon: 'report',
    tasks: { status: 'open', flow: 'laporan-kinerja-desa', sort: 'due' },
  },
  {
    id: 'semua-surat',
    label: { id: 'Semua surat', en: 'All letters' },
    description: {
      id: 'Semua surat yang boleh Anda baca, juga yang sudah selesai.',
      en: 'All letters that you may read, finished ones too.',
    },
    icon: 'list',
    instances: { flow: 'surat-masuk', sort: '-started' },
  },
];
