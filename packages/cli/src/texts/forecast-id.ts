import type { forecast as en } from './forecast-en.ts';

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
  noSuchTask: (task, open) =>
    `tidak ada tugas terbuka dengan id ${task}; yang terbuka: ${open.join(', ')}`,
  noSuchOutcome: (outcome, open) =>
    `tidak ada tugas terbuka dengan keputusan ${outcome}; yang ada: ${open.join(', ')}`,
  nothing: 'Tidak ada tugas yang terbuka, sehingga tidak ada yang dapat diputuskan.',
};
