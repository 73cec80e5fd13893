// Words of printing and downloading.

/** The words of printing and downloading. */
export interface ExportTexts {
  readonly open: string;
  readonly what: string;
  readonly picture: string;
  readonly pictureHelp: string;
  readonly procedure: string;
  readonly procedureHelp: string;
  readonly paper: string;
  readonly papers: Readonly<Record<'F4' | 'A4', string>>;
  readonly preview: string;
  readonly sheet: (number: number, of: number) => string;
  readonly print: string;
  readonly pdf: string;
  readonly svg: string;
  readonly png: string;
  readonly working: string;
  readonly done: (file: string) => string;
  readonly failed: (why: string) => string;
  readonly basis: string;
  readonly basisHelp: string;
}

export const exportId: ExportTexts = {
  open: 'Unduh atau cetak',
  what: 'Apa yang dicetak',
  picture: 'Gambar alur',
  pictureHelp: 'Langkah dan jalurnya, dengan judul, versi, dan dasar hukum.',
  procedure: 'Tabel SOP',
  procedureHelp: 'Kegiatan, pelaksana, dan mutu baku menurut Permenpan RB 35/2012.',
  paper: 'Kertas',
  papers: { F4: 'F4 (215 × 330 mm)', A4: 'A4 (210 × 297 mm)' },
  preview: 'Pratinjau',
  sheet: (number, of) => `Lembar ${number} dari ${of}`,
  print: 'Cetak',
  pdf: 'Unduh PDF',
  svg: 'Unduh SVG',
  png: 'Unduh PNG',
  working: 'Sedang disiapkan …',
  done: (file) => `${file} diunduh.`,
  failed: (why) => `Tidak dapat disiapkan: ${why}`,
  basis: 'Dasar hukum',
  basisHelp: 'Satu peraturan atau keputusan tiap baris. Tercetak pada gambar dan SOP.',
};

export const exportEn: ExportTexts = {
  open: 'Download or print',
  what: 'What to print',
  picture: 'Picture of the flow',
  pictureHelp: 'Steps and ways, with title, version and legal basis.',
  procedure: 'Table of the procedure',
  procedureHelp: 'Activities, performers and standards, as Indonesian offices write them.',
  paper: 'Paper',
  papers: { F4: 'F4 (215 × 330 mm)', A4: 'A4 (210 × 297 mm)' },
  preview: 'Preview',
  sheet: (number, of) => `Sheet ${number} of ${of}`,
  print: 'Print',
  pdf: 'Download PDF',
  svg: 'Download SVG',
  png: 'Download PNG',
  working: 'Getting ready …',
  done: (file) => `${file} was downloaded.`,
  failed: (why) => `Could not be made: ${why}`,
  basis: 'Legal basis',
  basisHelp: 'One law or decree on each line. Printed on picture and procedure.',
};
