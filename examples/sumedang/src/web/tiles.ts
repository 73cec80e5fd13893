import { letterTiles, type Tile } from '@alir/inbox';

/** The tiles of letters, and one for the reports of villages. */
export const tiles: readonly Tile[] = [
  ...letterTiles,
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
];
