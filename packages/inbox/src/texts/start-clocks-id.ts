// Bahasa Indonesia for operators: what starts by the calendar, and what was refused. `start-clocks-en.ts` has the same shape.

export const startClocksId = {
  title: 'Alur terjadwal',
  explanation:
    'Alur di bawah ini dimulai sendiri menurut jadwalnya. Yang gagal dimulai tidak hilang: perbaiki penyebabnya, lalu mulai lagi.',
  none: 'Tidak ada alur yang dimulai menurut jadwal.',
  next: (moment: string): string => `Berikutnya dimulai ${moment}`,
  ended: 'Jadwalnya sudah habis: tidak akan dimulai lagi dengan sendirinya.',
  wellDone: 'Tidak ada yang gagal dimulai.',
  refusedAt: (moment: string): string => `Seharusnya dimulai ${moment}`,
  count: (count: number): string => `${count} gagal dimulai:`,
  more: (count: number): string => `dan ${count} lagi yang tidak diperinci di sini.`,
  technical: 'Rincian teknis',
  code: 'Kode',
  retry: (flow: string): string => `Mulai lagi: ${flow}`,
  retryHelp:
    'Semua yang gagal dicoba lagi dengan versi alur yang terbaru. Yang sudah ada tidak dimulai dua kali.',
  /** What came of it, in one sentence. */
  result: (started: number, moments: number): string =>
    moments === 0
      ? started === 0
        ? 'Semuanya ternyata sudah ada; tidak ada lagi yang tertinggal.'
        : `${started} dimulai; tidak ada lagi yang gagal.`
      : started === 0
        ? 'Masih gagal. Baca sebabnya di atas, perbaiki, lalu mulai lagi.'
        : `${started} dimulai, sebagian masih gagal. Baca sebabnya di atas.`,
};
