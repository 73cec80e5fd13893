import type { Sentences } from './sentences.ts';

export const id: Sentences = {
  task: {
    open: {
      because: '“{task}” menunggu {who} sejak {since}.',
      unblock:
        '{who} dapat menyelesaikannya[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
    },
    claimed: {
      because: '“{task}” sedang dikerjakan {claimant} sejak {since}.',
      unblock:
        '{claimant} perlu menyelesaikannya atau melepasnya[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
    },
    vacant: {
      because: '“{task}” menunggu {who} sejak {since}, tetapi tidak ada pejabatnya.',
      unblock: 'Tetapkan pejabatnya, atau minta operator mengalihkan tugas ini.',
    },
    nobody: {
      because: '“{task}” menunggu {who}, tetapi tidak seorang pun boleh memutuskannya.',
      unblock: 'Minta operator mengalihkan tugas ini ke jabatan lain.',
    },
    'not-yet': {
      because: '“{task}” menunggu {who} sejak {since}, tetapi belum dapat diselesaikan.',
      unblock: 'Penuhi syaratnya lebih dahulu[: “{why}”].',
    },
    'laid-aside': {
      because: '“{task}” ditunda {by} sejak {suspended}.',
      unblock: 'Pemegang tugas ini dapat melanjutkannya kembali.',
    },
    incident: {
      because: '“{task}” tertahan karena langkah terakhirnya gagal diproses.',
      unblock: 'Operator perlu memperbaiki penyebabnya, lalu mengulangi langkah itu.',
    },
    suspended: {
      because: '“{task}” tertahan karena seluruh berkas ini dihentikan sementara.',
      unblock: 'Operator dapat melanjutkan berkas ini.',
    },
  },
  delegate: {
    because: '{who} menyiapkan “{task}” sejak {since}.',
    unblock: '{who} dapat menyerahkan kembali; pemegang tugas dapat menariknya.',
  },
  children: {
    because: '“{state}” menunggu {count} tindak lanjut yang belum selesai sejak {since}.',
    unblock:
      'Pelaksana tindak lanjut perlu menyelesaikannya[ paling lambat {due}][; batas waktunya {late} sudah lewat].',
  },
  call: {
    because: '“{state}” menunggu jawaban aplikasi lain sejak {since}.',
    unblock: 'Tunggu jawabannya; jika lama, hubungi pengelola aplikasi.',
  },
  event: {
    because: '“{state}” menunggu kabar dari proses lain sejak {since}.',
    unblock: 'Proses lain itu perlu diselesaikan lebih dahulu.',
  },
  timer: {
    move: {
      because: '“{state}” menunggu sampai {at}.',
      unblock: 'Tidak perlu tindakan; setelah itu berjalan sendiri.',
    },
    outcome: {
      because: '“{state}” akan diputuskan sendiri pada {at}.',
      unblock: 'Selesaikan tugasnya lebih dahulu jika keputusannya perlu berbeda.',
    },
    escalate: {
      because: 'Tugas “{state}” akan dialihkan pada {at}.',
      unblock: 'Selesaikan tugasnya sebelum itu agar tidak dialihkan.',
    },
  },
  incident: {
    because: 'Langkah terakhir[ pada “{state}”] gagal diproses pada {since}.',
    unblock: 'Operator perlu memperbaiki penyebabnya, lalu mengulangi langkah itu.',
  },
  suspended: {
    because: 'Berkas ini dihentikan sementara oleh {by} sejak {suspended}.',
    unblock: 'Operator dapat melanjutkan berkas ini.',
  },
  ended: {
    done: { because: 'Berkas ini sudah selesai.', unblock: 'Tidak ada yang perlu dilakukan.' },
    cancelled: { because: 'Berkas ini dibatalkan.', unblock: 'Tidak ada yang perlu dilakukan.' },
  },
  depends: 'Hasilnya bergantung pada isian. Isi formulirnya lebih dahulu.',
  people: '{count} orang',
  inCharge: 'pejabat yang berwenang',
  or: 'atau',
};
