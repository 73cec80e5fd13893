// Kalimat `alir test`, dalam bahasa Indonesia.

import type { simulateEn, testEn } from './test-en.ts';

export const testId: typeof testEn = {
  about: 'jalankan skenario di samping alur; laporkan yang berbeda dan bagian alur yang dilalui',
  optionOrganisation: 'organisasi, untuk skenario yang tidak menyebutkannya',
  optionGenerate: 'tulis skenario yang melalui semua jalur alur yang belum punya',
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
  atStart: 'Pada awalnya:',
  at: (names) => `Pada “${names}”:`,
  elsewhere: 'Apa pun yang dicoba, jalurnya menuju ke tempat lain.',
  written: (path) =>
    `${path} ditulis. Bacalah: isinya apa yang dilakukan alur, bukan apa yang seharusnya.`,
  untold: (flows) => `Tanpa skenario: ${flows.join(', ')}.`,
  failed: (flow, name) => `✗ ${flow}: ${name}`,
  passed: (flow, passed, all) => `${flow}: ${passed} dari ${all} sesuai`,
  kinds: { states: 'langkah', transitions: 'peralihan', outcomes: 'keputusan', guards: 'syarat' },
  butProblems: (problems) => `Masih ada ${problems} galat di atas; perbaiki dahulu agar lulus.`,
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
};
