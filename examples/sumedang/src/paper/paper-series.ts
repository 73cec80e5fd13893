/** Whose numbers are set aside for paper, by the series of the flows. */
export const series = {
  agenda: { flow: 'surat-masuk', fields: {} },
  // What is written around the number is the letter's: the register takes it over when the letter is entered.
  keluar: { flow: 'surat-keluar', fields: { sifat: 'B', klasifikasi: '000' } },
} as const;
export type Series = keyof typeof series;
