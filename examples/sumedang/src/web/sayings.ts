import { letterSayings, type Sayings } from '@alir/inbox';
import { invitationSayings } from './invitation-sayings.ts';
import { memoSayings } from './memo-sayings.ts';
import { outgoingSayings } from './outgoing-sayings.ts';
import { paperSayings } from './paper-sayings.ts';
import { travelSayings } from './travel-sayings.ts';

/** How history is told: letters as everywhere, and the reports of villages. */
export const sayings: Sayings = {
  ...letterSayings,
  ...outgoingSayings,
  ...paperSayings,
  ...travelSayings,
  ...memoSayings,
  ...invitationSayings,
  'laporan-kinerja-desa': {
    id: '{who} memulai laporan triwulan desa',
    en: '{who} began the quarterly report of the village',
  },
  'laporan-kinerja-desa/pengisian/ajukan': {
    id: '{who} mengisi laporan dan mengajukannya',
    en: '{who} filled in the report and submitted it',
  },
  'laporan-kinerja-desa/pengesahan/sahkan': {
    id: '{who} mengesahkan laporan',
    en: '{who} signed off the report',
  },
  'laporan-kinerja-desa/pengesahan/perbaiki': {
    id: '{who} meminta laporan diperbaiki sebelum disahkan',
    en: '{who} asked for corrections before signing off',
  },
  'laporan-kinerja-desa/kecamatan/setuju': {
    id: '{who} menilai laporan dan menyetujuinya',
    en: '{who} evaluated the report and agreed',
  },
  'laporan-kinerja-desa/kecamatan/kembalikan': {
    id: '{who} mengembalikan laporan ke desa',
    en: '{who} returned the report to the village',
  },
  'laporan-kinerja-desa/dpmd/sesuai': {
    id: '{who} memeriksa laporan dan menyatakannya sesuai',
    en: '{who} verified the report and found it correct',
  },
  'laporan-kinerja-desa/dpmd/kembalikan-dpmd': {
    id: '{who} mengembalikan laporan ke desa',
    en: '{who} returned the report to the village',
  },
  'laporan-kinerja-desa/pembinaan/simpan': {
    id: '{who} mencatat pembinaan bagi desa',
    en: '{who} recorded the guidance for the village',
  },
  'laporan-kinerja-desa/sengketa/terima': {
    id: '{who} memutus sengketa: laporan diterima',
    en: '{who} settled the dispute: the report is accepted',
  },
  'laporan-kinerja-desa/sengketa/gugurkan': {
    id: '{who} memutus sengketa: laporan gugur',
    en: '{who} settled the dispute: the report is rejected',
  },
};
