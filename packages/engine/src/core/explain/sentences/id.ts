import type { Sentences } from './sentences.ts';

/** Whoever runs the application lets its clock run. */
const overdue =
  'Tunggu sebentar; jika lama, minta pengelola memeriksa apakah pekerjaan terjadwal aplikasi masih berjalan.';

export const id: Sentences = {
  task: {
    open: {
      because: '“{task}” menunggu {who} sejak {since}.',
      unblock:
        '{able} dapat menyelesaikannya[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
    },
    claimed: {
      because: '“{task}”, yang terbuka sejak {since}, sedang dikerjakan oleh {claimant}.',
      unblock:
        '{claimant} perlu menyelesaikannya atau melepasnya[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
    },
    vacant: {
      because: '“{task}” menunggu {who} sejak {since}, tetapi tidak ada pejabatnya.',
      unblock: 'Tetapkan pejabatnya, atau minta pengelola mengalihkan tugas ini.',
    },
    nobody: {
      because:
        '“{task}” menunggu {who} sejak {since}, tetapi tidak seorang pun di sana berwenang memutuskannya.',
      unblock: 'Minta pengelola mengalihkan tugas ini ke jabatan lain.',
    },
    'not-yet': {
      because: '“{task}” menunggu {who} sejak {since}, tetapi belum dapat diselesaikan.',
      unblock: 'Syaratnya belum terpenuhi[: “{why}”]. Penuhi dahulu, atau tunggu.',
    },
    'laid-aside': {
      because: '“{task}” ditunda oleh {by} sejak {suspended}.',
      unblock: 'Pemegang tugas ini dapat melanjutkannya kembali.',
    },
    incident: {
      because: '“{task}” tertahan karena langkah terakhirnya gagal diproses.',
      unblock: 'Pengelola perlu memperbaiki penyebabnya, lalu mengulangi langkah itu.',
    },
    suspended: {
      because: '“{task}” tertahan karena seluruh proses ini dihentikan sementara.',
      unblock: 'Pengelola dapat melanjutkan proses ini.',
    },
  },
  delegate: {
    because: '{who} menyiapkan “{task}” sejak {since}.',
    unblock: '{who} dapat menyerahkan hasilnya; pemegang tugas juga dapat menariknya kembali.',
  },
  onBehalf: {
    alone:
      '{delegates} dapat menyelesaikannya atas nama {principal}[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
    too: '{delegates} juga dapat menyelesaikannya atas nama {principal}.',
    unsigned: '{helpers} dapat mengerjakannya atas nama {helped}, tetapi tidak menandatanganinya.',
    undecided: '{helpers} dapat mengerjakannya atas nama {helped}, tetapi tidak memutuskannya.',
  },
  children: {
    because: 'Sejak {since}, “{state}” menunggu {count} tindak lanjut yang belum selesai.',
    unblock:
      'Para pelaksananya perlu menyelesaikannya[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
  },
  call: {
    because: '“{state}” menunggu jawaban aplikasi lain sejak {since}.',
    unblock: 'Tunggu jawabannya; jika lama, hubungi pengelola aplikasi itu.',
  },
  event: {
    because: '“{state}” menunggu kabar dari proses lain sejak {since}.',
    unblock: 'Tunggu kabarnya, atau periksa apa yang menahan proses lain itu.',
  },
  timer: {
    move: {
      because: '“{state}” menunggu sampai {at}, lalu berlanjut sendiri.',
      unblock: 'Tidak ada yang perlu dilakukan.',
    },
    outcome: {
      because: '“{state}” akan diputuskan secara otomatis pada {at}.',
      unblock: 'Selesaikan tugasnya sebelum itu jika keputusannya seharusnya lain.',
    },
    escalate: {
      because: 'Tugas “{state}” akan dialihkan ke jabatan lain pada {at}.',
      unblock: 'Selesaikan tugasnya sebelum itu agar tidak dialihkan.',
    },
  },
  timerDue: {
    move: {
      because: '“{state}” seharusnya berlanjut sendiri pada {at}, tetapi belum diproses.',
      unblock: overdue,
    },
    outcome: {
      because: '“{state}” seharusnya diputuskan secara otomatis pada {at}, tetapi belum diproses.',
      unblock: overdue,
    },
    escalate: {
      because:
        'Tugas “{state}” seharusnya dialihkan ke jabatan lain pada {at}, tetapi belum diproses.',
      unblock: overdue,
    },
  },
  incident: {
    because: 'Langkah terakhir[ pada “{state}”] gagal diproses pada {since}.',
    unblock: 'Pengelola perlu memperbaiki penyebabnya, lalu mengulangi langkah itu.',
  },
  suspended: {
    because: 'Proses ini dihentikan sementara oleh {by} sejak {suspended}.',
    unblock: 'Pengelola dapat melanjutkan proses ini.',
  },
  ended: {
    done: { because: 'Proses ini sudah selesai.', unblock: 'Tidak ada yang perlu dilakukan.' },
    cancelled: { because: 'Proses ini dibatalkan.', unblock: 'Tidak ada yang perlu dilakukan.' },
  },
  depends: 'Hasilnya bergantung pada isian. Isi formulirnya lebih dahulu.',
  people: 'salah satu dari {count} orang',
  inCharge: 'pejabat yang berwenang',
  or: 'atau',
};
