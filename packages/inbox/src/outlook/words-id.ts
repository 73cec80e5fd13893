/** Names of acts as explanations give them; those that people press are called what their buttons say. */
const acts: Readonly<Record<string, string>> = { claim: 'Ambil', release: 'Lepas' };

export const id = {
  acts,
  may: (who: string, what: readonly string[]): string => `${who}: ${what.join(', ')}`,
  depends: (label: string): string => `${label} (tergantung isian)`,
  fails: (label: string): string => `${label} (akan gagal diproses)`,
  besides: 'Yang juga dapat dilakukan',
  anyone: 'semua yang boleh membacanya',
  operators: 'Pengelola',
  operatorActs: {
    suspend: 'Hentikan sementara',
    resume: 'Lanjutkan proses',
    cancel: 'Batalkan proses',
    jump: 'Pindah ke langkah lain',
    resolve: 'Perbaiki gangguan',
  },
  rule: (rule: string | number): string =>
    typeof rule === 'number'
      ? `Cukup ${rule} di antaranya selesai.`
      : (rules[rule] ?? 'Aturan alur menentukan kapan cukup.'),
  next: 'Apa selanjutnya',
  nextHelp: 'Ini yang terjadi bila tombolnya ditekan sekarang.',
  nothing: 'Tidak ada keputusan yang dapat diperkirakan untuk Anda.',
  task: (title: string, who: string): string => `${title}: ${who}`,
  by: (moment: string): string => `paling lambat ${moment}`,
  late: (moment: string): string => `batas waktunya ${moment} sudah lewat`,
  byLot: 'dipilih secara acak',
  stays: (title: string): string => `Tetap menunggu: ${title}`,
  waits: (states: readonly string[]): string => `Lalu: ${states.join(', ')}`,
  ends: 'Selesai; tidak ada lagi yang perlu dilakukan.',
  cancelled: 'Berakhir tanpa dilanjutkan.',
  failing: 'Akan gagal diproses; pengelola perlu memperbaikinya.',
  call: 'Aplikasi lain diberi tugas; jawabannya belum dapat diperkirakan.',
  publish: 'Proses lain ikut diberi tahu.',
  chosenBy: (name: string): string => `Bila diputuskan oleh ${name}.`,
  madeUp: 'Isian wajib diperkirakan; isian Anda dapat mengubah hasilnya.',
};

const rules: Readonly<Record<string, string>> = {
  all: 'Semuanya harus selesai.',
  any: 'Cukup satu yang selesai.',
  manual: 'Menunggu sampai dihentikan oleh yang memberi.',
};
