// Days as people write them.

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
} as const;

/** `12 Maret 2026`, in both languages. @param day - ISO date */
export function dayInWords(day: string): { readonly id: string; readonly en: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  const written = (lang: keyof typeof months): string =>
    `${Number(date)} ${months[lang].split(' ')[Number(month) - 1] ?? month} ${year}`;
  return { id: written('id'), en: written('en') };
}
