// Sentences about plans of migrations and cases that cannot go over, in Indonesian.

export const idMigration = {
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
    '[Pada “{title}”|Pada suatu langkah] sudah ada yang memberi suara, dan versi baru menghitung suara dengan cara lain. Tunggu pemungutan suara selesai.',
  MIGRATION_RETURN_LOST:
    'Pengembalian[ dari “{title}”] masih menunggu perbaikan, tetapi rencana tidak memuat langkah itu. Sebutkan langkah lanjutannya.',
  MIGRATION_INCIDENT_OPEN:
    '[Pada “{title}”|Di sini] ada gangguan yang tidak dapat diatasi versi baru. Atasi dahulu pada versi ini.',
  MIGRATION_PARENT_WAITS:
    'Proses di atasnya menunggu hasil, sedangkan versi baru memberikan hasil yang lain. Biarkan proses ini selesai dahulu.',
  MIGRATION_FIELDS_MISSING:
    'Versi baru memerlukan isian “{titles}”, yang belum terisi pada proses ini. Sebutkan isinya dalam rencana.',
  MIGRATION_DOER_UNKNOWN:
    'Langkah berikutnya diberikan kepada pelaksana [“{title}”|langkah lain], tetapi di sini langkah itu belum pernah dikerjakan. Biarkan proses ini selesai pada versi lama.',
  MIGRATION_DATA_INVALID:
    'Isian[ “{titles}”] di sini tidak cocok dengan versi baru. Sebutkan perubahannya dalam rencana.',
  MIGRATION_FAILED:
    'Aturan versi baru gagal dijalankan pada proses ini. Perbaiki versi baru atau rencananya.',
  MIGRATION_BACK_LATE:
    'Proses ini sudah dikerjakan sejak dipindahkan, jadi tidak dapat dikembalikan. Lanjutkan pada versi baru.',
  MIGRATION_STATE_UNKNOWN:
    'Rencana menyebut langkah “{state}” yang tidak ada pada versi ini. Perbaiki rencananya.',
  MIGRATION_ENDLESS: 'Dari langkah “{title}” versi baru tidak pernah selesai. Pilih langkah lain.',
};
