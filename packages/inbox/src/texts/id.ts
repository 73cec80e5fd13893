// Bahasa Indonesia, the first language. `en.ts` has the same shape, checked by the compiler.

import { actingId } from './acting-id.ts';
import { noticesId } from './notices-id.ts';
import { actsId } from './acts-id.ts';
import { incidentsId } from './incidents-id.ts';
import { startClocksId } from './start-clocks-id.ts';
import { humanize } from './humanize.ts';

/** Words for names that letters and reports commonly use; any other name is made readable. */
const words: Readonly<Record<string, string>> = {
  biasa: 'Biasa',
  segera: 'Segera',
  'sangat-segera': 'Sangat segera',
  penting: 'Penting',
  terbatas: 'Terbatas',
  rahasia: 'Rahasia',
  'sangat-rahasia': 'Sangat rahasia',
  pelaksana: 'Pelaksana',
  koordinator: 'Koordinator',
  'untuk-diketahui': 'Untuk diketahui',
  pengirim: 'Surat dari',
  perihal: 'Hal',
  nomorSurat: 'Nomor surat',
  tanggalSurat: 'Tanggal surat',
  nomorAgenda: 'Nomor agenda',
  diterima: 'Diterima',
  urgensi: 'Sifat',
  keamanan: 'Tingkat keamanan',
  klasifikasi: 'Klasifikasi',
  berkas: 'Berkas',
  unit: 'Unit',
  jabatan: 'Jabatan',
  peran: 'Peran',
  instruksi: 'Instruksi',
  catatan: 'Catatan',
  batas: 'Batas waktu',
  surat: 'Surat',
  pemberi: 'Dari',
  laporan: 'Laporan',
  desa: 'Desa',
  periode: 'Periode',
  indikator: 'Indikator',
  kode: 'Kode',
  target: 'Target',
  realisasi: 'Realisasi',
  nilai: 'Nilai',
  open: 'Berjalan',
  done: 'Selesai',
  cancelled: 'Dibatalkan',
  diketahui: 'Sudah dibaca',
  dialihkan: 'Dialihkan',
  ditarik: 'Ditarik',
  diarsipkan: 'Diarsipkan',
  dikembalikan: 'Dikembalikan',
  selesai: 'Selesai',
  'surat-masuk': 'Surat masuk',
  disposisi: 'Disposisi',
  'laporan-kinerja-desa': 'Laporan kinerja triwulan desa',
};

/** What a sentence about a completed task is made of. */
export interface CompletedWords {
  readonly task: string;
  readonly outcome: string;
  /** Whom the instance was given to; null: nobody in particular. */
  readonly of: string | null;
}

