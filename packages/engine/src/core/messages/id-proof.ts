// What a proof finds in a flow, in Indonesian.

export const idProof = {
  STATE_NEVER_ENTERED:
    'Apa pun isiannya, tidak ada jalan ke “{step}”. Perbaiki syarat sebelumnya, atau hapus langkah ini.',
  GUARD_NEVER_HOLDS:
    'Syarat pada “{step}” ini tidak mungkin terpenuhi. Perbaiki syaratnya, atau hapus cabangnya.',
  BRANCH_NEVER_REACHED:
    'Satu cabang pada “{step}” tidak pernah dipakai, karena cabang lain selalu didahulukan. Hapus, atau naikkan urutannya.',
  FLOW_STUCK: 'Pada “{steps}” proses macet, apa pun yang dilakukan. Beri jalan keluar.',
  FLOW_ENDLESS: 'Dari “{steps}” proses tidak pernah dapat selesai. Buat jalan ke langkah akhir.',
  BRANCH_MISSING:
    '“{step}” dapat selesai tanpa satu cabang pun yang cocok. Tambahkan cabang terakhir tanpa syarat.',
  ALWAYS_ENDLESS:
    '[Setelah “{steps}”|Sejak awal] alur dapat berputar terus dengan sendirinya. Beri syarat yang menghentikannya.',
  BRANCHES_OPEN:
    '[Pada “{steps}”|Sejak awal] proses mungkin terhenti: apakah “{conditions}” sudah mencakup semuanya, tidak dapat dipastikan. Tambahkan cabang terakhir tanpa syarat.',
  VERIFY_LIMIT:
    'Pemeriksaan berhenti sesudah {size} kemungkinan; sisanya tidak diperiksa. Bagi alurnya, atau naikkan batasnya.',
  VALUE_BEYOND:
    '“{step}” mengisi “{field}” dengan “{value}”, di luar batasnya. Perbaiki nilainya, atau batas isian itu.',
  GUARDS_OVERLAP:
    'Dua syarat pada “{step}” dapat terpenuhi sekaligus, dan yang di atas didahulukan. Buat keduanya tidak tumpang tindih.',
  LIST_MAY_BE_EMPTY:
    'Daftar penerima pada “{step}” mungkin kosong, sehingga tidak seorang pun dimintai. Wajibkan isinya, atau buat jalan lain.',
  FIELD_NEVER_FILLED:
    '“{step}” memerlukan “{field}”, padahal saat itu belum mungkin terisi. Minta isian itu lebih awal, atau jangan dipakai.',
  FIELD_UNUSED:
    'Isian “{field}” tidak pernah dibaca, ditampilkan, atau diisi. Hapus, atau taruh pada formulir.',
  OUTCOME_NEVER:
    'Pilihan “{outcome}” pada “{step}” tidak mungkin terjadi. Perbaiki syaratnya atau aturan suaranya, atau hapus.',
  TIMER_NEVER:
    'Pengingat atau batas waktu pada “{step}” tidak mungkin tiba: langkahnya selalu sudah selesai. Majukan waktunya, atau hapus.',
  WAIT_WITHOUT_DEADLINE:
    '“{step}” tidak punya tenggat, sehingga dapat menunggu selamanya. Tetapkan tenggatnya.',
  DEADLINE_BEYOND:
    'Tenggat “{step}” melewati tenggat “{around}” yang menunggunya. Persingkat yang pertama, atau perpanjang yang kedua.',
  RECURSION_UNBOUNDED:
    'Setiap jalan pada “{flow}” memulai alur itu lagi[, lewat “{through}”], sehingga tidak pernah selesai. Buat jalan yang tidak mengulang.',
  TASK_NOBODY:
    '[Jabatan “{position}” untuk langkah “{step}” tidak ada dalam organisasi. Mungkin maksudnya “{nearest}”.|Jabatan “{position}” untuk langkah “{step}” tidak ada dalam organisasi. Pilih jabatan yang ada.|Tidak ada jabatan berperan “{role}” untuk langkah “{step}”. Beri peran itu kepada suatu jabatan.|Langkah “{step}” tidak dapat dikerjakan dari {from} sampai {until}: “{who}” tanpa pejabat. Tunjuk pejabat atau penggantinya.|Langkah “{step}” tidak dapat dikerjakan: “{who}” tanpa pejabat. Tunjuk pejabat atau penggantinya.]',
  POSITION_VACANT:
    '“{who}” kosong dari {from} sampai {until}, padahal semua jalan melewati “{step}”. Tunjuk pelaksananya.',
  ACTING_CANNOT_DECIDE:
    'Dari {from} sampai {until} “{step}” tidak dapat selesai: “{who}” hanya dijabat pelaksana yang tidak berwenang. Teruskan ke atasan.',
  VOTES_TOO_FEW:
    '“{step}” memerlukan {wanted} tanda tangan[ dari {from} sampai {until}], tetapi hanya {found} yang dapat diberikan. Tambah penanda tangan atau kurangi syaratnya.',
  RULE_BROKEN: '[“{step}”: |]{says}.',
} as const;
