// Bahasa Indonesia for what may be done with tasks and letters besides their outcomes. `acts-en.ts` has the same shape.

import type { InstanceAct, TaskAct } from '@alir/engine/core/types';

/** What an act is called on its button, and what it does to whoever is asked to confirm it. */
export interface ActWords {
  readonly label: string;
  /** A sentence below the label. */
  readonly help: string;
}

const task: Readonly<Record<TaskAct, ActWords>> = {
  abstain: {
    label: 'Abstain',
    help: 'Anda tercatat hadir, tetapi tidak memilih satu pun keputusan.',
  },
  delegate: {
    label: 'Minta disiapkan',
    help: 'Orang lain menyiapkan tugas ini; keputusan tetap di tangan Anda.',
  },
  'hand-back': {
    label: 'Panggil kembali',
    help: 'Yang menyiapkan tugas ini tidak perlu melanjutkannya.',
  },
  transfer: {
    label: 'Alihkan',
    help: 'Tugas ini menjadi tugas jabatan lain dan hilang dari daftar Anda.',
  },
  decline: {
    label: 'Tolak tugas',
    help: 'Tugas ini naik ke atasan Anda, dengan alasan Anda.',
  },
  merge: {
    label: 'Gabungkan dengan surat terdahulu',
    help: 'Surat ini salinan surat yang sudah dicatat: ia berakhir di sini, berkas dan catatannya ikut ke surat terdahulu.',
  },
  'add-signers': {
    label: 'Tambah penanda tangan',
    help: 'Jabatan lain ikut memutuskan.',
  },
  'remove-signers': {
    label: 'Hapus penanda tangan',
    help: 'Hanya yang belum memberi suara yang dapat dihapus.',
  },
  copy: {
    label: 'Kirim tembusan',
    help: 'Penerima membaca naskah ini untuk diketahui; tidak ada yang harus mereka kerjakan.',
  },
  suspend: {
    label: 'Tangguhkan',
    help: 'Tugas ini menunggu sampai dilanjutkan; selama itu tidak ada yang dapat menyelesaikannya.',
  },
  resume: { label: 'Lanjutkan', help: 'Tugas ini dapat dikerjakan lagi.' },
  skip: {
    label: 'Lewati',
    help: 'Proses berjalan terus tanpa keputusan Anda.',
  },
  'take-back': {
    label: 'Tarik kembali keputusan',
    help: 'Tugas ini kembali kepada Anda, selama belum ada yang membuka kelanjutannya.',
  },
};

const instance: Readonly<Record<InstanceAct, ActWords>> = {
  urge: {
    label: 'Ingatkan',
    help: 'Semua yang masih ditunggu mendapat pengingat sekarang juga.',
  },
  copy: task.copy,
  reopen: {
    label: 'Buka kembali',
    help: 'Proses berjalan lagi. Keputusan yang lalu tetap tercatat dalam riwayat.',
  },
  suspend: {
    label: 'Hentikan sementara',
    help: 'Tidak ada yang dapat dikerjakan dan tidak ada batas waktu yang berjalan sampai dilanjutkan.',
  },
  resume: {
    label: 'Lanjutkan proses',
    help: 'Semua dapat dikerjakan lagi; batas waktu yang sudah lewat langsung berlaku.',
  },
  jump: {
    label: 'Pindah ke langkah lain',
    help: 'Tugas yang terbuka ditutup, dan proses dilanjutkan dari langkah yang Anda pilih.',
  },
  cancel: {
    label: 'Batalkan proses',
    help: 'Semua tugas dan semua yang di bawahnya ditutup untuk selamanya.',
  },
};

