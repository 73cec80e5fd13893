// What a proof finds in a flow, in Indonesian.

export const idProof = {
  STATE_NEVER_ENTERED:
    'Langkah “{step}” tidak mungkin tercapai, apa pun isiannya. Perbaiki syarat pada langkah sebelumnya, atau hapus langkah ini.',
  GUARD_NEVER_HOLDS:
    'Ada syarat pada “{step}” yang tidak mungkin terpenuhi. Perbaiki syaratnya, atau hapus cabangnya.',
  BRANCH_NEVER_REACHED:
    'Satu cabang pada “{step}” tidak pernah dipakai, karena cabang lain selalu didahulukan. Hapus cabang itu, atau pindahkan ke atas.',
  FLOW_STUCK:
    'Proses yang sampai di “{steps}” tidak dapat dilanjutkan siapa pun. Tambahkan jalur ke langkah lain.',
  FLOW_ENDLESS:
    'Dari “{steps}” proses tidak pernah dapat selesai. Tambahkan jalur menuju langkah akhir.',
  BRANCH_MISSING:
    'Setelah “{step}” mungkin tidak ada cabang yang cocok. Tambahkan cabang terakhir tanpa syarat.',
  ALWAYS_ENDLESS:
    '[Setelah “{steps}”|Sejak awal] alur dapat berputar tanpa henti. Tambahkan syarat yang menghentikannya.',
  BRANCHES_OPEN:
    '[Pada “{steps}”|Sejak awal] proses mungkin terhenti: syarat pada cabangnya mungkin tidak mencakup semuanya. Tambahkan cabang terakhir tanpa syarat.',
  VERIFY_LIMIT:
    'Pemeriksaan berhenti sesudah {size} kemungkinan; sisanya tidak diperiksa. Bagi alurnya, atau naikkan batasnya.',
  VALUE_BEYOND:
    '“{step}” mengisi “{field}” dengan “{value}”, di luar batasnya. Perbaiki nilainya, atau batas isian itu.',
  GUARDS_OVERLAP:
    'Dua syarat pada “{step}” dapat terpenuhi sekaligus, dan yang di atas didahulukan. Ubah agar hanya satu yang dapat terpenuhi.',
  LIST_MAY_BE_EMPTY:
    'Daftar penerima pada “{step}” mungkin kosong, sehingga tidak ada yang mendapat tugas. Wajibkan paling sedikit satu penerima, atau tambahkan jalur lain.',
  FIELD_NEVER_FILLED:
    '“{step}” memerlukan “{field}”, padahal saat itu belum mungkin terisi. Minta isian itu lebih awal, atau jangan dipakai di sini.',
  FIELD_UNUSED:
    'Isian “{field}” tidak pernah dibaca, ditampilkan, atau diisi. Hapus, atau cantumkan pada formulir.',
  OUTCOME_NEVER:
    'Keputusan “{outcome}” pada “{step}” tidak mungkin diambil. Perbaiki syaratnya atau cara menghitung suaranya, atau hapus keputusan itu.',
  TIMER_NEVER:
    'Pengingat atau batas waktu pada “{step}” tidak pernah tiba, karena langkahnya selalu selesai lebih dahulu. Majukan waktunya, atau hapus.',
  WAIT_WITHOUT_DEADLINE:
    '“{step}” tidak punya batas waktu, sehingga dapat menunggu selamanya. Tetapkan batas waktunya.',
  DEADLINE_BEYOND:
    'Batas waktu “{step}” melewati batas waktu “{around}” yang menunggunya. Persingkat yang pertama, atau perpanjang yang kedua.',
  RECURSION_UNBOUNDED:
    'Setiap jalur pada “{flow}” memulai alur itu lagi[, lewat “{through}”], sehingga tidak pernah selesai. Buat jalur yang tidak mengulang.',
  TASK_NOBODY:
    '[Jabatan “{position}” untuk langkah “{step}” tidak ada dalam organisasi. Mungkin maksudnya “{nearest}”.|Jabatan “{position}” untuk langkah “{step}” tidak ada dalam organisasi. Pilih jabatan yang ada.|Jabatan “{ended}” untuk langkah “{step}” tidak ada dari {from} sampai {until}. Pilih jabatan yang ada.|Jabatan “{ended}” untuk langkah “{step}” tidak ada pada hari itu. Pilih jabatan yang ada.|Tidak ada jabatan berperan “{role}” di “{unit}” untuk langkah “{step}”. Beri peran itu kepada suatu jabatan.|Tidak ada jabatan berperan “{role}” untuk langkah “{step}”. Beri peran itu kepada suatu jabatan.|Unit “{unit}” untuk langkah “{step}” tidak ada dalam organisasi. Pilih unit yang ada.|Langkah “{step}” tidak dapat dikerjakan dari {from} sampai {until}: “{who}” lowong. Tunjuk pejabat atau penggantinya.|Langkah “{step}” tidak dapat dikerjakan: “{who}” lowong. Tunjuk pejabat atau penggantinya.|Langkah “{step}” tidak dapat dikerjakan dari {from} sampai {until}: aturan penunjuknya tidak menghasilkan jabatan. Perbaiki aturannya, atau lengkapi organisasinya.|Langkah “{step}” tidak dapat dikerjakan: aturan penunjuknya tidak menghasilkan jabatan. Perbaiki aturannya, atau lengkapi organisasinya.]',
  POSITION_VACANT:
    '“{who}” lowong dari {from} sampai {until}, padahal semua jalur melewati “{step}”. Tunjuk pejabat atau pelaksana tugasnya.',
  ACTING_CANNOT_DECIDE:
    'Dari {from} sampai {until} “{step}” tidak dapat selesai: “{who}” hanya dijabat pelaksana yang tidak berwenang. Teruskan ke atasan.',
  VOTES_TOO_FEW:
    '“{step}” memerlukan {wanted} tanda tangan[ dari {from} sampai {until}], tetapi hanya {found} yang dapat diberikan. Tambah penanda tangan atau kurangi syaratnya.',
  RULE_BROKEN: '[“{step}”: |]{says}.',
} as const;
