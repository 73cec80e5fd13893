import type { FailureSentences, ToldStep } from './failures.ts';

/** Siapa melakukan apa; tanpa nama: seseorang. */
const does =
  (verb: string, more: (told: ToldStep) => string = () => '') =>
  (told: ToldStep): string =>
    `${told.by ?? 'seseorang'} ${verb}${told.state === null ? '' : ` ${told.state}`}${more(told)}`;
const to = ({ to: who }: ToldStep): string => (who === null ? '' : ` kepada ${who}`);

const aspects = {
  states: 'Langkah yang sedang berjalan',
  tasks: 'Tugas yang terbuka',
  data: 'Datanya',
  due: 'Batas waktunya',
  notices: 'Yang diberi tahu',
  children: 'Proses lanjutannya',
} as const;

export const failuresId: FailureSentences = {
  step: (number, happens) => `Langkah ${number} skenario: ${happens}.`,
  happens: {
    start: ({ by }) => `${by ?? 'seseorang'} memulai proses`,
    startEach: ({ by }) => `${by ?? 'seseorang'} memulai satu proses untuk setiap butir daftar`,
    complete: does('menyelesaikan', ({ outcome }) =>
      outcome === null ? '' : ` dengan keputusan ${outcome}`,
    ),
    act: ({ by, action, state }) =>
      `${by ?? 'seseorang'} melakukan tindakan ${action ?? ''}${state === null ? '' : ` pada ${state}`}`,
    abstain: does('abstain pada'),
    claim: does('mengambil tugas'),
    release: does('melepas tugas'),
    read: does('membuka tugas'),
    transfer: does('mengalihkan tugas', to),
    delegate: ({ by, state, to: who }) =>
      `${by ?? 'seseorang'} meminta ${who ?? 'orang lain'} menyiapkan ${state ?? 'tugas'}`,
    handBack: does('menyerahkan kembali'),
    decline: does('menolak tugas'),
    skip: does('melewati tugas'),
    takeBack: does('menarik kembali'),
    urge: does('mengingatkan pelaksana'),
    copy: does('mengirim tembusan', to),
    cancel: () => 'proses dibatalkan',
    suspend: does('menunda'),
    resume: does('melanjutkan'),
    reopen: does('membuka kembali proses'),
    clock: () => 'waktu berlalu',
    service: ({ state, error }) =>
      `aplikasi lain menjawab ${state ?? ''}${error === null ? '' : ` dengan galat ${error}`}`,
    children: ({ state }) => `proses lanjutan ${state ?? ''} selesai`,
    topic: ({ name, state }) => `proses lain mengabarkan ${name ?? ''} kepada ${state ?? ''}`,
  },
  look: 'keadaannya diperiksa',
  within: (path) => ` di dalam ${path}`,
  refused: (expected) =>
    expected === null
      ? 'Ini seharusnya dapat dilakukan, tetapi ditolak.'
      : `Ini seharusnya menghasilkan ${expected}, tetapi ditolak karena hal lain.`,
  incident: (expected) =>
    expected === null
      ? 'Ini seharusnya dapat dilakukan, tetapi menimbulkan gangguan.'
      : `Ini seharusnya menghasilkan ${expected}, tetapi menimbulkan gangguan lain.`,
  done: (expected) => `Ini seharusnya menghasilkan ${expected}, tetapi berhasil dilakukan.`,
  answer: (sentence) => `Jawabannya: “${sentence}”`,
  notOpenAnyMore: 'Prosesnya seharusnya masih berjalan, tetapi ternyata sudah berakhir.',
  ended: (expected, actual) =>
    actual === null
      ? `Prosesnya seharusnya berakhir dengan hasil ${expected}, tetapi ternyata masih berjalan.`
      : `Prosesnya seharusnya berakhir dengan hasil ${expected}, tetapi ternyata dengan ${actual}.`,
  nothing: 'tidak ada',
  unmet: (aspect, expected, actual) =>
    `${aspects[aspect]} seharusnya ${expected}, tetapi ternyata ${actual}.`,
  nobody: (who, nearest) =>
    nearest === null
      ? `Tidak ada orang, jabatan, atau peran ${who}. Pilih yang ada dalam organisasi.`
      : `Tidak ada orang, jabatan, atau peran ${who}. Mungkin maksudnya ${nearest}.`,
  vacant: (who, day) =>
    `Tidak ada yang memangku ${who} pada ${day}. Pilih pelaku lain, atau lengkapi organisasinya.`,
  nothingStarted: 'Belum ada proses yang dimulai. Awali skenario dengan “start”.',
  noChild: (key, children) =>
    children === ''
      ? `Tidak ada proses lanjutan ${key}, karena belum ada yang dimulai. Periksa langkah sebelumnya.`
      : `Tidak ada proses lanjutan ${key}. Yang ada: ${children}.`,
  noCall: (state, open) =>
    open === ''
      ? `Dalam alur, langkah ${state} tidak menunggu jawaban aplikasi lain. Hapus langkah ini, atau periksa yang sebelumnya.`
      : `Dalam alur, langkah ${state} tidak menunggu jawaban aplikasi lain. Yang menunggu: ${open}.`,
  noTimer: (state) =>
    `Pengatur waktu itu tidak berjalan pada ${state}. Periksa nomornya, atau langkah sebelumnya.`,
  noListener: (state, name) =>
    `Dalam alur, langkah ${state} tidak menunggu kabar ${name}. Periksa namanya, atau langkah sebelumnya.`,
  notOpen: (state) =>
    `Dalam alur, langkah ${state} tidak menunggu proses lanjutan. Periksa langkah sebelumnya.`,
  allPassed: (scenarios) => `Semua skenario (${scenarios}) berjalan sesuai yang tertulis.`,
  none: 'Belum ada skenario. Tulis satu, atau jalankan “alir test --generate”.',
  someFailed: (failed, all) =>
    `${failed} dari ${all} skenario tidak berjalan sesuai yang tertulis. Perbaiki alurnya, atau skenarionya bila alurnya sudah benar.`,
};
