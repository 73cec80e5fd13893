import type { ForecastSentences } from './forecast.ts';

const where = (of: string | null): string => (of === null ? 'Proses ini' : `“${of}”`);

export const forecastId: ForecastSentences = {
  task: (of, { task, who, holder, isVacant, due, late }) =>
    [
      of === null ? '' : `Pada “${of}”, `,
      `tugas “${task}” `,
      who === null ? 'diberikan kepada seseorang yang ditentukan dengan undian' : `diterima ${who}`,
      holder === null ? '' : ` (${holder})`,
      due === null ? '' : `, dengan batas waktu ${due}`,
      late === null ? '' : `, padahal batas waktunya, ${late}, sudah lewat`,
      isVacant ? '. Jabatan itu sedang lowong. Tetapkan pejabatnya.' : '.',
    ]
      .join('')
      .replace(/^t/, 'T'),
  waits: (of, states) => `${where(of)} lalu menunggu pada langkah ${states}.`,
  stays: (of, tasks) => `${where(of)} tetap menunggu tugas ${tasks}.`,
  done: (of) => `${where(of)} selesai.`,
  cancelled: (of) => `${where(of)} dibatalkan.`,
  fails: (of) =>
    `${where(of)} akan terhenti pada langkah ini karena gangguan. Pengelola perlu memperbaiki penyebabnya.`,
  call: 'Aplikasi lain dimintai jawaban, yang belum dapat diperkirakan.',
  publish: 'Proses lain yang menunggu kabar ini diberi tahu.',
  chosenBy: (name) => `Ini berlaku bila ${name} yang memutuskan.`,
  madeUp: 'Isian yang wajib belum ada, jadi perkiraan ini memakai isian contoh.',
};
