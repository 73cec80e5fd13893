import type { forecast as en } from './forecast-en.ts';

const quoted = (titles: readonly string[]): string =>
  titles.map((title) => `“${title}”`).join(', ');

const of = (title: string | null): string => (title === null ? '' : `${title}: `);

/** Kalimat `alir forecast` dalam bahasa Indonesia. */
export const forecast: typeof en = {
  about:
    'sebutkan apa yang terjadi bila suatu keputusan diambil sekarang: siapa yang menerima, paling lambat kapan',
  optionBy:
    'pengguna yang bertanya (bawaan: operator); yang rahasia hanya untuk yang boleh membacanya',
  optionTask: 'id salah satu tugasnya (bawaan: semua yang terbuka)',
  optionOutcome: 'salah satu keputusan (bawaan: semua)',
  optionSteps: 'berapa langkah berturut-turut yang diperkirakan: 1 sampai 3 (bawaan: 1)',
  noSteps: (given) => `--steps menerima 1, 2, atau 3, bukan ${given}`,
  notTold: (by) =>
    by === null
      ? 'Ini hanya untuk yang memegangnya. Sebutkan dengan --by untuk siapa ditanyakan.'
      : `${by} tidak boleh membaca ini.`,
  nothing: 'Tidak ada tugas yang terbuka, sehingga tidak ada yang dapat diputuskan.',
  task: (title, { task, who, holder, due }) =>
    `${of(title)}“${task}” diterima ${who ?? 'seseorang menurut undian'}${holder === null ? '' : ` (${holder})`}${due === null ? '' : `, paling lambat ${due}`}.`,
  vacant: 'lowong',
  waits: (title, states) => `${of(title)}Menunggu di ${quoted(states)}.`,
  stays: (title, tasks) => `${of(title)}Tetap menunggu ${quoted(tasks)}.`,
  ended: (title, status) => `${of(title)}${status === 'done' ? 'Selesai' : 'Dibatalkan'}.`,
  fails: (title) => `${of(title)}Gagal diproses dan menunggu operator.`,
  call: 'Aplikasi lain ditanya; jawabannya tidak diperkirakan.',
  publish: 'Alur lain diberi tahu.',
  chosenBy: (name, isMadeUp) =>
    `(Bila diputuskan ${name}${isMadeUp ? '; isian wajib diperkirakan' : ''}.)`,
};
