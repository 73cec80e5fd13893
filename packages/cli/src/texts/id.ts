import { forecast } from './forecast-id.ts';
import { simulateId, testId } from './test-id.ts';
import type { Texts } from './texts.ts';

/** Kalimat dalam bahasa Indonesia. */
export const id: Texts = {
  about: 'Memeriksa, merapikan, mengetikkan, menjalankan, dan menelusuri alur Alir',
  usage: 'Pemakaian:',
  arguments: 'Argumen:',
  options: 'Opsi:',
  commands: 'Perintah:',
  globalOptions: 'Opsi umum:',
  optionsWord: '[opsi]',
  commandWord: '[perintah]',
  optionHelp: 'tampilkan bantuan ini',
  optionVersion: 'tampilkan versi',
  optionLang: 'bahasa pesan: id atau en (bawaan: menurut LANG)',
  optionJson: 'cetak JSON untuk program',
  commandHelp: 'tampilkan bantuan suatu perintah',
  exits: 'Kode keluar: 0 baik, 1 ada masalah, 2 masukan tidak dapat dipakai',

  argPaths: 'folder dengan flows/, forms/, dan calendars/, atau berkas (bawaan: folder ini)',
  argDatabase: 'berkas SQLite, atau URL postgres://',
  optionTables: 'awalan nama tabel (bawaan: milik mesin)',
  optionSchema: 'skema tabel di PostgreSQL (bawaan: milik mesin)',
  optionTenant: 'penyewa (bawaan: default)',
  optionTenants: 'hanya penyewa ini (bawaan: semua)',

  wrongUsage: (reason) => `${reason}. Lihat alir --help.`,
  missingCommand: 'Perintah belum diberikan',
  unknownCommand: (name) => `Tidak ada perintah ${name}`,
  unknownOption: (name) => `Tidak ada opsi ${name}`,
  missingArgument: (name) => `Argumen ${name} belum diberikan`,
  tooManyArguments: 'Argumen terlalu banyak',
  optionNeedsValue: (name) => `Opsi ${name} memerlukan nilai`,
  invalidValue: (name) => `Nilai ${name} tidak dapat dipakai`,
  untilBeforeDay: (until, day) => `--until ${until} mendahului ${day}`,
  notPlain: (option) =>
    `Nilai ${option} hanya boleh berisi huruf kecil, angka, dan _, paling banyak 40, tidak diawali angka`,
  unexpected: (message) => `Ini seharusnya tidak terjadi: ${message}`,

  needsNode: (parts, version) => {
    const words = parts.map(({ from, isOpen }) =>
      isOpen ? `${from} atau lebih baru` : `${from} atau ${from.split('.')[0]} yang lebih baru`,
    );
    return `Node ${version} tidak dapat dipakai. alir memerlukan Node ${words.join(', ')}.`;
  },

  noSuchPath: (path) => `Tidak ada berkas atau folder ${path}.`,
  notReadable: (path, reason) => `${path} tidak dapat dibaca: ${reason}.`,
  notWritable: (path, reason) => `${path} tidak dapat ditulis: ${reason}.`,
  reasons: {
    EACCES: 'tidak diizinkan',
    EISDIR: 'itu sebuah folder',
    EEXIST: 'sebagian jalurnya bukan folder',
    ELOOP: 'tautannya tidak menuju ke mana pun',
    ENOENT: 'tidak ada',
    ENOSPC: 'ruang penyimpanan penuh',
    ENOTDIR: 'sebagian jalurnya bukan folder',
    EPERM: 'tidak diizinkan',
    EROFS: 'penyimpanan hanya dapat dibaca',
  },
  noFlows: (path) =>
    `Tidak ada alur di “${path}”. Yang dicari: flows/*.json, atau *.json dengan kata "flow" dan "states".`,
  notADefinition: (path) => `${path} bukan alur, formulir, maupun kalender.`,

  check: {
    about: 'periksa alur, formulir, dan kalender bersama-sama; semua masalah disebutkan',
    optionOrganisation:
      'organisasi: periksa juga apa yang tidak dapat dikerjakan orangnya pada hari itu',
    optionUntil: 'hari terakhir yang diperiksa orangnya (bawaan: hari itu saja)',
    optionRules: 'aturan instansi: pemda, atau berkas aturan sendiri',
    optionLimit: 'kemungkinan sebuah alur yang ditelusuri paling banyak (bawaan: 200000)',
    noLimit: (given) => `--limit menerima bilangan bulat mulai 1, bukan ${given}`,
    optionFix: 'terapkan dahulu perubahan yang diusulkan ke dalam berkas',
    mended: (path) => `${path} diperbaiki sesuai usul`,
    rulesUnusable: (path, reason) => `Aturan dalam ${path} tidak dapat dipakai: ${reason}`,
    rulesShape: 'setiap aturan memerlukan rule, of, when, dan says',
    error: 'galat',
    warning: 'peringatan',
    sound: (files) => `${files} berkas diperiksa, tidak ada masalah.`,
    found: (errors, warnings, files) =>
      `${errors} galat, ${warnings} peringatan dalam ${files} berkas.`,
    fix: (steps: string) => `usul: ${steps}`,
    changes: { add: 'tambah', replace: 'ubah', remove: 'hapus' },
    way: {
      reopened: 'dibuka lagi',
      start: 'mulai',
      timer: (state: string) => `waktu ${state} habis`,
      done: (state: string) => `${state} selesai`,
      failed: (state: string) => `${state} gagal`,
      absent: 'tidak ada',
      there: 'ada',
      other: 'nilai lain',
    },
    unreadable: (reason) => `Berkas tidak dapat dibaca: ${reason}.`,
    repeated: (kind, name, other) => {
      const word = { flow: 'Alur', form: 'Formulir', calendar: 'Kalender' }[kind];
      return `${word} ${name} juga ada di ${other}. Pertahankan salah satunya.`;
    },
  },
  test: testId,
  simulate: simulateId,
  fmt: {
    about: 'tulis alur dan formulir dalam bentuk bakunya',
    optionCheck: 'jangan ubah apa pun; keluar dengan 1 bila ada yang akan berubah',
    changed: (path) => `${path} dirapikan`,
    wouldChange: (path) => `${path} belum rapi`,
    leftAlone: (files) => `${files} berkas bermasalah dibiarkan seperti semula.`,
    summary: (changed, files) => `${changed} dari ${files} berkas dirapikan.`,
    summaryCheck: (changed, files) =>
      changed === 0
        ? `${files} berkas rapi.`
        : `${changed} dari ${files} berkas belum rapi. Jalankan alir fmt.`,
  },
  types: {
    about: 'tulis tipe TypeScript alur: data, langkah, hasil, tindakan, pegangan',
    optionOut: 'folder tujuan (bawaan: di samping tiap alur)',
    optionCheck: 'jangan ubah apa pun; keluar dengan 1 bila ada berkas yang akan berubah',
    written: (path) => `${path} ditulis`,
    outdated: (path) => `${path} sudah usang`,
    upToDate: (files) => `${files} berkas sudah mutakhir.`,
  },
  organisation: {
    about: 'memeriksa, mengimpor, dan mengawasi organisasi',
    check: 'laporkan semua yang salah pada sebuah organisasi',
    import: 'buat organisation.json dari folder tabel CSV; sebutkan perubahannya',
    alarmsAbout: 'daftar jabatan lowong, pelaksana tugas di batasnya, pelimpahan yang berakhir',
    diff: 'daftar perbedaan dua organisasi',
    argPath: 'organisation.json, atau folder berisi itu atau berisi units.csv, positions.csv …',
    argTables: 'folder dengan units.csv, positions.csv, assignments.csv, users.csv …',
    optionDay: 'hari yang dilihat, misalnya 2026-03-02 (bawaan: hari ini)',
    optionOut: 'berkas yang ditulis (bawaan: organisation.json di folder itu)',
    none: (path) => `Tidak ada organisation.json maupun units.csv di ${path}.`,
    noTables: (path) => `Tidak ada units.csv di ${path}.`,
    tableMissing: (name) => `Tabel ${name} tidak ada.`,
    tableBroken: {
      'open quote': 'Tanda kutip dibuka di sini dan tidak pernah ditutup.',
      'stray quote':
        'Ada tanda kutip yang tidak pada tempatnya. Beri kutip pada seluruh sel dan gandakan kutip di dalamnya.',
    },
    rowTooLong:
      'Baris ini lebih panjang daripada banyaknya kolom. Beri kutip pada sel yang berisi pemisah.',
    rowRepeated: (capacity) =>
      `Baris untuk “${capacity}” sudah ada. Tulis semuanya dalam satu baris.`,
    cellRounded: (cell) =>
      `Angka ini dibulatkan lembar kerja menjadi “${cell}”. Jadikan kolomnya berformat teks, tulis ulang angkanya, lalu simpan.`,
    notUtf8: 'bukan UTF-8; simpan sebagai “CSV UTF-8”',
    columnUnknown: (column, known) =>
      `Kolom “${column}” tidak dikenal. Yang dikenal: ${known.join(', ')}.`,
    columnMissing: (column) => `Kolom “${column}” tidak ada.`,
    columnRepeated: (column) => `Kolom “${column}” ada dua kali.`,
    sound: (units, positions, users) =>
      `${units} unit, ${positions} jabatan, ${users} pengguna, tidak ada masalah.`,
    unsound: (path, problems) =>
      `${path} mempunyai ${problems} masalah. Jalankan alir organisation check ${path}.`,
    written: (path) => `${path} ditulis`,
    changes: (changes) => (changes === 0 ? 'Tidak ada perubahan.' : `${changes} perubahan.`),
    noAlarms: (day) => `Tidak ada yang perlu diurus pada ${day}.`,
    alarms: (alarms, day) => `${alarms} peringatan pada ${day}.`,
  },
  database: {
    missing: (path) => `Tidak ada basis data ${path}.`,
    notOne: (path) => `${path} bukan basis data SQLite.`,
    damaged: (path) =>
      `${path} adalah basis data SQLite, tetapi rusak. Pulihkan cadangan yang utuh.`,
    unusable: (path, reason) => `${path} tidak dapat dipakai: ${reason}.`,
    calendarAway: (flow) =>
      `Alur ${flow} menghitung dengan kalender yang tidak ada di sini. Tunjukkan foldernya dengan --folder.`,
    folderMissing: (folder) => `folder ${folder} tidak ada`,
    inUse: (path) => `${path} sedang dipakai. Hentikan dahulu aplikasinya.`,
    without: (path) => `${path} tidak memiliki tabel Alir. Jalankan alir migrate ${path}.`,
    older: (path, version, known) =>
      `${path} memiliki tabel versi ${version}, rilis ini memerlukan ${known}. Jalankan alir migrate ${path}.`,
    newer: (path, version, known) =>
      `${path} memiliki tabel versi ${version}, rilis ini hanya mengenal sampai ${known}. Perbarui @alir/cli.`,
    noPostgres: 'Paket pg belum terpasang. Jalankan npm install pg.',
    unreachable: (reason) => `Basis data tidak dapat dihubungi: ${reason}.`,
    noTenant: (tenant) => `Tidak ada apa pun milik penyewa ${tenant}. Periksa namanya.`,
    noInstance: (instance, tenant) => `Tidak ada instans ${instance} pada penyewa ${tenant}.`,
  },
  replay: {
    about:
      'lipat peristiwa suatu instans, tampilkan keadaan dan barisnya, bandingkan dengan yang tersimpan',
    argInstance: 'id instans',
    optionTo: 'berhenti setelah peristiwa ini (1, 2, 3 …)',
    beyond: (to, last) => `--to ${to}: instans ini memiliki peristiwa 1 sampai ${last}.`,
    title: (instance, flow, version, events) =>
      `Instans ${instance}: ${flow} versi ${version}, ${events} peristiwa`,
    after: (seq, last) => `Setelah peristiwa ${seq} dari ${last}:`,
    engine: 'mesin',
    status: 'status',
    states: 'langkah',
    data: 'data',
    tasks: 'tugas',
    timers: 'waktu',
    none: 'tidak ada',
    due: (time) => `batas ${time}`,
    same: 'Lipatan sama dengan keadaan dan baris yang tersimpan.',
    differs: (places) => `Keadaan yang tersimpan berbeda dari lipatan pada ${places}.`,
    rowsDiffer: (places) =>
      `Baris untuk daftar dan batas waktu berbeda dari riwayat pada ${places}.`,
    rowsUnreadable: 'Baris untuk daftar dan batas waktu tidak dapat dibaca.',
  },
  audit: {
    about: 'periksa rekaman',
    verify: 'hitung ulang setiap rantai, lipat setiap riwayat, bandingkan yang tersimpan dengannya',
    optionInstance: 'hanya instans ini',
    sound: (instances, events) =>
      `${instances} instans dengan ${events} peristiwa diperiksa: setiap rantai utuh, setiap lipatan sama dengan keadaannya.`,
    broken: (found, instances, events) =>
      `${found} temuan; ${instances} instans dengan ${events} peristiwa diperiksa.`,
    findings: {
      INSTANCE_MISSING: 'instans tidak ada lagi, tetapi peristiwanya masih ada',
      MOVED: 'instans ini dibuat sebagai {name}',
      EVENT_UNREADABLE: 'peristiwa bukan lagi JSON',
      EVENT_MISSING: 'peristiwa hilang, atau yang sesudahnya tidak lagi menunjuk kepadanya',
      EVENT_STRAY: 'peristiwa tersimpan pada instans, tetapi tidak termasuk riwayatnya',
      WRONG_ADDRESS: 'peristiwa milik instans lain',
      HASH_MISMATCH: 'peristiwa bukan seperti yang direkam: isinya atau hash-nya diubah',
      HEAD_MISMATCH: 'keadaan tidak berakhir pada peristiwa terakhir rantainya',
      FOLD_FAILED: 'peristiwa tidak dapat dilipat',
      STATE_UNREADABLE: 'keadaan yang tersimpan tidak dapat dibaca: isinya diubah',
      STATE_MISMATCH: 'keadaan yang tersimpan berbeda dari lipatan pada {places}',
      ROWS_UNREADABLE: 'baris untuk daftar dan batas waktu tidak dapat dibaca: isinya diubah',
      ROWS_MISMATCH: 'baris untuk daftar dan batas waktu berbeda dari riwayat pada {places}',
      COMMAND_MISSING:
        'perintah {name} tidak tercatat pada peristiwanya: perintah itu akan dilakukan lagi',
      COMMAND_MISMATCH: 'catatan perintah {name} berbeda dari peristiwanya pada {places}',
      COMMAND_STRAY: 'perintah {name} tercatat pada peristiwa yang hilang atau bukan miliknya',
      NUMBER_ABOVE_SERIES: 'ada nomor yang melampaui deret {name}: nomor itu akan diambil lagi',
      FLOWS_UNREADABLE: 'alur yang diterbitkan tidak dapat dibaca: isinya diubah',
      FLOW_MISMATCH: 'alur {name} bukan seperti yang diterbitkan: isinya atau hash-nya diubah',
    },
    limits: `Yang tidak dapat ditemukan siapa pun dari satu basis data saja:
  instans yang dihapus beserta semua baris, peristiwa, dan id perintahnya;
  riwayat yang ditulis ulang atau dipotong seluruhnya, beserta hash, baris, dan id perintahnya;
  alur yang diubah bersama hash-nya (aplikasi yang mendaftarkannya menemukannya: FLOW_VERSION_TAKEN);
  yang tidak dicatat riwayat mana pun: pesan, panggilan, pemberitahuan, dan kiriman antaralur yang menunggu,
  sejak kapan suatu alur mendengarkan, apa persisnya yang diminta dengan suatu id perintah.
Simpan hash terakhir dari yang penting di tempat lain, dan cadangan di tempat yang tidak dapat ditulisi pengelola basis data ini.`,
  },
  explain: {
    about:
      'jelaskan mengapa suatu proses menunggu, sejak kapan, dan siapa yang dapat menggerakkannya',
    optionOrganisation: 'organisasi, sebagai ganti yang ada di folder',
    nobody: (folder) =>
      `${folder} tidak memuat organisation.json atau users.json. Tunjukkan tempatnya dengan --folder, atau sebutkan organisasinya dengan --organisation.`,
    noCalendar: (calendar, folder) =>
      `Alur ini memakai kalender “${calendar}”, yang tidak ada di ${folder}. Tunjukkan tempatnya dengan --folder.`,
    acts: {
      claim: 'Ambil',
      release: 'Lepas',
      transfer: 'Alihkan',
      delegate: 'Minta disiapkan',
      decline: 'Tolak tugas',
      abstain: 'Abstain',
      suspend: 'Hentikan sementara',
      resume: 'Lanjutkan',
      skip: 'Lewati',
      cancel: 'Batalkan proses',
      jump: 'Pindah ke langkah lain',
      resolve: 'Selesaikan gangguan',
    },
    depends: 'tergantung isiannya',
    anyone: 'semua yang boleh membacanya',
    moreChildren: (count) => `dan ${count} lagi`,
    operators: 'Pengelola',
  },
  forecast,
  diff: {
    about: 'sebutkan perbedaan dua versi suatu alur',
    optionOrganisation: 'organisasi, agar jabatan dan orang disebut dengan namanya',
    argBefore: 'berkas versi lama, atau folder alur',
    argAfter: 'berkas versi baru, atau folder alur',
    none: 'Tidak ada perbedaan.',
    found: (differences) => `${differences} perbedaan.`,
    noFlow: (path) => `Tidak ada alur yang dapat dibaca di ${path}.`,
  },
  versions: {
    about: 'terbitkan versi baru sebuah alur, dan pindahkan berkas terbuka ke versi lain',
    publish: 'terbitkan sebuah versi, kecuali ada yang keliru padanya',
    argFile: 'berkas alur',
    optionDespite: 'alasan menerbitkannya walaupun ada galat; tercatat bersama versinya',
    published: (flow, version) => `Alur ${flow} versi ${version} diterbitkan.`,
    optionPropose: 'usulkan, supaya orang lain menyetujuinya di aplikasi',
    proposed: (flow, version) =>
      `Alur ${flow} versi ${version} diusulkan. Orang lain perlu menyetujuinya di aplikasi.`,
    proposesWho: 'Sebutkan pengusulnya dengan --by: yang menyetujui harus orang lain',
    takesTwo:
      'Tidak diterbitkan: aplikasi ini menghendaki dua orang. Usulkan dengan --propose dan --by, lalu mintalah orang lain menyetujuinya.',
    unpublished: 'Tidak diterbitkan. Perbaiki galatnya, atau beri alasan dengan --despite.',
    plan: 'usulkan rencana menurut kunci langkah, dan sebutkan yang belum terjawab',
    try: 'sebutkan untuk tiap berkas terbuka apakah dapat dipindahkan; tidak ada yang disimpan',
    migrate: 'pindahkan berkas menurut rencana, sekelompok demi sekelompok',
    run: 'lanjutkan pemindahan, juga sesudah terputus',
    stop: 'hentikan pemindahan sesudah kelompok yang sedang berjalan',
    resume: 'lanjutkan pemindahan yang dihentikan',
    back: 'kembalikan berkas yang belum dikerjakan sejak dipindahkan',
    list: 'daftar pemindahan, yang terbaru lebih dahulu',
    argFlow: 'nama alur',
    argPlan: 'berkas rencana',
    argMigration: 'nomor pemindahan',
    optionBy: 'pengguna yang melakukannya (bila kosong: operator)',
    optionOrganisation:
      'organisation.json atau folder tabel, bila versi baru memberi tugas kepada yang lain',
    optionFolder: 'folder kalender yang disebut alur',
    optionFrom: 'versi asal (bila kosong: sebelum yang terbaru)',
    optionTo: 'versi tujuan (bila kosong: yang terbaru)',
    optionOut: 'berkas tempat rencana ditulis',
    optionReason: 'alasan, sebagaimana dicatat dalam riwayat tiap berkas',
    optionBatch: 'jumlah berkas sekelompok (bila kosong: 100)',
    optionLimit: 'jumlah berkas paling banyak kali ini',
    written: (file) => `Rencana ada di ${file}.`,
    none: 'Tidak ada pemindahan.',
    unreadable: (file, reason) => `Rencana di ${file} tidak dapat dibaca: ${reason}.`,
  },
  incidents: {
    about: 'daftar yang menunggu operator',
    none: 'Tidak ada insiden terbuka.',
    found: (incidents) => `${incidents} insiden terbuka.`,
    heldBy: (who) => `diberikan oleh ${who}`,
    since: (time) => `sejak ${time}`,
  },
  migrate: {
    about: 'buat atau perbarui tabel, atau cetak SQL-nya untuk alat migrasi Anda sendiri',
    optionPrint: 'cetak SQL, jangan jalankan',
    optionPostgres: 'SQL untuk PostgreSQL',
    optionSqlite: 'SQL untuk SQLite',
    which: 'alir migrate --print memerlukan --postgres atau --sqlite',
    needsDatabase: 'alir migrate memerlukan basis data, atau --print',
    done: (path) => `Tabel ${path} sudah mutakhir.`,
  },
  backup: {
    about: 'salin berkas SQLite selagi dipakai, lalu periksa salinannya',
    argTo: 'berkas yang ditulis',
    optionForce: 'ganti berkas yang sudah ada',
    exists: (path) => `${path} sudah ada. Pakai --force untuk menggantinya.`,
    onlySqlite: 'Cadangan PostgreSQL dibuat dengan alatnya sendiri (pg_dump, PITR).',
    done: (path, bytes) => `${path} ditulis, ${bytes} bita.`,
    sameFile: (from, to) => `${from} dan ${to} adalah berkas yang sama. Pilih berkas tujuan lain.`,
    unsound: (from, to) => `Salinan ${from} tidak utuh, maka ${to} tidak ditulis:`,
    verified: (instances, events) => `Diperiksa: ${instances} instans, ${events} peristiwa.`,
  },
  restore: {
    about: 'pasang cadangan menggantikan berkas SQLite, setelah diperiksa',
    argFrom: 'berkas tulisan alir backup',
    done: (path) => `${path} dipulihkan.`,
  },
  dev: {
    about: 'jalankan folder alur dengan API HTTP dan kotak masuk; dimuat ulang bila berubah',
    optionPort: 'porta (bawaan: 4747)',
    optionDatabase: 'berkas SQLite penyimpan data (bawaan: memori)',
    portInUse: (port) => `Porta ${port} sedang dipakai. Pilih yang lain dengan --port.`,
    portForbidden: (port) => `Porta ${port} tidak diizinkan. Pilih di atas 1023 dengan --port.`,
    serving: (url) => `Berjalan di ${url}`,
    flows: (flows) => `Alur: ${flows}`,
    people: (people) => `Orang: ${people}`,
    demoPeople: 'Dibuat dari peran dalam alur; tulis users.json untuk nama Anda sendiri.',
    reloaded: (flows) => `Dimuat ulang: ${flows}`,
    keptOld: 'Berkas-berkas bermasalah; yang sebelumnya tetap berjalan:',
    withoutInbox: 'Kotak masuk tidak ikut dibangun dalam paket ini; API menjawab di bawah /api.',
    usersUnusable: (path, reason) => `${path} tidak dapat dipakai: ${reason}.`,
    organisationUnusable: (path, message) =>
      `${path} tidak dapat dipakai: ${message} Lihat alir organisation check ${path}.`,
    usersShape: 'yang diharapkan daftar { "id", "name", "manager", "role" }, atau organisasi',
    argFolder: 'folder dengan flows/, forms/, dan calendars/, users.json atau organisation.json',
    whoAreYou: 'Anda siapa?',
    notice: (to, state) => `Pemberitahuan kepada ${to}: ${state}`,
  },
};
