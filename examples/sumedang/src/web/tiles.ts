import { letterTiles, type IconName, type Tile } from '@alir/inbox';

type Words = Required<Pick<Tile, 'label' | 'description'>>;

/** What waits in a flow for whoever looks, the most pressing first. */
const waiting = (id: string, flow: string, icon: IconName, words: Words): Tile => ({
  id,
  ...words,
  icon,
  tasks: { status: 'open', flow, sort: 'due' },
});

/** All of a flow that whoever looks may read, the newest first. */
const all = (id: string, flow: string, words: Words): Tile => ({
  id,
  ...words,
  icon: 'list',
  instances: { flow, sort: '-started' },
});

/** The tiles of letters, and for each other kind of work what waits and where all of it is found. */
export const tiles: readonly Tile[] = [
  ...letterTiles,
  waiting('naskah', 'surat-keluar', 'inbox', {
    label: { id: 'Naskah menunggu saya', en: 'Letters to write and sign' },
    description: {
      id: 'Konsep, paraf, tanda tangan, dan pengiriman surat keluar yang menunggu Anda.',
      en: 'Drafts, initials, signatures and dispatches of outgoing letters that wait for you.',
    },
  }),
  all('surat-keluar', 'surat-keluar', {
    label: { id: 'Surat keluar', en: 'Outgoing letters' },
    description: {
      id: 'Semua surat keluar yang boleh Anda baca.',
      en: 'All outgoing letters that you may read.',
    },
  }),
  waiting('perjalanan-menunggu', 'sppd', 'work', {
    label: { id: 'Perjalanan dinas menunggu', en: 'Travels to handle' },
    description: {
      id: 'SPPD, uang muka, stempel, laporan, dan kuitansi perjalanan yang menunggu Anda.',
      en: 'Travel orders, advances, stamps, reports and receipts that wait for you.',
    },
  }),
  all('perjalanan', 'surat-tugas-sppd', {
    label: { id: 'Surat tugas dan perjalanan', en: 'Assignments and travels' },
    description: {
      id: 'Semua perjalanan dinas yang boleh Anda baca.',
      en: 'All travels that you may read.',
    },
  }),
  waiting('nota-masuk', 'nota-masuk', 'inbox', {
    label: { id: 'Nota dinas untuk saya', en: 'Memos for me' },
    description: {
      id: 'Nota dinas yang menunggu Anda catat, jawab, atau disposisikan.',
      en: 'Memos that wait for you to note, answer or dispose them.',
    },
  }),
  all('nota-dinas', 'nota-dinas', {
    label: { id: 'Nota dinas', en: 'Memos' },
    description: {
      id: 'Semua nota dinas yang boleh Anda baca.',
      en: 'All memos that you may read.',
    },
  }),
  all('undangan', 'undangan', {
    label: { id: 'Undangan dan acara', en: 'Invitations and events' },
    description: {
      id: 'Undangan yang Anda buka atau boleh Anda baca.',
      en: 'Invitations that you began or may read.',
    },
  }),
  waiting('laporan-desa', 'laporan-kinerja-desa', 'report', {
    label: { id: 'Laporan desa menunggu', en: 'Village reports to handle' },
    description: {
      id: 'Laporan kinerja triwulan desa yang menunggu Anda.',
      en: 'Quarterly performance reports of villages that wait for you.',
    },
  }),
  all('semua-surat', 'surat-masuk', {
    label: { id: 'Semua surat', en: 'All letters' },
    description: {
      id: 'Semua surat yang boleh Anda baca, juga yang sudah selesai.',
      en: 'All letters that you may read, finished ones too.',
    },
  }),
];
