// Kalimat `alir test`, dalam bahasa Indonesia.

import type { simulateEn, testEn } from './test-en.ts';

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'tidak ada' : names.join(', ');

export const testId: typeof testEn = {
  about: 'jalankan skenario di samping alur; laporkan yang berbeda dan bagian alur yang dilalui',
  optionOrganisation: 'organisasi, untuk skenario yang tidak menyebutkannya',
  optionGenerate: 'tulis skenario yang melalui semua jalan alur yang belum punya',
  optionRecord: 'catat keadaan setelah langkah yang belum menyebutkannya',
  optionDatabase: 'bersama --record: basis data, yang satu prosesnya dituturkan sebagai skenario',
  optionInstance: 'bersama --record: proses yang dituturkan',
  optionTenant: 'bersama --record: penyewa pemilik proses (bawaan: default)',
  optionKeepPeople:
    'bersama --record: pertahankan nama orang dan komentar; bila tidak, jabatan yang disebut',
  bothNeeded: 'Untuk menuturkan proses, --record perlu --database dan --instance.',
  flowNotHere: (flow) => `Alur ${flow} dari proses itu tidak ada di map ini. Tambahkan.`,
  notTold: (instance) => `Riwayat ${instance} tidak diawali oleh seseorang.`,
  happened: (instance) => `Yang terjadi pada ${instance}`,
  leftOut: (seq, type) =>
    `Peristiwa ${seq} (${type}) dilewati: skenario tidak punya kata untuknya.`,
  missed: (flow, pointer, why) => `${flow}: ${pointer} tidak terlalui. ${why}`,
  neverTaken: 'Tidak ada yang menuju ke sana, apa pun datanya.',
  elsewhere: 'apa pun yang dicoba, jalannya ke tempat lain',
  written: (path) =>
    `${path} ditulis. Bacalah: isinya apa yang dilakukan alur, bukan apa yang seharusnya.`,
  untold: (flows) => `Tanpa skenario: ${flows.join(', ')}.`,
  failed: (flow, name) => `✗ ${flow}: ${name}`,
  step: (step, happens) => `langkah ${step}, ${happens}`,
  passed: (flow, passed, all) => `${flow}: ${passed} dari ${all} sesuai`,
  kinds: { states: 'tahap', transitions: 'peralihan', outcomes: 'pilihan', guards: 'syarat' },
  butProblems: (problems) => `Masih ada ${problems} galat di atas; perbaiki dahulu agar lulus.`,
  allPassed: (scenarios) =>
    scenarios === 0 ? 'Tidak ada skenario.' : `Semua skenario (${scenarios}) sesuai.`,
  someFailed: (failed, all) => `${failed} dari ${all} skenario berbeda.`,
  look: 'keadaannya',
  words: {
    start: 'memulai',
    startEach: 'memulai satu per satu dari daftar',
    complete: 'menyelesaikan',
    act: 'melakukan tindakan',
    abstain: 'abstain pada',
    claim: 'mengambil',
    release: 'melepas',
    read: 'membaca',
    transfer: 'mengalihkan',
    delegate: 'meminta disiapkan',
    handBack: 'menyerahkan kembali',
    decline: 'menolak',
    skip: 'melewati',
    takeBack: 'menarik kembali',
    urge: 'mengingatkan',
    copy: 'mengirim tembusan',
    cancel: 'membatalkan',
    suspend: 'menangguhkan',
    resume: 'melanjutkan',
    reopen: 'membuka kembali',
    clock: 'waktu berlalu',
    service: 'layanan menjawab',
    children: 'turunan selesai',
    topic: 'alur lain mengabarkan',
  },
  refused: (code, sentence, expected) =>
    expected === null
      ? `seharusnya terlaksana; ternyata ditolak: ${sentence} [${code}]`
      : `seharusnya ${expected}; ternyata ditolak karena lain: ${sentence} [${code}]`,
  incident: (code, sentence, expected) =>
    expected === null
      ? `seharusnya terlaksana; ternyata menjadi insiden: ${sentence} [${code}]`
      : `seharusnya ${expected}; ternyata insiden lain: ${sentence} [${code}]`,
  done: (expected) => `seharusnya ditolak dengan ${expected}; ternyata terlaksana`,
  unmet: (aspect, expected, actual) => `${aspect}: seharusnya ${expected}; ternyata ${actual}`,
  aspects: {
    states: 'tahap yang berjalan',
    ended: 'akhirnya',
    open: 'masih berjalan',
    tasks: 'tugas terbuka',
    data: 'data',
    due: 'batas waktu',
    notices: 'yang diberi tahu',
    children: 'turunan',
  },
  nothingStarted: 'Belum ada yang dimulai.',
  noChild: (key, children) => `Tidak ada turunan ${key}; turunannya: ${listed(children)}.`,
  noCall: (state, open) =>
    `Tidak ada layanan yang ditunggu pada ${state}; yang ditunggu: ${listed(open)}.`,
  noTimer: (state) => `Pengatur waktu itu tidak berjalan pada ${state}.`,
  noListener: (state, name) => `Tidak ada yang menunggu ${name} pada ${state}.`,
  notOpen: (state) => `${state} tidak menunggu turunan.`,
};

export const simulateId: typeof simulateEn = {
  about: 'jalankan banyak berkas suatu alur melalui kantor; laporkan di mana pekerjaan menunggu',
  argFlow: 'berkas alurnya; skenarionya menyebut apa yang masuk dan bagaimana tugas berakhir',
  optionPerHour: 'berapa yang masuk tiap jam kerja (bawaan: menurut basis data, atau 1)',
  optionDays: 'hari kerja dalam satu putaran (bawaan: 20)',
  optionRuns: 'jumlah putaran, untuk rentang angkanya (bawaan: 20)',
  optionSeed: 'benih lain, kebetulan lain; benih sama, angka sama (bawaan: 1)',
  optionDatabase:
    'belajar dari riwayat dalam basis data: seberapa sering, bagaimana berakhir, berapa lama',
  oneFlow: (path) => `${path} bukan alur. Sebutkan berkas satu alur.`,
  wrong: (path) => `Ada galat di ${path}. Perbaiki dahulu:`,
  noScenarios: (flow) =>
    `${flow} belum punya skenario yang menyebut apa yang masuk. Tulislah, atau jalankan alir test --generate.`,
  noNumber: (given) => `“${given}” bukan angka di atas 0`,
  summary: (runs, days, started, ended) =>
    `Dalam ${days} hari kerja, rata-rata ${runs} putaran: ${started} dimulai, ${ended} selesai. Dalam kurung: rentang 95 %.`,
  duration: (hours) => `Dari mulai sampai selesai: ${hours} jam kerja.`,
  step: (step, of) =>
    `  ${step}: ${of.done} selesai; menunggu ${of.waiting} jam, sembilan dari sepuluh paling lama ${of.most} jam; tersisa ${of.left}`,
  busy: 'Tersibuk:',
  stuck: (step, code) =>
    `${step} tertahan: tidak satu pun pilihan dari skenario diterima [${code}]. Tambahkan skenario yang cocok.`,
};
