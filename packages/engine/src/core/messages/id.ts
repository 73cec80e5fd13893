// Bahasa Indonesia. Penolakan dan isian dibaca pegawai, masalah berkas dibaca penyusun alur. Kalimat pendek: apa yang
// terjadi, mengapa, apa yang dapat dilakukan. Bentuk templat: lihat say.ts.

import { idFlowChanges } from './id-flow-changes.ts';
import { idProof } from './id-proof.ts';
import { idOrganisation } from './id-organisation.ts';
import type { Code } from '../codes.ts';

export const id: Readonly<Record<Code, string>> = {
  // Penolakan
  FLOW_NOT_FOUND: 'Alur [“{flow}” |]tidak ditemukan. Periksa namanya.',
  INSTANCE_NOT_FOUND: 'Proses ini tidak ditemukan, atau Anda tidak berhak melihatnya.',
  INSTANCE_ENDED: 'Proses ini sudah berakhir, jadi tidak dapat diubah lagi.',
  TASK_NOT_FOUND: 'Tugas ini tidak ditemukan, atau Anda tidak berhak melihatnya.',
  TASK_NOT_OPEN: 'Tugas ini sudah {how}[ oleh {by}]. Muat ulang untuk melihat keadaannya.',
  TASK_CLAIMED:
    'Tugas ini sedang dikerjakan[ oleh {by}| orang lain]. Hubungi yang bersangkutan bila perlu.',
  TASK_NOT_CLAIMED: 'Tugas ini tidak sedang Anda ambil, jadi tidak dapat dilepas.',
  NOT_ASSIGNEE:
    'Tugas ini bukan untuk jabatan Anda saat ini. Periksa jabatan yang sedang Anda pakai.',
  NOT_ALLOWED: 'Maaf, Anda tidak berwenang melakukan hal ini.',
  POSITION_NOT_HELD:
    'Anda saat ini tidak memangku jabatan “{position}”. Pilih jabatan yang Anda pangku.',
  SEAT_WAITING: 'Giliran Anda belum tiba.[ Sekarang giliran {turn}.] Tunggu sampai selesai.',
  ALREADY_SIGNED:
    'Anda sudah memberi suara pada tugas ini, jadi jabatan Anda yang lain tidak dapat memberi suara lagi.',
  ABSTAIN_NOT_OFFERED: 'Pada tugas ini Anda tidak dapat abstain. Pilih salah satu keputusan.',
  DUTIES_SEPARATED:
    'Anda sudah mengerjakan langkah “{state}”, jadi langkah ini harus dikerjakan orang lain.',
  INITIATOR_EXCLUDED: 'Anda yang memulai proses ini, jadi langkah ini harus dikerjakan orang lain.',
  POSITION_UNKNOWN: 'Jabatan “{position}” tidak ada. Pilih jabatan dari daftar.',
  ALREADY_ASSIGNED: '“{position}” sudah memegang bagian dalam tugas ini. Pilih jabatan lain.',
  POSITION_EXCLUDED:
    'Pemegang “{position}” tidak boleh melakukannya: ia pemrakarsa, pelaku tahap sebelumnya, atau sudah memberi suara. Pilih jabatan lain.',
  SUPERIOR_MISSING:
    'Tidak ada atasan dari [“{position}”|jabatan ini], jadi tugas tidak dapat diserahkan ke atas. Alihkan ke jabatan lain.',
  LINKS_OFF: 'Tautan untuk bertindak tidak diaktifkan di sini. Buka aplikasi.',
  LINK_EXPIRED: 'Masa berlaku tautan ini sudah habis, dan tidak ada yang dilakukan. Buka aplikasi.',
  LINK_INVALID:
    'Tautan ini tidak lengkap atau sudah berubah. Buka sekali lagi dari pesan aslinya, atau buka aplikasi.',
  LINK_NOT_OFFERED:
    'Hal ini tidak dapat dilakukan lewat tautan: sifatnya rahasia atau memerlukan isian. Buka aplikasi.',
  DRAFT_INVALID:
    'Draf tidak disimpan: isi “{word}” tidak sesuai. Kirim objek sebagai data dan masukan, serta komentar paling banyak 10.000 karakter.',
  DRAFT_TOO_LARGE:
    'Draf tidak disimpan: ukurannya lebih dari {limit} bita. Pindahkan teks panjang ke berkas, lalu lampirkan.',
  DELEGATE_HANDS_BACK:
    'Tugas ini Anda siapkan untuk [{owner}|orang lain]. Serahkan kembali; yang memutuskan adalah pemilik tugas.',
  DELEGATE_NONE: 'Tugas ini tidak sedang disiapkan orang lain, jadi tidak ada yang dikembalikan.',
  TASK_SUSPENDED:
    'Tugas ini sedang ditangguhkan[ oleh {by}][: {reason}]. Lanjutkan dahulu tugasnya.',
  TASK_NOT_SUSPENDED: 'Tugas ini tidak sedang ditangguhkan, jadi tidak perlu dilanjutkan.',
  INSTANCE_SUSPENDED:
    'Proses ini sedang dihentikan sementara[ oleh {by}][: {reason}]. Tunggu sampai dilanjutkan.',
  INSTANCE_NOT_SUSPENDED:
    'Proses ini tidak sedang dihentikan sementara, jadi tidak perlu dilanjutkan.',
  INSTANCE_OPEN: 'Proses ini belum berakhir, jadi tidak perlu dibuka kembali.',
  SEAT_UNKNOWN:
    'Penanda tangan nomor {seat} tidak ada, atau sudah memberi suara. Muat ulang daftarnya.',
  SEAT_LAST:
    'Ini satu-satunya penanda tangan yang tersisa, jadi tidak dapat dihapus. Tambahkan yang lain dahulu.',
  SEATS_FULL: 'Penanda tangan paling banyak {limit}. Kurangi yang ditambahkan.',
  COPIES_FULL: 'Tembusan paling banyak {limit} untuk satu naskah. Kurangi penerimanya.',
  URGED_RECENTLY: 'Pengingat sudah dikirim. Berikutnya dapat dikirim {minutes} menit lagi.',
  NOBODY_TO_URGE: 'Tidak ada yang sedang ditunggu, jadi tidak ada yang perlu diingatkan.',
  TAKE_BACK_LATE:
    'Tugas ini tidak dapat ditarik lagi: yang berikutnya sudah membuka atau mengerjakannya.',
  MERGE_REFUSED: 'Keduanya tidak dapat digabungkan: {because}. Pilih yang lain.',
  MERGE_NAMES_EARLIER: 'Pilih dahulu yang asli, yaitu yang lebih dahulu dicatat.',
  REOPEN_NOT_OFFERED: 'Proses yang berakhir seperti ini tidak dapat dibuka kembali.',
  DELEGATION_VIEW_ONLY:
    'Atas nama “{position}” Anda hanya boleh membaca, tidak bertindak.[ Dasar pelimpahan: {basis}.]',
  DELEGATION_NOT_TO_SIGN:
    'Pelimpahan dari “{position}”[ ({basis})] tidak mencakup penandatanganan. Mintalah pemangkunya menandatangani.',
  ACTING_NOT_ALLOWED:
    '[Urusan “{decides}”|Urusan ini] tidak boleh diputuskan oleh {capacity}. Pejabat definitif yang harus melakukannya.',
  OUTCOME_UNKNOWN: 'Pilihan “{outcome}” tidak ada pada tugas ini.[ Yang tersedia: {offered}.]',
  ACTION_UNKNOWN:
    'Tindakan “{action}” tidak tersedia saat ini. Muat ulang untuk melihat keadaan terbaru.',
  ACTION_AMBIGUOUS:
    'Tindakan “{action}” tersedia di beberapa langkah[: {states}]. Pilih langkah yang dimaksud.',
  GUARD_REFUSED: '[{why}.|Langkah ini belum dapat dilakukan sekarang.]',
  COMMENT_REQUIRED: 'Tulis dahulu catatan atau alasannya.',
  FORM_INVALID: 'Ada isian yang perlu diperbaiki. Periksa isian yang ditandai.',
  INPUT_INVALID: 'Ada isian yang perlu diperbaiki. Periksa isian yang ditandai.',
  FIELD_NOT_WRITABLE: 'Isian “{field}” tidak dapat diubah pada tugas ini.',
  DATA_INVALID: 'Ada isian yang perlu diperbaiki sebelum proses dapat dimulai.',
  STALE:
    'Data berubah sejak Anda membukanya. Muat ulang, lalu periksa kembali; isian Anda tidak hilang.',
  KEY_EXISTS: '“{key}” sudah ada, jadi tidak dapat ditambahkan lagi.',
  KEY_UNKNOWN: '“{key}” tidak ditemukan dalam daftar ini.',
  KEY_REUSED:
    'Permintaan ini memakai nomor permintaan lain yang isinya berbeda. Kirim dengan nomor baru.',
  INCIDENT_OPEN:
    'Proses ini sedang menunggu perbaikan oleh pengelola. Coba lagi setelah selesai diperbaiki.',
  INCIDENT_NOT_FOUND: 'Gangguan ini tidak ditemukan, atau sudah diselesaikan.',
  INCIDENT_REMAINS: 'Gangguan belum teratasi. Perbaiki penyebabnya, lalu coba lagi.',
  STATE_UNKNOWN: 'Langkah “{state}” tidak ada dalam alur ini.',
  MIGRATION_NOT_FOUND: 'Pemindahan ini tidak ada. Lihat daftar pemindahan.',
  MIGRATION_PLAN_INVALID:
    'Rencana pemindahan tidak cocok dengan kedua versi. Perbaiki, lalu periksa lagi.',
  MIGRATION_RUNNING: 'Pemindahan ini sedang berjalan. Hentikan dahulu.',
  MIGRATION_OVER:
    'Pemindahan ini sudah selesai, jadi tidak dapat dihentikan atau dilanjutkan. Buat yang baru bila perlu.',
  MIGRATION_OTHER_VERSION:
    'Proses ini mengikuti versi lain dari alurnya, jadi rencana ini tidak berlaku untuknya. Pilih rencana untuk versi itu.',
  MIGRATION_STATE_UNMAPPED:
    '[Langkah “{title}”|Ada langkah yang] sedang terbuka, dan rencana belum menyebut lanjutannya. Pilih langkah pada versi baru.',
  MIGRATION_STATES_CLASH:
    '[Langkah “{titles}”|Langkah yang terbuka] tidak dapat berjalan bersama pada versi baru menurut rencana. Ubah rencananya.',
  MIGRATION_CHILDREN_OPEN:
    '[Di bawah “{title}”|Di bawah suatu langkah] masih ada pekerjaan terbuka yang tidak dilanjutkan versi baru. Tunggu sampai selesai.',
  MIGRATION_CALL_OPEN:
    '[Pada “{title}”|Pada suatu langkah] aplikasi lain sedang bekerja dan jawabannya akan hilang. Tunggu sampai selesai.',
  MIGRATION_SIGNING_BEGUN:
    '[Pada “{title}”|Pada suatu langkah] sudah ada yang memberi suara, dan versi baru menghitung berbeda. Tunggu pemungutan suara selesai.',
  MIGRATION_RETURN_LOST:
    '[Yang mengembalikan dari “{title}”|Yang mengembalikan] menunggu jawaban, tetapi langkah itu tidak ada dalam rencana. Sebutkan lanjutannya di sana.',
  MIGRATION_INCIDENT_OPEN:
    '[Pada “{title}”|Di sini] ada gangguan yang tidak dapat diatasi versi baru. Atasi dahulu pada versi ini.',
  MIGRATION_PARENT_WAITS:
    'Proses di atasnya menunggu hasil yang diberikan berbeda oleh versi baru. Biarkan yang ini selesai dahulu.',
  MIGRATION_FIELDS_MISSING:
    'Versi baru memerlukan isian “{titles}”, yang belum ada di sini. Sebutkan isinya dalam rencana.',
  MIGRATION_DOER_UNKNOWN:
    'Suatu langkah berikutnya adalah untuk pelaksana [“{title}”|langkah lain], yang di sini belum pernah dikerjakan. Biarkan selesai pada versinya.',
  MIGRATION_DATA_INVALID:
    'Isian di sini tidak cocok dengan versi baru. Sebutkan perubahannya dalam rencana.',
  MIGRATION_FAILED: 'Aturan versi baru gagal di sini. Perbaiki versinya atau rencananya.',
  MIGRATION_BACK_LATE:
    'Sesudah pemindahan sudah ada yang terjadi di sini, jadi tidak dapat dikembalikan. Lanjutkan pada versi baru.',
  MIGRATION_STATE_UNKNOWN:
    'Rencana menyebut langkah “{state}” yang tidak ada pada versi ini. Perbaiki rencananya.',
  MIGRATION_ENDLESS: 'Dari langkah “{title}” versi baru tidak pernah selesai. Pilih langkah lain.',
  FLOW_UNPROVED:
    'Alur “{flow}” tidak diterbitkan karena pembuktiannya menemukan kesalahan. Perbaiki, atau terbitkan dengan alasan.',
  COMMAND_INVALID: 'Permintaan tidak dapat dipahami. Muat ulang halaman, lalu coba lagi.',
  START_FAILED: 'Proses tidak dapat dimulai karena aturan alurnya gagal. Hubungi pengelola alur.',
  FOLLOW_UP_INVALID: 'Pengingat belum benar pada “{word}”. Pilih satu hari.',
  FOLLOW_UP_PAST: 'Hari itu sudah lewat. Pilih hari ini atau sesudahnya.',
  START_CLOCK_NOT_FOUND: 'Alur “{flow}” tidak dimulai menurut jadwal.',
  ATTACHMENTS_OFF: 'Aplikasi ini tidak menerima berkas.',
  ATTACHMENTS_TOO_MANY: 'Sudah ada {limit} berkas di sini. Hapus satu sebelum menambah yang lain.',
  ATTACHMENT_EMPTY: 'Berkas ini kosong. Pilih berkas lain, atau simpan ulang berkasnya.',
  ATTACHMENT_INFECTED:
    'Pemindai virus menemukan sesuatu pada [“{name}”|berkas ini]. Berkas tidak dapat digunakan.',
  ATTACHMENT_NOT_FOUND: 'Berkas ini tidak ada, atau Anda tidak berhak melihatnya.',
  ATTACHMENT_PENDING: 'Berkas ini masih diperiksa dari virus. Coba lagi sebentar lagi.',
  ATTACHMENT_TOO_LARGE:
    'Berkas ini lebih besar dari [{megabytes} MB|{limit} bita]. Perkecil dahulu, misalnya pindai hitam-putih.',
  ATTACHMENT_TYPE: 'Berkas jenis ini tidak diterima.[ Kirim salah satu dari: {kinds}.]',
  TEXT_NOT_FOUND: 'Versi naskah itu tidak ada. Muat ulang untuk melihat versi yang ada.',
  TOO_DEEP: 'Penerusan sudah mencapai batas[ {limit} tingkat], jadi tidak dapat diteruskan lagi.',
  TOO_MANY: 'Jumlahnya melampaui batas[ {limit}]. Kurangi, lalu coba lagi.',
  NUMBER_BLOCK_EXHAUSTED:
    'Dari {block} nomor tanggal {date} pada deret “{series}” [hanya tersisa {left}|tidak ada yang tersisa]. Pilih tanggal lain untuk surat ini.',
  NUMBER_DATE_REFUSED:
    'Deret “{series}” tidak memberi nomor untuk tanggal {date}[: {reason}]. Perbaiki tanggal atau alasannya.',
  NUMBER_NOT_FOUND: '[Nomor {number}|Nomor ini] tidak ada dalam buku nomor.',
  NUMBER_NOT_RESERVED:
    'Nomor {number} tidak dipesan untuk surat kertas, jadi tidak dapat diisi dengan surat.',
  NUMBER_VOID: 'Nomor {number} sudah batal dan tidak diberikan kepada surat lain.',
  NUMBER_SERIES_FIELDS: 'Nomor pada deret “{series}” masih memerlukan: {fields}.',
  NUMBER_SERIES_UNKNOWN: 'Alur {flow} tidak mempunyai deret “{series}”.[ Maksud Anda “{nearest}”?]',
  TRANSFER_TO_SELF:
    'Tugas ini rahasia, dan jabatan penerimanya Anda pangku sendiri. Minta pengelola lain yang memindahkannya.',
  // Gangguan pada alur
  EXPRESSION_FAILED:
    'Rumus dalam alur tidak menghasilkan nilai[ ({reason})]. Masukan tersimpan; pengelola akan memeriksanya.',
  DATA_BROKEN:
    'Aturan alur menghasilkan data yang tidak sah. Masukan tersimpan; pengelola akan memeriksanya.',
  ASSIGNEE_NOT_FOUND:
    'Tidak ada pejabat untuk tugas berikutnya[: {position}|: {role}]. Lengkapi data jabatan, lalu coba lagi.',
  DUTIES_UNSATISFIABLE:
    'Semua yang memangku [“{position}”|“{role}”|jabatan untuk tugas berikutnya] tidak boleh mengerjakannya karena sudah mengerjakan langkah lain. Tunjuk pemangku lain, lalu coba lagi.',
  SEATS_TOO_FEW:
    'Penanda tangan untuk tugas berikutnya kurang: diperlukan {wanted}, hanya ada {found}. Lengkapi data jabatan, lalu coba lagi.',
  SEATS_TOO_MANY:
    'Penanda tangan untuk tugas berikutnya terlalu banyak: ada {found}, paling banyak {limit}. Kurangi, lalu coba lagi.',
  LOOKUP_EMPTY:
    'Data organisasi yang diperlukan tidak ditemukan[ ({ask})]. Lengkapi datanya, lalu coba lagi.',
  TABLE_NO_ROW:
    'Tidak ada baris tabel keputusan “{table}” yang cocok. Tambahkan baris atau nilai bawaan, atau perbaiki datanya, lalu coba lagi.',
  TABLE_AMBIGUOUS:
    'Baris {rows} tabel keputusan “{table}” cocok sekaligus, padahal hanya boleh satu. Perbaiki baris atau datanya, lalu coba lagi.',
  FLOW_LOOP: 'Alur berputar tanpa henti, jadi dihentikan. Pengelola perlu memeriksa aturannya.',
  CALL_FAILED:
    'Layanan [“{service}” |]gagal[ setelah {attempts} kali dicoba]. Pengelola perlu memeriksanya.',
  CHILD_NOT_STARTED:
    'Proses lanjutan[ untuk “{key}”] tidak dapat dimulai[ ({code})]. Pengelola perlu memeriksanya.',
  CHILDREN_TOO_FEW:
    '[Perlu {wanted} proses lanjutan yang selesai, tetapi hanya {possible} yang masih mungkin|Semua proses lanjutan sudah berakhir, tetapi syarat selesainya tidak terpenuhi].',
  NO_BRANCH: 'Langkah [“{state}”|ini] sudah selesai, tetapi tidak ada jalan lanjutan yang terbuka.',
  STEP_REFUSED: 'Langkah berikutnya ditolak oleh aturan alur itu sendiri[ ({code})].',
  // Gangguan
  FLOW_INVALID:
    'Alur[ “{flow}”| ini] mengandung kesalahan, jadi tidak dapat dipakai. Periksa dengan `alir check`.',
  FLOW_VERSION_MISSING:
    'Alur [“{flow}” |]versi {version} belum dimuat, padahal masih dipakai. Pasang kembali versi itu.',
  CLOCK_START_REFUSED:
    'Alur “{flow}” tidak dimulai pada {at}: {count} ditolak, yang pertama {code}. Lihat `GET /start-clocks`.',
  START_EACH_MISSING:
    'Alur “{flow}” tidak menyebut untuk siapa saja ia dimulai (`start.each`). Mulai satu per satu.',
  FLOW_VERSION_TAKEN:
    'Alur “{flow}” versi {version} sudah terbit dengan isi lain. Naikkan nomor versinya.',
  VERSION_CONFLICT: 'Data baru saja diubah oleh permintaan lain. Coba sekali lagi.',
  STORE_BUSY: 'Penyimpanan sedang sibuk. Coba lagi beberapa saat lagi.',
  STORE_UNWRITABLE: 'Data tidak dapat disimpan. Periksa ruang dan izin tulis penyimpanan.',
  STORE_CORRUPT: 'Data tersimpan rusak[ ({reason})]. Pulihkan dari cadangan.',
  STORE_NEWER: 'Penyimpanan dibuat oleh versi Alir yang lebih baru. Perbarui aplikasi ini.',
  STORE_NOT_MIGRATED: 'Tabel Alir belum disiapkan. Jalankan `alir migrate`.',
  TRANSACTION_MISSING:
    'Tidak ada transaksi yang terbuka pada `tx` itu. Mulai transaksi lebih dahulu, atau jangan sertakan `tx`.',
  SQLITE_UNSAFE:
    'Node ini tidak memiliki SQLite yang aman untuk menyimpan data. Perbarui ke Node 22.22.3, 24.15, 25.9, atau yang lebih baru.',
  NUMBER_TAKEN:
    'Nomor {number} dari “{series}” sudah ada dalam buku nomor. Beri nama lain kepada deret yang diubah.',
  TEXT_INVALID: 'Teks pada {place} mengandung karakter yang tidak dapat disimpan.',
  PREFERENCE_INVALID:
    'Kata “{word}” pada pengaturan pemberitahuan tidak dikenal atau nilainya tidak berlaku. Perbaiki atau hapus.',
  CURSOR_INVALID: 'Penanda halaman ini bukan milik daftar ini. Mulai dari halaman pertama.',
  ENGINE_CLOSED: 'Layanan sedang dihentikan. Coba lagi setelah dijalankan kembali.',
  DIRECTORY_FAILED: 'Data organisasi tidak dapat dibaca. Coba lagi beberapa saat lagi.',
  USERS_INVALID:
    'Daftar pengguna tidak dapat dipakai: [{place}|data itu] harus berupa {expected}. Perbaiki di tempat daftar itu dibaca.',
  CALENDAR_INVALID: 'Kalender “{calendar}” bermasalah dan tidak dapat dipakai. Lihat `alir check`.',
  CALENDAR_UNUSABLE:
    'Kalender “{calendar}” tidak memuat hari kerja yang cukup. Lengkapi kalendernya.',
  ATTACHMENT_MISSING: 'Isi sebuah berkas hilang dari penyimpanan berkas. Pulihkan cadangannya.',
  ATTACHMENT_SCAN_FAILED: 'Pemindai virus tidak menjawab. Coba lagi sebentar lagi.',
  ATTACHMENT_STORE_FAILED:
    'Berkas tidak dapat disimpan. Periksa ruang dan izin penyimpanan berkas.',
  INTERNAL: 'Terjadi gangguan pada server. Coba lagi beberapa saat lagi.',
  // Permintaan
  REQUEST_INVALID: 'Permintaan tidak dapat dipahami. Periksa bagian yang ditandai.',
  NOT_SIGNED_IN: 'Anda belum masuk. Silakan masuk, lalu coba lagi.',
  ORIGIN_REFUSED:
    'Permintaan ini tidak berasal dari halaman yang diizinkan. Muat ulang halaman, lalu coba lagi.',
  ROUTE_NOT_FOUND: 'Tidak ada apa pun di alamat ini.',
  METHOD_NOT_ALLOWED: 'Alamat ini tidak menerima {method}, hanya {allowed}.',
  BODY_TOO_LARGE:
    'Isian terlalu besar untuk dikirim; paling banyak {limit} bita. Pindahkan teks panjang ke berkas, lalu lampirkan.',
  RANGE_UNSATISFIABLE: 'Berkas tidak memiliki bagian itu; ukurannya {size} bita.',
  MEDIA_TYPE_UNSUPPORTED:
    'Permintaan harus berupa JSON biasa: kirim “content-type: application/json” tanpa “content-encoding”.',
  // Isian
  VALUE_REQUIRED: 'Isian ini wajib diisi.',
  VALUE_TYPE: 'Isian ini harus berupa {expected}.',
  VALUE_FORMAT: 'Isian ini harus berupa {format}.',
  VALUE_PATTERN: 'Penulisan isian ini tidak sesuai dengan pola yang ditentukan.',
  VALUE_ENUM: 'Pilih salah satu: {allowed}.',
  VALUE_TOO_LONG: 'Isian ini paling banyak {limit} karakter.',
  VALUE_TOO_SHORT: 'Isian ini paling sedikit {limit} karakter.',
  VALUE_TOO_MANY: 'Daftar ini paling banyak {limit} baris.',
  VALUE_TOO_FEW: 'Daftar ini paling sedikit {limit} baris.',
  VALUE_TOO_LARGE: 'Nilai paling besar adalah {limit}.',
  VALUE_TOO_SMALL: 'Nilai paling kecil adalah {limit}.',
  VALUE_TOO_DEEP: 'Isian bertingkat terlalu dalam.',
  VALUE_CHARACTER:
    'Isian ini mengandung karakter yang tidak dapat disimpan. Ketik ulang isian ini.',
  VALUE_UNKNOWN_FIELD: 'Isian [“{field}” |]tidak dikenal.',
  // Berkas JSON
  JSON_NOT_UTF8: 'JSON ini bukan teks UTF-8. Tulis ulang dengan pengodean UTF-8.',
  JSON_TOO_LARGE: 'JSON ini terlalu besar; paling banyak {limit} bita.',
  JSON_TOO_DEEP: 'Susunan JSON ini terlalu dalam; paling banyak {limit} tingkat.',
  JSON_TOO_MANY_TOKENS: 'Isi JSON ini terlalu banyak; paling banyak {limit} unsur.',
  JSON_INVALID: 'JSON salah tulis pada baris {line}, kolom {column}[: {reason}].',
  JSON_DUPLICATE_KEY:
    'Kunci “{key}” tertulis dua kali pada objek yang sama[ (baris {line})]. Hapus salah satu.',
  JSON_PROTO_KEY: 'Kunci “{key}” tidak boleh dipakai. Ganti namanya.',
  JSON_KEY_TOO_LONG: 'Ada kunci yang terlalu panjang; paling banyak {limit} karakter.',
  JSON_NUMBER_UNSAFE:
    'Bilangan {number} tidak dapat disimpan dengan tepat. Tulis sebagai teks berformat desimal.',
  JSON_CHARACTER: 'Teks mengandung karakter terlarang “{character}”. Hapus karakter itu.',
  // Kata dalam berkas
  WORD_UNKNOWN:
    'Kata “{word}” tidak dikenal di sini.[ Mungkin maksudnya “{nearest}”.| Yang dikenal: {allowed}.]',
  WORD_MISSING: 'Kata “{word}” wajib ada di sini.',
  WORD_MISPLACED: 'Kata “{word}” tidak berlaku di sini. Hapus atau pindahkan.',
  TYPE_WRONG: 'Di sini diharapkan {expected}, tetapi tertulis {actual}.',
  VALUE_UNKNOWN:
    'Nilai “{value}” tidak dikenal.[ Mungkin maksudnya “{nearest}”.| Yang dikenal: “{allowed}”.]',
  VALUE_INVALID: 'Nilai “{value}” tidak sah di sini. Ganti atau hapus.',
  VALUE_REPEATED: '“{value}” tertulis lebih dari sekali. Hapus salah satu.',
  NAME_INVALID: 'Nama “{name}” tidak sah: hanya {kind}.',
  NAME_RESERVED: 'Nama “{name}” sudah dipakai oleh bahasa rumus atau sistem. Pilih nama lain.',
  DURATION_INVALID: '“{value}” bukan jangka waktu. Tulis misalnya “P3D”, “PT2H”, atau “work:P1D”.',
  TEXT_EMPTY: 'Teks di sini tidak boleh kosong. Isi, atau hapus katanya.',
  TEXT_TOO_LONG: 'Teks terlalu panjang; paling banyak {limit} karakter.',
  NUMBER_OUT_OF_RANGE:
    'Bilangan di luar batas[; paling kecil {minimum}][; paling besar {maximum}].',
  LIST_TOO_SHORT: 'Terlalu sedikit; paling sedikit {limit}.',
  LIST_TOO_LONG: 'Terlalu banyak; paling banyak {limit}.',
  PROBLEMS_CUT: 'Ditemukan {found} masalah; hanya {shown} pertama yang ditampilkan.',
  // Skema data
  SCHEMA_NUMBER:
    'Jenis “number” tidak didukung. Gunakan “integer”, atau “string” dengan format “decimal”.',
  SCHEMA_PATTERN:
    'Pola “{pattern}” tidak didukung. Tulis tanpa melihat ke depan atau ke belakang, dan tanpa rujukan balik.',
  SCHEMA_RANGE: '“{low}” ({least}) lebih besar daripada “{high}” ({most}). Perbaiki salah satu.',
  SCHEMA_REF_UNKNOWN: 'Rujukan “{ref}” tidak ditemukan.[ Mungkin maksudnya “{nearest}”.]',
  SCHEMA_REF_LOOP: 'Rujukan “{ref}” berputar ke dirinya sendiri. Tulis langsung isinya.',
  SCHEMA_UNION:
    'Cabang “anyOf” harus objek yang dibedakan oleh satu isian wajib dengan “const” berbeda.',
  // Formulir
  FIELD_UNKNOWN: 'Isian “{field}” tidak ada dalam data alur.[ Mungkin maksudnya “{nearest}”.]',
  FIELD_REPEATED: 'Isian “{field}” muncul dua kali dalam formulir. Hapus salah satu.',
  FORM_OUTCOME_UNKNOWN:
    'Pilihan “{outcome}” tidak ada pada tugas yang memakai formulir ini.[ Mungkin maksudnya “{nearest}”.]',
  FORM_OPTION_UNKNOWN:
    'Nilai “{value}” tidak ada dalam data.[ Mungkin maksudnya “{nearest}”.| Yang ada: {allowed}.]',
  FORM_REQUIRES_HIDDEN:
    'Isian “{field}” disembunyikan, jadi tidak dapat diwajibkan. Tampilkan, atau jangan wajibkan.',
  // Susunan alur
  STATE_DUPLICATE: 'Langkah “{state}” ada dua. Nama langkah harus unik dalam satu alur.',
  INITIAL_MISSING: 'Langkah “{state}” berisi langkah lain, jadi perlu “initial”.',
  INITIAL_UNKNOWN:
    'Langkah awal [“{state}” |]tidak ada.[ Mungkin maksudnya “{nearest}”.| Sebutkan langkah yang ada.]',
  TARGET_UNKNOWN:
    'Langkah tujuan [“{state}” |]tidak ada.[ Mungkin maksudnya “{nearest}”.| Sebutkan langkah yang ada.]',
  TRANSITION_MIXED:
    'Perpindahan harus punya tepat satu dari “target”, “back”, “finish”, “append”, “cancel”, “notify”[; yang ada: “{found}”].',
  UNREACHABLE_STATE: 'Langkah “{state}” tidak pernah tercapai. Hapus, atau buat jalan ke sana.',
  ALWAYS_CYCLE: '“always” berputar tanpa henti[: “{states}”]. Beri syarat yang menghentikannya.',
  OUTCOME_UNHANDLED:
    'Pilihan “{outcome}” belum punya kelanjutan. Tambahkan “on.{outcome}” pada langkah [“{state}”|itu].',
  ON_WITHOUT_OUTCOME:
    '“{name}” bukan pilihan tugas di langkah ini. Tambahkan “by” bila maksudnya tindakan.',
  EVENT_AMBIGUOUS:
    '“{name}” dipakai sebagai pilihan tugas[ di “{state}”] dan sebagai tindakan. Ganti salah satu nama.',
  FINAL_WITH_ACTIVITY:
    'Langkah akhir tidak boleh memiliki “{word}”. Hapus, atau jadikan bukan langkah akhir.',
  FINISH_OUTSIDE_PARALLEL: '“finish” hanya berlaku di dalam langkah paralel. Gunakan “target”.',
  APPEND_WITHOUT_EACH:
    '“{word}” hanya berlaku pada langkah yang memiliki “each”. Hapus, atau tambahkan “each”.',
  BACK_NOT_DOMINATING:
    '“back” ke [“{target}” |]tidak sah: ada jalan yang tidak melewati langkah itu. Gunakan “target”.',
  OUTPUT_MIXED:
    'Jenis keluaran “{field}” berbeda dengan yang ada pada [“{first}”|akhir lain]. Samakan jenisnya.',
  SUMMARY_TELLS_GIVEN:
    'Ringkasan memperlihatkan “{field}”, padahal isinya untuk penerima lain. Keluarkan dari ringkasan, atau isi `shared`.',
  SUMMARY_TELLS_HIDDEN:
    'Ringkasan memperlihatkan “{field}” kepada semua orang, padahal formulir “{form}” menyembunyikannya. Keluarkan dari ringkasan, atau tampilkan di formulir.',
  REGION_WRITE_CONFLICT:
    'Isian “{field}” ditulis oleh dua bagian yang berjalan bersamaan[: “{regions}”]. Tulis di satu bagian saja.',
  NESTING_TOO_DEEP:
    'Langkah bersarang terlalu dalam; paling banyak {limit} tingkat. Kurangi tingkatnya.',
  PARALLEL_TOO_FEW: 'Langkah paralel memerlukan paling sedikit dua bagian.',
  ACTIVITY_IN_COMPOUND:
    'Langkah yang berisi langkah lain tidak boleh memiliki “{word}”. Pindahkan ke salah satu langkah di dalamnya.',
  TRANSITION_MUST_MOVE:
    '“{found}” tidak berlaku pada “{place}”. Gunakan perpindahan yang punya tujuan.',
  LIMIT_WITHOUT_BEYOND: '“limit” dan “beyond” harus ada bersama. Tambahkan yang kurang.',
  FLOW_KEY_UNKNOWN:
    '“{key}” tidak ada dalam “keys” alur ini. Tambahkan di sana, atau pakai kunci yang ada.',
  WITH_MISSING: 'Alur “{flow}” mewajibkan isian “{field}”. Tambahkan pada “with”.',
  DONE_UNHANDLED: 'Langkah “{state}” tidak punya kelanjutan setelah selesai. Tambahkan “onDone”.',
  STATE_DEAD_END:
    'Langkah “{state}” tidak dapat berakhir. Beri tugas, panggilan layanan, pengatur waktu, atau tindakan; atau jadikan langkah akhir.',
  ONE_END_FOR_TWO:
    '“each” dan “call” pada satu langkah berakhir lewat “onDone” yang sama. Pisahkan menjadi dua langkah.',
  BY_WITHOUT_TASK:
    'Di sini tidak ada tugas, jadi tidak ada pelaksananya. Sebutkan siapa yang boleh melakukannya.',
  DECIDE_MISSING:
    'Tugas ini untuk beberapa penanda tangan, tetapi cara memutuskannya belum ada. Tambahkan “decide”, misalnya “all”.',
  VOTE_OUTCOME_UNKNOWN:
    'Pilihan “{outcome}” tidak ada pada tugas ini.[ Mungkin maksudnya “{nearest}”.]',
  MERGE_SUMMARY_UNKNOWN: 'Ringkasan tidak memiliki “{name}”.[ Mungkin maksudnya “{nearest}”.]',
  MERGE_OUTCOME_SHARED:
    'Lewat “{outcome}” duplikat digabungkan, jadi “{word}” tidak dapat menuju ke sana. Beri hasil tersendiri.',
  MERGE_GOES_ON:
    'Penggabungan mengakhiri, tetapi “{outcome}” berlanjut. Arahkan hanya ke status akhir.',
  VOTE_RULE_MIXED: 'Aturan suara harus memiliki tepat satu dari “atLeast” dan “over”.',
  DUTIES_NEVER:
    '“{steps}” harus dikerjakan orang yang berbeda, padahal hanya “{names}” yang dapat mengerjakannya[ dari {from} sampai {until}]. Tambah pejabat, atau ubah pembatasannya.',
  VOTES_NEED_ALL:
    'Di sini “votes” dipakai, tetapi tugas “{state}” dapat selesai sebelum semua suara masuk. Tulis "close": "all".',
  DUE_MISSING:
    'Pengingat memakai “due”, tetapi langkah [“{state}” |]tidak memiliki tenggat. Tambahkan “due” di sana.',
  CRON_INVALID:
    '“{cron}” bukan baris cron. Tulis menit, jam, tanggal, bulan dan hari, misalnya “{example}”.',
  CRON_NEVER:
    'Tidak ada hari seperti “{cron}”, jadi alur ini tidak akan pernah dimulai. Perbaiki tanggal atau bulannya.',
  CLOCK_WITHOUT_KEY:
    'Jadwal yang memulai satu untuk setiap butir dapat memulainya dua kali. Tambahkan “key” yang membedakannya.',
  CLOCK_KEY_SAME:
    'Kunci tidak bergantung pada `now`, jadi setiap kunci dimulai sekali saja. Masukkan periodenya ke dalam kunci.',
  CLOCK_WITHOUT_CALENDAR:
    'Alur ini tidak menyebut kalender, jadi jadwalnya mengikuti waktu Jakarta. Sebutkan kalendernya bila seharusnya lain.',
  CLOCK_WITHOUT_STARTER:
    '“{name}” hanya untuk pemulai, tetapi jadwal memulai tanpa pemulai. Tambahkan “starter” pada “start”.',
  CLOCK_WITHOUT_SPAN:
    'Langkah “{state}” menghentikan waktu, tetapi langkah yang melingkupinya tidak memiliki “due” berupa lama waktu. Beri “due” pada langkah yang melingkupinya.',
  TIMER_MIXED:
    'Pengatur waktu harus punya tepat satu dari “target”, “notify”, “escalate”, “outcome”[; yang ada: “{found}”].',
  TIMER_WITHOUT_TASK:
    'Pengatur waktu ini mengenai tugas, tetapi langkah “{state}” tidak memiliki tugas. Gunakan “target”, atau beri tugas.',
  TIMER_OUTCOME_UNKNOWN:
    'Tugas ini tidak memiliki pilihan “{outcome}”. [Mungkin maksudnya “{nearest}”?|Yang ada: {offered}.]',
  TIMER_OUTCOME_ASKS:
    'Pilihan “{outcome}” meminta “{asks}”, yang tidak dapat diisi oleh pengatur waktu. Pakai pilihan lain, atau pindah ke langkah lain dengan “target”.',
  TIMER_COMMENT_MISSING:
    'Pilihan “{outcome}” mewajibkan keterangan. Tulis keterangan yang akan dicatat sebagai “comment”.',
  FORM_UNKNOWN:
    'Formulir “{form}” tidak ditemukan.[ Mungkin maksudnya “{nearest}”.| Periksa namanya, atau tambahkan berkasnya.]',
  FLOW_UNKNOWN:
    'Alur “{flow}” tidak ditemukan.[ Mungkin maksudnya “{nearest}”.| Periksa namanya, atau tambahkan berkasnya.]',
  CALENDAR_UNKNOWN:
    'Kalender “{calendar}” tidak ditemukan. Periksa namanya, atau tambahkan berkasnya.',
  SERIES_UNKNOWN:
    'Deret nomor “{series}” belum dinyatakan dalam alur ini. Tambahkan pada “series”.',
  SERIES_FORMAT:
    '“{text}” bukan isian yang dikenal. Tulis namanya dalam kurung kurawal, misalnya “{placeholder}”.',
  SERIES_WITHOUT_NUMBER: 'Format ini tidak memuat nomornya. Tambahkan “{placeholder}”.',
  SERIES_BLOCK_RESET:
    'Jatah nomor per hari memerlukan deret yang mulai lagi setiap tahun atau bulan, bukan “{reset}”. Ubah “reset”.',
  NUMBER_FIELD_MISSING:
    'Deret “{series}” memerlukan “{field}”, yang tidak diberikan di sini.[ Maksud Anda “{nearest}”?| Tambahkan.]',
  NUMBER_FIELD_UNKNOWN:
    'Deret “{series}” tidak memakai “{field}”.[ Maksud Anda “{nearest}”?| Masukkan ke formatnya atau hapus.]',
  NUMBER_BACKDATE_UNDECLARED:
    'Deret “{series}” tidak menerima surat bertanggal mundur. Nyatakan cara penomorannya dengan “backdate”.',
  // Tabel keputusan
  TABLE_GAP:
    'Tidak ada baris tabel “{table}” yang cocok untuk {example}. Tambahkan baris atau nilai bawaan; jika tidak, gangguan akan muncul saat itu terjadi.',
  TABLE_OVERLAP:
    'Baris {rows} tabel “{table}” sama-sama cocok untuk {example}. Bedakan syaratnya, atau pilih kebijakan `first`.',
  TABLE_ROW_UNREACHABLE:
    'Baris {row} tabel “{table}” tidak pernah menjawab. Hapus atau perbaiki syaratnya.',
  // Rumus
  EXPR_TOO_LONG: 'Rumus terlalu panjang; paling banyak {limit} karakter. Persingkat.',
  EXPR_TOO_DEEP:
    'Rumus bersarang terlalu dalam; paling banyak {limit} tingkat. Pecah menjadi beberapa rumus.',
  EXPR_SYNTAX: 'Rumus salah tulis[ ({reason})]. Periksa tanda kurung dan tanda kutip.',
  EXPR_TYPE: 'Jenis nilai tidak cocok: diharapkan {expected}, tetapi rumus menghasilkan {actual}.',
  EXPR_ARGUMENTS:
    'Masukan fungsi “{name}” tidak sesuai[: perlu {expected}, diberi {actual}]. Perbaiki masukannya.',
  EXPR_UNKNOWN_NAME:
    'Nama “{name}” tidak dikenal dalam rumus.[ Mungkin maksudnya “{nearest}”.| Periksa penulisannya.]',
  EXPR_NOT_ALLOWED:
    '[“{name}”|Ini] tidak boleh dipakai dalam rumus.[ Gunakan “{instead}”.| Tulis dengan cara lain.]',
  EXPR_LITERAL: '“{text}” bukan {expected}. Perbaiki penulisannya.',
  EXPR_UNBOUNDED: 'Banyaknya perulangan tidak terbatas. Beri “maxItems” pada daftar yang dipakai.',
  EXPR_TOO_COSTLY: 'Rumus terlalu berat untuk dihitung. Sederhanakan perulangannya.',
  EXPR_UNTESTED: '[“{path}”|Isian ini] mungkin belum terisi. Periksa dahulu dengan “has(…)”.',
  EXPR_OPERATOR:
    'Tanda “{operator}” tidak berlaku untuk {left} dan {right}. Ubah salah satunya ke jenis yang sama.',
  EXPR_CONVERT:
    'Nilai berjenis {left} dan {right} tidak dapat dibandingkan langsung.[ Gunakan “{instead}”.| Ubah salah satunya dahulu.]',
  EXPR_NOT_ROUNDED: 'Hasil pembagian harus dibulatkan dahulu. Gunakan “round(…)”.',
  ENUM_MEMBER_UNKNOWN: '“{member}” bukan salah satu pilihan.[ Mungkin maksudnya “{nearest}”.]',
  // Scenarios
  SCENARIO_FLOW_UNKNOWN:
    'Alur yang diceritakan[ “{flow}”] tidak ada.[ Mungkin maksudnya “{nearest}”.]',
  SCENARIO_STATE_UNKNOWN:
    'Alur ini tidak punya tahap[ “{state}”].[ Mungkin maksudnya “{nearest}”.]',
  SCENARIO_STEP_WORDS:
    'Satu langkah memuat satu kejadian, yang ini {count}. Pisahkan menjadi langkah sendiri-sendiri.',
  // Kalender
  CALENDAR_SHAPE: 'Di sini diharapkan {expected}. Perbaiki isinya.',
  CALENDAR_WORD: 'Kata “{word}” tidak dikenal dalam kalender. Hapus atau perbaiki.',
  CALENDAR_ZONE: 'Zona waktu “{zone}” tidak dikenal. Tulis misalnya “Asia/Jakarta”.',
  CALENDAR_HOURS:
    'Jam kerja “{hours}” bukan daftar dua waktu. Tulis mulai dan selesai, masing-masing dalam tanda kutip, misalnya "08:00" dan "16:00".',
  CALENDAR_HOURS_ORDER:
    '[Jam kerja ini mulai pukul {from}, padahal yang sebelumnya berakhir pukul {before}. Urutkan keduanya.|Jam kerja ini berakhir pukul {to}, tidak setelah pukul {from}. Tulis waktu yang lebih awal dahulu.]',
  CALENDAR_DATE: '“{date}” bukan tanggal. Tulis misalnya “2026-08-17”.',
  CALENDAR_DATE_REPEATED: 'Tanggal {date} tertulis dua kali. Hapus salah satu.',
  CALENDAR_WITHOUT_WORK:
    'Kalender ini tidak memiliki jam kerja sama sekali. Tambahkan jam kerjanya.',
  CALENDAR_PERIOD_ORDER:
    'Masa {from} sampai {until} [mulai sebelum masa sebelumnya berakhir pada {before}. Urutkan tanpa tumpang tindih.|berakhir sebelum mulai. Tulis tanggal yang lebih awal di depan.]',
  CALENDAR_EXTENDS_ITSELF:
    'Kalender “{calendar}” memperluas dirinya sendiri. Hapus dari “extends”.',
  // Perubahan alur
  ...idFlowChanges,
  ...idProof,
  // Organisasi
  ...idOrganisation,
};