export const id = {
  word: (name: string): string => words[name] ?? humanize(name),
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  cancel: 'Kembali',
  dismiss: 'Tutup pemberitahuan',
  announced: 'Yang baru terjadi',
  urgency: 'Sifat',
  secrecy: 'Keamanan',
  errors: {
    /** Of a refusal about a position that the reader knows by name; null: the server's sentence says it. */
    aboutKey: (code: string, name: string): string | null =>
      ({
        KEY_EXISTS: `${name} sudah menerima surat ini. Hapus dari daftar, lalu kirim lagi.`,
        KEY_UNKNOWN: `${name} tidak lagi ada di antara penerima. Muat ulang, lalu pilih lagi.`,
      })[code] ?? null,
    unexpected: 'Terjadi kesalahan yang tidak terduga. Muat ulang halaman, lalu coba lagi.',
    unreachable: {
      offline: 'Perangkat sedang tidak tersambung. Periksa jaringan, lalu coba lagi.',
      timeout: 'Server belum menjawab. Jaringan mungkin lambat; coba lagi.',
      network: 'Server tidak terjangkau. Periksa jaringan, lalu coba lagi.',
      busy: 'Server sedang sibuk. Tunggu sebentar, lalu coba lagi.',
      session: 'Sesi Anda telah berakhir. Masuk kembali untuk melanjutkan.',
    },
    known: (code: string): string | undefined =>
      ({
        NOT_SIGNED_IN: 'Sesi Anda telah berakhir. Masuk kembali untuk melanjutkan.',
        HTTP_401: 'Sesi Anda telah berakhir. Masuk kembali untuk melanjutkan.',
        HTTP_403: 'Anda tidak berwenang melihat halaman ini.',
        HTTP_404: 'Yang Anda cari tidak ditemukan. Mungkin sudah dipindahkan.',
        HTTP_500: 'Server mengalami gangguan. Coba lagi beberapa saat lagi.',
      })[code],
  },
  shell: {
    skip: 'Langsung ke isi',
    openMenu: 'Buka menu',
    closeMenu: 'Tutup menu',
    tiles: 'Kotak kerja',
    entries: 'butir',
    offline: 'Tidak tersambung',
    settings: 'Pengaturan tampilan',
    language: 'Bahasa',
    textSize: 'Ukuran huruf',
    normal: 'Biasa',
    large: 'Besar',
    shortcuts: 'Pintasan papan ketik',
  },
  acts: actsId,
  keys: {
    move: 'Ke butir berikutnya / sebelumnya',
    open: 'Buka butir yang dipilih',
    search: 'Ke kolom pencarian',
    back: 'Kembali ke daftar',
    help: 'Tampilkan bantuan ini',
    close: 'Tutup jendela',
  },
  acting: actingId,
  due: {
    label: 'Batas waktu',
    full: (moment: string): string => `Batas waktu ${moment}`,
    today: (clock: string): string => `hari ini ${clock}`,
    tomorrow: (clock: string): string => `besok ${clock}`,
    weekday: (day: string, clock: string): string => `${day} ${clock}`,
    lateDays: (days: number): string => `terlambat ${days} hari`,
    lateHours: (hours: number): string => `terlambat ${hours} jam`,
    lateMinutes: (minutes: number): string => `terlambat ${minutes} menit`,
  },
  list: {
    noTiles: 'Belum ada kotak kerja yang disiapkan.',
    search: 'Cari pengirim, hal, atau nomor',
    searchHint: 'Cari surat',
    dates: 'Tanggal',
    from: 'Dari tanggal',
    until: 'Sampai tanggal',
    unread: 'Belum dibaca',
    agenda: (number: string): string => `Agenda ${number}`,
    byParty: (name: string): string => `Dari ${name}`,
    toParty: (name: string): string => `Kepada ${name}`,
    draft: 'ada isian yang belum dikirim',
    begun: (when: string): string => `dibuka ${when}`,
    shown: (count: number, more: boolean): string =>
      more ? `${count} butir ditampilkan, masih ada lagi` : `${count} butir`,
    more: 'Muat lagi',
    empty: 'Tidak ada yang menunggu di sini.',
    emptyHint: 'Begitu ada yang baru untuk Anda, butirnya muncul sendiri.',
    nothingFound: 'Tidak ada yang cocok.',
    nothingFoundHint: 'Coba kata yang lebih pendek, atau kosongkan tanggalnya.',
  },
  outbox: {
    title: 'Menunggu jaringan',
    waiting: 'Belum terkirim:',
    kept: 'Belum terkirim. Kiriman Anda disimpan di perangkat ini dan dikirim sendiri begitu Anda tersambung dan masuk lagi.',
    takeBack: 'Batalkan kiriman',
    tryNow: 'Kirim sekarang',
    delivered: (label: string): string => `Terkirim: ${label}`,
    deliveredBut: (label: string, refused: number): string =>
      `Terkirim: ${label}. ${refused} butir tidak diterima; butirnya masih ada di daftar Anda.`,
    refused: (label: string, detail: string): string =>
      `Tidak diterima: ${label}. ${detail} Isian Anda tetap tersimpan.`,
  },
  drafts: {
    notKept: 'Perangkat ini menolak menyimpan isian Anda. Jangan tutup halaman sebelum mengirim.',
    discard: 'Buang isian ini',
    ofFormer: (name: string) =>
      `${name}, pemangku sebelumnya, meninggalkan isian yang belum dikirim.`,
    newer: () =>
      'Isian ini disimpan dari perangkat lain setelah isian di perangkat ini. Yang terbaru ditampilkan.',
    older: () =>
      'Ada isian lain yang disimpan dari perangkat lain. Yang ditampilkan adalah isian di perangkat ini, karena lebih baru.',
    useTheirs: 'Pakai isian itu',
    useMine: 'Kembali ke isian perangkat ini',
  },
  /** Words of the official sheet; the first is the usual one. */
  instructions: [
    'Tindak lanjuti',
    'Teliti dan laporkan',
    'Koordinasikan',
    'Pelajari dan beri saran',
    'Hadiri / wakili',
    'Hadir dan laporkan',
    'Bicarakan dengan saya',
    'Selesaikan',
    'Pantau perkembangannya',
    'Untuk diketahui',
  ],
  form: {
    required: 'wajib',
    requiredFor: (outcomes: readonly string[]): string | null =>
      outcomes.length === 0
        ? null
        : `wajib untuk ${outcomes.map((outcome) => `“${outcome}”`).join(', ')}`,
    choose: 'Pilih…',
    yes: 'Ya',
    no: 'Tidak',
    nothing: 'belum diisi',
    missing: 'Isian ini wajib diisi.',
    notANumber: 'Bukan angka. Tulis seperti 12,5.',
    readAs: (number: string): string => `Terbaca: ${number}`,
    change: 'Ganti',
    chooseFile: 'Pilih berkas atau foto',
    removeFile: 'Lepaskan berkas',
    noUploads: 'Unggah berkas belum disiapkan di aplikasi ini.',
    uploadsLater: 'Berkas dapat ditambahkan setelah ini dicatat.',
    fileKinds: 'PDF atau foto yang terbaca.',
    uploading: (name: string): string => `Mengunggah ${name}…`,
    uploadFailed: 'Berkas gagal diunggah. Isian lain tetap tersimpan.',
    unreadable: 'Isian ini tidak dapat ditampilkan.',
    table: 'Tabel',
    row: (number: number, head: string): string =>
      head === '' ? `Baris ${number}` : `${number}. ${head}`,
    addRow: 'Tambah baris',
    removeRow: (number: number): string => `Hapus baris ${number}`,
  },
  positions: {
    search: 'Cari jabatan',
    found: (count: number): string => `${count} jabatan ditemukan`,
    none: (search: string): string => `Tidak ada jabatan yang cocok dengan “${search}”.`,
    vacant: 'lowong',
    failed: 'Daftar jabatan tidak dapat dimuat. Coba ketik lagi.',
  },
  recipients: {
    suggested: 'Bawahan langsung',
    searchOther: 'Cari jabatan lain',
    count: (count: number): string => `${count} penerima dipilih`,
    full: (count: number): string => `Paling banyak ${count} penerima.`,
    manyCoordinators: 'Biasanya hanya satu koordinator.',
    forInformation: 'Untuk diketahui',
    instructionForAll: 'Instruksi untuk semua pelaksana',
    deadlineForAll: 'Batas waktu untuk semua',
    remove: (name: string): string => `Hapus ${name}`,
    details: (name: string): string => `Ubah instruksi untuk ${name}`,
    roleOf: (name: string): string => `Peran ${name}`,
    instructions: 'Instruksi',
    noInstruction: 'Belum ada instruksi',
    note: 'Catatan',
    deadline: 'Batas waktu',
    by: (date: string): string => `paling lambat ${date}`,
    yourDeadline: (date: string): string => `Batas waktu Anda sendiri ${date}.`,
    vacant: 'Jabatan ini sedang lowong; tugasnya menunggu sampai ada pemangkunya.',
  },
  task: {
    back: 'Kembali ke daftar',
    number: (number: string): string => `No. ${number}`,
    assignedTo: (name: string): string => `Untuk ${name}`,
    inherited: (name: string): string => `diwarisi dari ${name}`,
    wholeLetter: 'Lihat berkas dan perjalanannya',
    claim: 'Ambil tugas ini',
    release: 'Lepaskan',
    claimed: 'Tugas ini sekarang Anda pegang.',
    released: 'Tugas ini kembali terbuka untuk rekan Anda.',
    claimedBy: (name: string): string => `Dipegang ${name}`,
    actions: 'Tindakan lain',
    actionDone: (label: string): string => `${label}: tercatat.`,
    comment: 'Catatan',
    addComment: 'Tambah catatan',
    more: 'Lainnya',
    commentNeeded: 'Tulis alasannya; yang menerima membacanya bersama keputusan Anda.',
    choose: 'Siapa yang dimaksud?',
    chooseSeveral: 'Siapa saja yang dimaksud?',
    input: 'Isian',
    recipients: 'Penerima',
    sending: 'Mengirim…',
    uploading: 'Mengunggah berkas…',
    done: (label: string, subject: string): string => `${label}: ${subject}`,
    doneUnder: (label: string, subject: string, agenda: string): string =>
      `${label}: ${subject}. Nomor agenda ${agenda}; tuliskan pada suratnya.`,
    recordedNotProcessed:
      'Tercatat, tetapi belum diproses. Pengelola sudah diberi tahu; Anda tidak perlu mengulang.',
    incident: (detail: string): string => `Langkah terakhir tertahan: ${detail}`,
    incomplete: (count: number): string =>
      `${count} isian masih perlu diisi. Lihat yang bertanda merah.`,
    notYours: 'Tugas ini bukan untuk jabatan Anda; Anda hanya dapat membacanya.',
    closed: 'Tugas ini sudah selesai.',
    closedBy: (who: string, outcome: string, when: string): string =>
      `Sudah diselesaikan oleh ${who}: ${outcome}, ${when}.`,
    closedByYou: (outcome: string, when: string): string =>
      `Sudah Anda selesaikan: ${outcome}, ${when}.`,
    takenAway: 'Tugas ini sudah diambil kembali oleh pemberinya. Anda tidak perlu mengerjakannya.',
    withdrawnBy: (who: string, when: string): string =>
      `${who} menarik disposisi ini, ${when}. Anda tidak perlu mengerjakannya.`,
    revokedBy: (who: string, when: string): string =>
      `${who} membatalkan disposisi ini, ${when}. Anda tidak perlu mengerjakannya lagi.`,
    unsent: 'Tulisan Anda yang belum terkirim',
    unsentHint: 'Tidak ikut tercatat, tetapi tidak hilang. Salin bila masih diperlukan.',
    copy: 'Salin tulisan saya',
    copied: 'Tersalin',
    changed: 'Ada yang mengubah data ini sejak Anda membukanya. Isian Anda tetap ada.',
    stale:
      'Belum terkirim, karena data ini berubah sejak Anda membukanya. Isian Anda tetap ada; periksa perubahannya, lalu kirim lagi.',
    field: 'Isian',
    before: 'Yang Anda lihat',
    after: 'Sekarang',
    sendAgain: (label: string): string => `Kirim lagi: ${label}`,
    lookAgain: 'Tampilkan yang terbaru',
  },
  slip: {
    title: 'Disposisi',
    from: 'Disposisi dari',
    to: 'kepada',
    yoursTo: 'Disposisi Anda kepada',
    deadline: 'Paling lambat',
  },
  preview: {
    title: 'Naskah',
    scan: 'Pindaian naskah',
    show: 'Lihat naskah',
    hide: 'Sembunyikan naskah',
    files: 'Berkas',
    open: 'Buka di tab baru',
    noViewer: 'Perangkat ini membuka PDF di aplikasi lain: pilih “Buka di tab baru”.',
  },
  letter: {
    facts: 'Rincian',
    yourTasks: 'Tugas Anda pada surat ini',
    where: 'Di mana surat ini?',
    started: 'Dicatat',
    comment: 'Tulis komentar',
    sendComment: 'Kirim komentar',
    commented: 'Komentar tercatat.',
    stillOpen: (count: number): string => `Masih ada ${count} disposisi yang belum selesai.`,
  },
  documents: {
    title: 'Berkas',
    add: 'Tambah berkas',
    upTo: (size: string): string => `Paling besar ${size}.`,
    tooLarge: (size: string): string => `Berkas ini lebih besar dari ${size}. Perkecil dahulu.`,
    remove: 'Hapus',
    removeOf: (name: string): string => `Hapus ${name}`,
    pending: 'Sedang diperiksa dari virus.',
    infected: 'Mengandung virus, tidak dapat dibuka.',
    version: 'Versi',
    against: 'Dibandingkan dengan',
    nothing: 'Tanpa pembanding',
    versionOf: (version: number, who: string, when: string): string =>
      `Versi ${version} · ${who} · ${when}`,
    same: 'Kedua versi sama.',
    added: 'Ditambahkan:',
    removed: 'Dihapus:',
  },
  tree: {
    title: 'Pohon disposisi',
    /** Where nothing was disposed: a travel with its letter and its travellers. */
    work: 'Rangkaian pekerjaan',
    empty: 'Belum ada disposisi.',
    you: 'Anda',
    vacant: 'lowong',
    unread: 'Belum dibaca',
    open: 'Dikerjakan',
    withdrawn: 'Ditarik',
    revoked: 'Dibatalkan',
    by: (who: string, when: string): string => `oleh ${who}, ${when}`,
    report: 'Laporan:',
    details: 'Rincian',
    detailsOf: (name: string): string => `Rincian ${name}`,
    /** @param total - without those that were taken back */
    below: (done: number, total: number): string =>
      total === 0 ? 'Semua di bawahnya ditarik' : `${done} dari ${total} di bawahnya selesai`,
  },
  outlook: { why: 'Mengapa menunggu', next: 'Apa selanjutnya' },
  story: {
    title: 'Riwayat',
    system: 'Sistem',
    you: 'Anda',
    basis: (basis: string): string => `dasar ${basis}`,
    list: (names: readonly string[]): string =>
      names.length < 2
        ? names.join('')
        : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`,
    firstAndMore: (first: string, more: number): string => `${first} dan ${more} lainnya`,
    started: (who: string, flow: string): string => `${who} memulai ${flow.toLowerCase()}`,
    cancelled: (who: string): string => `${who} membatalkan`,
    disposed: (who: string, recipients: string): string =>
      `${who} mendisposisikan kepada ${recipients}`,
    withdrew: (who: string, recipients: string): string =>
      `${who} menarik disposisi kepada ${recipients}`,
    completed: (who: string, { task, outcome, of }: CompletedWords): string =>
      `${who} memilih “${outcome}” pada “${task}”${of === null ? '' : ` untuk ${of}`}`,
    gave: (who: string, outcome: string, recipients: string): string =>
      `${who} memilih “${outcome}”, kepada ${recipients}`,
    acted: (who: string, action: string): string => `${who} memilih tindakan “${action}”`,
    claimed: (who: string, state: string): string => `${who} mengambil “${state}”`,
    released: (who: string, state: string): string => `${who} melepaskan “${state}”`,
    viewed: (who: string): string => `${who} membuka naskah rahasia ini`,
    read: (who: string, state: string): string => `${who} membaca “${state}”`,
    commented: (who: string): string => `${who} menulis komentar`,
    voted: (who: string, task: string, outcome: string | null, decided: string | null): string =>
      (outcome === null
        ? `${who} abstain pada “${task}”`
        : `${who} memberi suara “${outcome}” pada “${task}”`) +
      (decided === null ? '' : `, dan keputusannya “${decided}”`),
    signersAdded: (who: string, added: string, task: string): string =>
      `${who} menambah penanda tangan “${task}”: ${added}`,
    signerRemoved: (who: string, removed: string, task: string): string =>
      `${who} menghapus ${removed} dari penanda tangan “${task}”`,
    transferred: (who: string, task: string, to: string): string =>
      `${who} mengalihkan “${task}” kepada ${to}`,
    delegated: (who: string, task: string, to: string): string =>
      `${who} meminta ${to} menyiapkan “${task}”`,
    handedBack: (who: string, task: string): string => `${who} menyerahkan kembali “${task}”`,
    recalled: (who: string, task: string): string =>
      `${who} memanggil kembali “${task}” dari yang menyiapkannya`,
    declined: (who: string, task: string, to: string): string =>
      `${who} menolak “${task}”${to === '' ? '' : `; tugas itu naik ke ${to}`}`,
    skipped: (who: string, task: string, outcome: string): string =>
      `${who} melewati “${task}”${outcome === '' ? '' : `, dengan keputusan “${outcome}”`}`,
    passedOver: (tasks: string): string => `; dilewati dengan sendirinya: ${tasks}`,
    suspended: (who: string, task: string): string => `${who} menangguhkan “${task}”`,
    resumed: (who: string, task: string): string => `${who} melanjutkan “${task}”`,
    tookBack: (who: string, task: string, outcome: string): string =>
      `${who} menarik kembali keputusan “${outcome}” pada “${task}”`,
    copied: (who: string, to: string): string => `${who} mengirim tembusan kepada ${to}`,
    copyRead: (who: string): string => `${who} membaca tembusannya`,
    urged: (who: string): string => `${who} mengingatkan yang masih ditunggu`,
    halted: (who: string): string => `${who} menghentikan proses sementara`,
    wentOn: (who: string): string => `${who} melanjutkan proses`,
    moved: (who: string, state: string): string => `${who} memindahkan proses ke “${state}”`,
    migrated: (who: string): string => `${who} melanjutkan proses dengan aturan yang baru`,
    migratedBack: (who: string): string => `${who} mengembalikan proses ke aturan yang lama`,
    merged: (who: string): string => `${who} menggabungkan surat ini dengan surat terdahulu`,
    mergeRefused:
      'Surat terdahulu sendiri baru saja digabungkan; surat ini dibuka lagi di tempatnya',
    duplicateReceived: (who: string): string =>
      `${who} menggabungkan salinan surat ini; berkasnya ikut ke sini`,
    duplicateReturned: 'Salinan dipisahkan lagi; berkasnya ikut kembali',
    duplicateFilesReturned: 'Sebagian berkas salinan kembali ke surat asalnya',
    reopened: (who: string, state: string): string =>
      `${who} membuka kembali; proses berlanjut pada “${state}”`,
    attached: (who: string, name: string | null): string =>
      name === null ? `${who} menambahkan berkas` : `${who} menambahkan “${name}”`,
    detached: (who: string, name: string | null): string =>
      name === null ? `${who} menghapus berkas` : `${who} menghapus “${name}”`,
    judged: (name: string | null, infected: boolean): string => {
      const file = name === null ? 'Sebuah berkas' : `“${name}”`;
      return infected
        ? `${file} mengandung virus dan tidak dapat dibuka lagi`
        : `${file} selesai diperiksa: bersih`;
    },
    wrote: (text: string, version: number): string => `Mengubah ${text} (versi ${version})`,
    reminded: (state: string): string =>
      state === '' ? 'Pengingat dikirim' : `Pengingat dikirim untuk “${state}”`,
    /** Of a timer: the task went from one to another. */
    escalated: (state: string, { to, from }: { to: string; from: string | null }): string =>
      from === null
        ? `Batas waktu “${state}” lewat; tugas tetap pada ${to}`
        : `Batas waktu “${state}” lewat; tugas dialihkan dari ${from} kepada ${to}`,
    decidedByClock: (state: string, outcome: string): string =>
      `Batas waktu “${state}” lewat; diputuskan otomatis: “${outcome}”`,
    clockRefused: (state: string, outcome: string): string =>
      outcome === ''
        ? `Batas waktu “${state}” lewat; syarat untuk berpindah tidak terpenuhi`
        : `Batas waktu “${state}” lewat; syarat untuk “${outcome}” otomatis tidak terpenuhi`,
    movedByClock: (state: string): string =>
      `Batas waktu “${state}” lewat; proses berpindah dengan sendirinya`,
    /** `dates` null: reminders alone have moved. */
    deadlineMoved: (
      state: string,
      dates: { from: string; to: string } | null,
      reason: string | null,
    ): string => {
      const why = reason === null ? 'kalender kerja berubah' : reason;
      return dates === null
        ? `Jadwal pengingat “${state}” dihitung ulang: ${why}`
        : `Batas waktu “${state}” dihitung ulang dari ${dates.from} menjadi ${dates.to}: ${why}`;
    },
    callDone: (service: string): string => `Layanan ${service} selesai`,
    callFailed: (service: string): string => `Layanan ${service} gagal`,
    childChanged: (state: string): string => `Perkembangan di bawah “${state}” dicatat`,
    eventReceived: (topic: string): string => `Kabar diterima: ${topic}`,
    late: 'Pesan terlambat dicatat, tidak mengubah apa pun',
    deferred: 'Ada kabar masuk selagi proses ini dihentikan; diolah saat dilanjutkan',
    incidentOpened: (state: string): string =>
      state === '' ? 'Proses tertahan' : `Proses tertahan pada “${state}”`,
    incidentResolved: (who: string): string => `${who} menyelesaikan gangguan`,
    showAll: (count: number): string => `Tampilkan ${count} catatan sistem`,
    showLess: 'Sembunyikan catatan sistem',
  },
  notices: noticesId,
  incidents: incidentsId,
  startClocks: startClocksId,
  start: {
    button: 'Catat baru',
    title: 'Apa yang hendak dicatat?',
    none: 'Tidak ada yang dapat Anda mulai dari jabatan ini.',
    send: 'Simpan dan mulai',
    open: 'Buka lembar baru',
    nothingToFill:
      'Lembar kosong akan dibuka untuk Anda isi. Belum ada yang tercatat sebelum Anda mengirimnya.',
    unfinished: 'Lembar yang belum selesai diisi',
    done: (title: string): string => `${title}: dimulai.`,
  },
};
