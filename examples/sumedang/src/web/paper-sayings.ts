import type { Sayings } from '@alir/inbox';

/** How the history of letters on paper is told, and of the procedure for them. */
export const paperSayings: Sayings = {
  'prosedur-kertas': {
    id: '{who} menyisihkan nomor untuk surat di kertas',
    en: '{who} set numbers aside for letters on paper',
  },
  'prosedur-kertas/siap/berlakukan': {
    id: '{who} memberlakukan prosedur kertas',
    en: '{who} declared the paper procedure',
  },
  'prosedur-kertas/siap/batalkan': {
    id: '{who} membatalkan persiapan prosedur kertas',
    en: '{who} gave the preparation of the paper procedure up',
  },
  'prosedur-kertas/berlaku/akhiri': {
    id: '{who} mengakhiri prosedur kertas',
    en: '{who} ended the paper procedure',
  },
  'prosedur-kertas/penyusulan/tutup': {
    id: '{who} menutup prosedur kertas',
    en: '{who} closed the paper procedure',
  },
  'surat-keluar/surat-kertas/susulkan': {
    id: '{who} menyusulkan surat yang ditandatangani di kertas',
    en: '{who} entered a letter that was signed on paper',
  },
  'surat-keluar/surat-kertas/urungkan': {
    id: '{who} mengurungkan surat',
    en: '{who} gave the letter up',
  },
};
