// Bahasa Indonesia: jawaban atas permintaan. Dibaca pegawai.

import type { Code } from '../codes.ts';

export const idAnswers = {
  // Penolakan
  FLOW_VERSION_NOT_FOUND:
    'Alur “{flow}” tidak mempunyai versi {version}. Pilih dari daftar versinya.',
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
  INITIATOR_EXCLUDED: 'Anda pemrakarsa proses ini, jadi langkah ini harus dikerjakan orang lain.',
  POSITION_UNKNOWN: 'Jabatan “{position}” tidak ada. Pilih jabatan dari daftar.',
  ALREADY_ASSIGNED: '“{position}” sudah memegang bagian dalam tugas ini. Pilih jabatan lain.',
  POSITION_EXCLUDED:
    'Pemangku “{position}” tidak boleh melakukannya: ia pemrakarsa, sudah mengerjakan langkah sebelumnya, atau sudah memberi suara. Pilih jabatan lain.',
  SUPERIOR_MISSING:
    'Tidak ada atasan dari [“{position}”|jabatan ini], jadi tugas tidak dapat diserahkan ke atas. Alihkan ke jabatan lain.',
  LINKS_OFF: 'Tautan untuk bertindak tidak diaktifkan di sini. Buka aplikasi.',
  LINK_EXPIRED: 'Masa berlaku tautan ini sudah habis, dan tidak ada yang dilakukan. Buka aplikasi.',
  LINK_INVALID:
    'Tautan ini tidak lengkap atau sudah berubah. Buka sekali lagi dari pesan aslinya, atau buka aplikasi.',
  LINK_NOT_OFFERED:
    'Hal ini tidak dapat dilakukan lewat tautan: sifatnya rahasia atau memerlukan isian. Buka aplikasi.',
  DRAFT_INVALID:
    'Isian tidak disimpan: isi “{word}” tidak sesuai. Kirim objek sebagai data dan masukan, serta catatan paling banyak 10.000 karakter.',
  DRAFT_TOO_LARGE:
    'Isian tidak disimpan: ukurannya lebih dari {limit} bita. Pindahkan teks panjang ke berkas, lalu lampirkan.',
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
  OUTCOME_UNKNOWN: 'Keputusan “{outcome}” tidak ada pada tugas ini.[ Yang tersedia: {offered}.]',
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
  MIGRATION_SAME_VERSION:
    '[Alur ini baru mempunyai satu versi, yaitu versi {only}. Terbitkan versi berikutnya dahulu.|Proses tidak dapat dipindahkan dari versi {version} ke versi yang sama. Sebutkan dua versi yang berbeda.|Proses tidak dapat dipindahkan ke versinya sendiri. Sebutkan dua versi yang berbeda.]',
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
  NO_BRANCH: 'Langkah [“{state}”|ini] sudah selesai, tetapi tidak ada jalur lanjutan yang terbuka.',
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
} as const satisfies Partial<Record<Code, string>>;
