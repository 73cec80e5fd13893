// Bahasa Indonesia: masalah pada susunan alur, termasuk yang ditemukan pembuktian. Dibaca penyusun alur.

import type { Code } from '../codes.ts';

export const idStructure = {
  STATE_DUPLICATE: 'Langkah “{state}” ada dua. Ganti nama salah satunya.',
  INITIAL_MISSING: 'Langkah “{state}” berisi langkah lain, jadi perlu “initial”.',
  INITIAL_UNKNOWN:
    'Langkah awal [“{state}” |]tidak ada.[ Mungkin maksudnya “{nearest}”.| Sebutkan langkah yang ada.]',
  TARGET_UNKNOWN:
    'Langkah tujuan [“{state}” |]tidak ada.[ Mungkin maksudnya “{nearest}”.| Sebutkan langkah yang ada.]',
  TRANSITION_MIXED:
    'Perpindahan harus punya tepat satu dari “target”, “back”, “finish”, “append”, “cancel”, “notify”[; yang ada: “{found}”].',
  UNREACHABLE_STATE: 'Langkah “{state}” tidak pernah tercapai. Hapus, atau buat jalur ke sana.',
  ALWAYS_CYCLE: '“always” berputar tanpa henti[: “{states}”]. Beri syarat yang menghentikannya.',
  OUTCOME_UNHANDLED:
    'Keputusan “{outcome}” belum punya kelanjutan. Tambahkan “on.{outcome}” pada langkah [“{state}”|itu].',
  ON_WITHOUT_OUTCOME:
    '“{name}” bukan keputusan tugas di langkah ini. Tambahkan “by” bila maksudnya tindakan.',
  EVENT_AMBIGUOUS:
    '“{name}” dipakai sebagai keputusan tugas[ di “{state}”] dan sebagai tindakan. Ganti salah satu nama.',
  FINAL_WITH_ACTIVITY:
    'Langkah akhir tidak boleh memiliki “{word}”. Hapus, atau jadikan bukan langkah akhir.',
  FINISH_OUTSIDE_PARALLEL: '“finish” hanya berlaku di dalam langkah serentak. Gunakan “target”.',
  APPEND_WITHOUT_EACH:
    '“{word}” hanya berlaku pada langkah yang memiliki “each”. Hapus, atau tambahkan “each”.',
  BACK_NOT_DOMINATING:
    '“back” ke [“{target}” |]tidak sah: ada jalur yang tidak melewati langkah itu. Gunakan “target”.',
  OUTPUT_MIXED:
    'Jenis keluaran “{field}” berbeda dengan yang ada pada [“{first}”|akhir lain]. Samakan jenisnya.',
  SUMMARY_TELLS_GIVEN:
    'Ringkasan memperlihatkan “{field}”, padahal isinya untuk penerima lain. Keluarkan dari ringkasan, atau isi “shared”.',
  SUMMARY_TELLS_HIDDEN:
    'Ringkasan memperlihatkan “{field}” kepada semua orang, padahal formulir “{form}” menyembunyikannya. Keluarkan dari ringkasan, atau tampilkan di formulir.',
  REGION_WRITE_CONFLICT:
    'Isian “{field}” ditulis oleh dua bagian yang berjalan serentak[: “{regions}”]. Tulis di satu bagian saja.',
  NESTING_TOO_DEEP:
    'Langkah bersarang terlalu dalam; paling banyak {limit} tingkat. Kurangi tingkatnya.',
  PARALLEL_TOO_FEW:
    'Langkah serentak memerlukan paling sedikit dua bagian. Tambahkan bagian, atau jadikan langkah biasa.',
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
    'Keputusan “{outcome}” tidak ada pada tugas ini.[ Mungkin maksudnya “{nearest}”.]',
  MERGE_SUMMARY_UNKNOWN: 'Ringkasan tidak memiliki “{name}”.[ Mungkin maksudnya “{nearest}”.]',
  MERGE_OUTCOME_SHARED:
    'Lewat “{outcome}” duplikat digabungkan, jadi “{word}” tidak dapat menuju ke sana. Beri keputusan tersendiri.',
  MERGE_GOES_ON:
    'Penggabungan mengakhiri proses, tetapi “{outcome}” masih berlanjut. Arahkan hanya ke langkah akhir.',
  VOTE_RULE_MIXED:
    'Aturan suara harus memiliki tepat satu dari “atLeast” dan “over”. Sisakan satu.',
  DUTIES_NEVER:
    '“{steps}” harus dikerjakan orang yang berbeda, padahal hanya “{names}” yang dapat mengerjakannya[ dari {from} sampai {until}]. Tambah pejabat, atau ubah pembatasannya.',
  VOTES_NEED_ALL:
    'Di sini “votes” dipakai, tetapi tugas “{state}” dapat selesai sebelum semua suara masuk. Tulis "close": "all".',
  DUE_MISSING:
    'Pengingat memakai “due”, tetapi langkah [“{state}” |]tidak memiliki batas waktu. Tambahkan “due” di sana.',
  CRON_INVALID:
    '“{cron}” bukan baris cron. Tulis menit, jam, tanggal, bulan dan hari, misalnya “{example}”.',
  CRON_NEVER:
    'Tanggal menurut “{cron}” tidak pernah ada, jadi alur ini tidak akan pernah dimulai. Perbaiki tanggal atau bulannya.',
  CLOCK_WITHOUT_KEY:
    'Jadwal yang memulai satu untuk setiap butir dapat memulainya dua kali. Tambahkan “key” yang membedakannya.',
  CLOCK_KEY_SAME:
    'Kunci tidak bergantung pada “now”, jadi setiap kunci hanya dimulai satu kali. Masukkan masanya ke dalam kunci.',
  CLOCK_WITHOUT_CALENDAR:
    'Alur ini tidak menyebut kalender, jadi jadwalnya mengikuti waktu Jakarta. Sebutkan kalendernya bila seharusnya lain.',
  CLOCK_WITHOUT_STARTER:
    '“{name}” hanya untuk pemrakarsa, tetapi jadwal memulai tanpa pemrakarsa. Tambahkan “starter” pada “start”.',
  CLOCK_WITHOUT_SPAN:
    'Langkah “{state}” menghentikan waktu, tetapi langkah di luarnya tidak memiliki “due” berupa lama waktu. Tambahkan “due” di sana.',
  TIMER_MIXED:
    'Pengatur waktu harus punya tepat satu dari “target”, “notify”, “escalate”, “outcome”[; yang ada: “{found}”].',
  TIMER_WITHOUT_TASK:
    'Pengatur waktu ini mengenai tugas, tetapi langkah “{state}” tidak memiliki tugas. Gunakan “target”, atau beri tugas.',
  TIMER_OUTCOME_UNKNOWN:
    'Tugas ini tidak memiliki keputusan “{outcome}”. [Mungkin maksudnya “{nearest}”.|Yang ada: {offered}.]',
  TIMER_OUTCOME_ASKS:
    'Keputusan “{outcome}” meminta “{asks}”, yang tidak dapat diisi oleh pengatur waktu. Pakai keputusan lain, atau pindah ke langkah lain dengan “target”.',
  TIMER_COMMENT_MISSING:
    'Keputusan “{outcome}” mewajibkan catatan. Tulis catatan yang akan disimpan sebagai “comment”.',
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
    'Deret “{series}” tidak memakai “{field}”.[ Mungkin maksudnya “{nearest}”.| Masukkan ke formatnya atau hapus.]',
  NUMBER_BACKDATE_UNDECLARED:
    'Deret “{series}” tidak menerima surat bertanggal mundur. Nyatakan cara penomorannya dengan “backdate”.',
  START_NOBODY:
    '[Jabatan “{position}” yang dapat memulai “{flow}” tidak ada dalam organisasi. Mungkin maksudnya “{nearest}”.|Jabatan “{position}” yang dapat memulai “{flow}” tidak ada dalam organisasi. Pilih jabatan yang ada.|Jabatan “{ended}” yang dapat memulai “{flow}” tidak ada dari {from} sampai {until}. Pilih jabatan yang ada.|Jabatan “{ended}” yang dapat memulai “{flow}” tidak ada pada hari itu. Pilih jabatan yang ada.|Tidak ada jabatan berperan “{role}” di “{unit}” yang dapat memulai “{flow}”. Beri peran itu kepada suatu jabatan.|Tidak ada jabatan berperan “{role}” yang dapat memulai “{flow}”. Beri peran itu kepada suatu jabatan.|Unit “{unit}” yang dapat memulai “{flow}” tidak ada dalam organisasi. Pilih unit yang ada.|“{flow}” tidak dapat dimulai dari {from} sampai {until}: “{who}” lowong. Tunjuk pejabatnya.|“{flow}” tidak dapat dimulai: “{who}” lowong. Tunjuk pejabatnya.|“{flow}” tidak dapat dimulai dari {from} sampai {until}: aturan penunjuknya tidak menghasilkan jabatan. Perbaiki aturannya, atau lengkapi organisasinya.|“{flow}” tidak dapat dimulai: aturan penunjuknya tidak menghasilkan jabatan. Perbaiki aturannya, atau lengkapi organisasinya.]',
  CHOICE_NOBODY:
    '“{outcomes}” pada “{step}” tidak dapat dipilih siapa pun[ dari {from} sampai {until}]; waktulah yang mengakhirinya. [“{vacant}” lowong. Tunjuk pejabat atau penggantinya.|Pelaksana “{acting}” tidak berwenang memutus. Teruskan ke atasan lebih awal.|Hanya {found} dari {wanted} tanda tangan ada. Tambah penanda tangan.]',
  ACTION_NOBODY:
    '[Jabatan “{position}” untuk “{action}” pada “{step}” tidak ada dalam organisasi. Mungkin maksudnya “{nearest}”.|Jabatan “{position}” untuk “{action}” pada “{step}” tidak ada dalam organisasi. Pilih jabatan yang ada.|Jabatan “{ended}” untuk “{action}” pada “{step}” tidak ada pada hari itu. Pilih jabatan yang ada.|Tidak ada jabatan berperan “{role}” di “{unit}” untuk “{action}” pada “{step}”. Beri peran itu kepada suatu jabatan.|Tidak ada jabatan berperan “{role}” untuk “{action}” pada “{step}”. Beri peran itu kepada suatu jabatan.|Unit “{unit}” untuk “{action}” pada “{step}” tidak ada dalam organisasi. Pilih unit yang ada.|“{action}” pada “{step}” tidak dapat dilakukan dari {from} sampai {until}: “{who}” lowong. Tunjuk pejabatnya.|“{action}” pada “{step}” tidak dapat dilakukan: “{who}” lowong. Tunjuk pejabatnya.]',
  NAME_MISSING:
    '[“{step}” menyebut jabatan “{position}” yang tidak ada dalam organisasi. Mungkin maksudnya “{nearest}”.|“{step}” menyebut jabatan “{position}” yang tidak ada dalam organisasi. Pilih jabatan yang ada.|“{step}” menyebut peran “{role}” yang tidak dimiliki satu jabatan pun. Beri peran itu kepada suatu jabatan.|“{step}” menyebut unit “{unit}” yang tidak ada dalam organisasi. Pilih unit yang ada.]',
  TOPIC_NEVER:
    '[“{step}” menunggu alur “{flow}” yang tidak ada. Mungkin maksudnya “{nearest}”.|“{step}” menunggu alur “{flow}” yang tidak ada. Perbaiki namanya, atau tambahkan alurnya.|“{step}” menunggu “{other}” berakhir dengan “{result}”, padahal itu tidak pernah terjadi. Mungkin maksudnya “{nearest}”.|“{step}” menunggu “{other}” berakhir dengan “{result}”, padahal itu tidak pernah terjadi. Pilih salah satu akhirnya.]',
  EACH_KEY_SAME:
    'Semua entri pada “{step}” berkunci sama, sehingga tidak semuanya dapat dimulai. Buat kuncinya mengikuti tiap entri.',
} as const satisfies Partial<Record<Code, string>>;
