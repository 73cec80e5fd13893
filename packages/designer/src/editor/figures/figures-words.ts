// Words of figures of history. They come with their panel, behind the first picture.

/** Words of figures. */
export interface FiguresWords {
  readonly loading: string;
  readonly none: string;
  readonly failed: (why: string | null) => string;
  readonly again: string;
  readonly period: string;
  readonly periods: readonly (readonly [days: number, words: string])[];
  readonly heatBy: string;
  readonly open: (count: number, at: string) => string;
  readonly table: string;
  readonly here: string;
  readonly overdue: (count: number) => string;
  readonly done: string;
  readonly late: (count: number) => string;
  readonly half: string;
  readonly most: string;
  readonly legend: string;
  readonly other: string;
  readonly secret: string;
}

const id: FiguresWords = {
  loading: 'Angka sedang dihitung …',
  none: 'Belum ada surat pada alur ini. Angka muncul setelah alur diterbitkan dan dipakai.',
  failed: (why) => `Angka tidak dapat dibaca: ${why ?? 'server tidak dapat dihubungi'}. Coba lagi.`,
  again: 'Hitung lagi',
  period: 'Yang selesai dalam',
  periods: [
    [30, '30 hari terakhir'],
    [90, '90 hari terakhir'],
    [365, 'setahun terakhir'],
    [0, 'seluruh waktu'],
  ],
  heatBy: 'Warna menurut',
  open: (count, at) => `${count} surat belum selesai, dihitung pada ${at}.`,
  table: 'Lama tugas di setiap langkah, dalam jam kerja: separuhnya, dan sembilan dari sepuluh',
  here: 'Di sini',
  overdue: (count) => `${count} lewat`,
  done: 'Selesai',
  late: (count) => `${count} terlambat`,
  half: 'Separuh',
  most: '9 dari 10',
  legend: 'Arti warna',
  other: 'Langkah dari versi lain',
  secret: 'Surat rahasia ikut dihitung, tetapi keputusannya tidak.',
};

const en: FiguresWords = {
  loading: 'Being counted …',
  none: 'There are no letters of this flow yet. Figures appear once it is published and used.',
  failed: (why) => `Figures cannot be read: ${why ?? 'the server cannot be reached'}. Try again.`,
  again: 'Count again',
  period: 'Of what ended in',
  periods: [
    [30, 'the last 30 days'],
    [90, 'the last 90 days'],
    [365, 'the last year'],
    [0, 'all the time'],
  ],
  heatBy: 'Colours by',
  open: (count, at) => `${count} letters are not finished, counted at ${at}.`,
  table: 'Each step, in working hours: how long half of the tasks took, and nine of ten',
  here: 'Here',
  overdue: (count) => `${count} late`,
  done: 'Done',
  late: (count) => `${count} late`,
  half: 'Half',
  most: '9 of 10',
  legend: 'What the colours mean',
  other: 'Step of another version',
  secret: 'Confidential letters are counted, how they were decided is not.',
};

/** The words of a language. */
export const figuresWords = (lang: 'id' | 'en'): FiguresWords => ({ id, en })[lang];