export const actsId = {
  menu: 'Tindakan lain',
  operatorMenu: 'Tindakan pengelola',
  task,
  instance,
  to: 'Kepada',
  signers: 'Penanda tangan',
  onePosition: 'Jabatan penerima',
  chosen: (count: number): string => `${count} jabatan dipilih`,
  choosePeople: 'Pilih sedikitnya satu jabatan.',
  chooseSigner: 'Pilih siapa yang dihapus.',
  chooseState: 'Pilih langkahnya.',
  reason: 'Alasan',
  reasonNeeded: 'Tulis alasannya; alasan ini tercatat dalam riwayat.',
  state: 'Lanjutkan dari',
  place: 'Gilirannya',
  places: { before: 'Sebelum saya', after: 'Sesudah saya', end: 'Paling akhir' },
  done: (label: string): string => `${label}: tercatat.`,
  preparing: (name: string): string => `Anda menyiapkan tugas ini untuk ${name}`,
  preparingHelp: 'Isi seperlunya, lalu serahkan kembali. Keputusan bukan pada Anda.',
  handBack: 'Serahkan kembali',
  delegates: 'Sedang disiapkan oleh',
  delegateUnread: (since: string): string => `sejak ${since}, belum dibuka`,
  delegateRead: (since: string, when: string): string => `sejak ${since}, dibuka ${when}`,
  taskSuspended: (who: string, when: string): string =>
    `Tugas ini ditangguhkan oleh ${who}, ${when}.`,
  instanceSuspended: (who: string, when: string): string =>
    `Proses ini dihentikan sementara oleh ${who}, ${when}.`,
  merge: {
    earlier: 'Surat terdahulu',
    search: 'Cari nomor, pengirim, atau nomor agenda',
    nothing: 'Tidak ada surat seperti itu yang dapat Anda baca di unit ini.',
    choose: 'Pilih surat terdahulunya.',
    alike: 'Surat ini tampaknya sudah pernah dicatat:',
    because: {
      values: 'Pengirim dan nomornya sama',
      file: 'Berkasnya sama persis',
    },
    look: 'Lihat surat terdahulu',
    into: 'Gabungkan ke sini',
    merged: (who: string, when: string): string => `Digabungkan oleh ${who}, ${when}`,
    unreadable: 'Surat terdahulunya tidak dapat Anda baca.',
    duplicates: 'Salinan yang digabungkan',
  },
  handover: {
    title: 'Pindahkan tugas jabatan',
    explanation:
      'Bila suatu jabatan dihapus, atau pemangkunya pergi dan tidak ada penggantinya, semua tugas yang menunggu jabatan itu dipindahkan kepada jabatan lain. Bila hanya pemangkunya yang berganti, tidak perlu dipindahkan: tugas mengikuti jabatan.',
    from: 'Jabatan yang tugasnya dipindahkan',
    to: 'Jabatan penggantinya',
    chooseTo: 'Pilih jabatan penggantinya.',
    search: 'Cari jabatan',
    change: 'Ganti',
    open: (count: number) => `${count} tugas terbuka`,
    nothing: 'Tidak ada yang perlu dipindahkan dari jabatan ini.',
    reason: 'Alasan, dicatat dalam riwayat setiap tugas',
    send: 'Pindahkan semua tugas',
    movedTo: (count: number, name: string) => `${count} tugas dipindahkan kepada ${name}`,
    kept: (count: number) => `${count} tugas tetap di jabatan semula:`,
    because: (count: number) => `${count} tugas:`,
    again: 'Pindahkan tugas jabatan lain',
  },
  signing: {
    title: 'Penandatanganan',
    count: (votes: number, of: number): string => `${votes} dari ${of} suara masuk`,
    inTurn: 'Bergiliran menurut urutan',
    atOnce: 'Serentak',
    turn: 'Gilirannya',
    open: 'Belum memberi suara',
    waiting: 'Menunggu giliran',
    skipped: 'Dilewati: sudah memberi suara di jabatan lain',
    removed: 'Dihapus',
    unasked: 'Tidak diminta lagi',
    voided: (title: string): string => `${title} (tidak berlaku lagi)`,
    voidRounds: (count: number): string => `Tanda tangan yang tidak berlaku lagi: ${count} putaran`,
    whyVoid:
      'Surat ini kembali ke langkah itu sesudah ditandatangani, jadi diminta lagi. Yang lama tetap tersimpan.',
    abstained: 'Abstain',
    weight: (weight: number): string => `bobot ${weight}`,
    you: 'Anda',
  },
  copies: {
    title: 'Tembusan',
    count: (read: number, all: number): string => `${read} dari ${all} sudah membaca`,
    unread: 'belum dibaca',
    read: (who: string, when: string): string => `dibaca ${who}, ${when}`,
    sent: (who: string, when: string): string => `dikirim ${who}, ${when}`,
    byFlow: 'alur ini',
    label: 'Tembusan',
    notice: 'Tembusan untuk diketahui. Tidak ada yang perlu Anda kerjakan.',
    noticeFrom: (who: string, when: string): string => `Tembusan dari ${who}, ${when}.`,
  },
  urgentFirst: 'Paling mendesak dahulu',
  followUp: {
    button: 'Ingatkan saya',
    set: (day: string) => `Pengingat ${day}`,
    due: (day: string) => `Diingatkan ${day}`,
    help: 'Pada hari itu Anda diingatkan akan tugas ini. Hanya Anda yang melihatnya.',
    day: 'Hari',
    dayMissing: 'Pilih harinya.',
    note: 'Catatan untuk diri sendiri (boleh kosong)',
    keep: 'Simpan pengingat',
    drop: 'Hapus pengingat',
    kept: (day: string) => `Anda akan diingatkan pada ${day}.`,
    dropped: 'Pengingat dihapus.',
  },
  batch: {
    start: 'Pilih',
    stop: 'Batal memilih',
    all: 'Pilih semua',
    choose: (subject: string): string => `Pilih ${subject}`,
    chosen: (count: number): string => `${count} dipilih`,
    none: 'Ketuk butir yang hendak diputuskan bersama.',
    looking: 'Memeriksa isian…',
    nothingShared:
      'Yang dipilih tidak punya keputusan yang sama tanpa isian. Buka satu per satu, atau pilih yang sejenis.',
    tooMany: (most: number): string => `Paling banyak ${most} butir sekaligus.`,
    title: (outcome: string, count: number): string => `${outcome}: ${count} butir`,
    confirm: (outcome: string, count: number): string => `${outcome} ${count} butir`,
    commentForAll: 'Catatan untuk semuanya',
    resultTitle: 'Hasilnya',
    result: (done: number, refused: number): string =>
      refused === 0
        ? `${done} butir selesai.`
        : `${done} butir selesai, ${refused} tidak diterima.`,
    refused: 'Tidak diterima, dan tetap terpilih:',
    done: 'Selesai:',
    key: 'Pilih butir, untuk diputuskan bersama',
  },
};
