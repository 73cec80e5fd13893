// Bahasa Indonesia: masalah dalam berkas, yaitu bentuk, kata, dan rumusnya. Dibaca penyusun alur.

import type { Code } from '../codes.ts';

export const idFiles = {
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
  LIST_TOO_SHORT: 'Daftar ini terlalu pendek; paling sedikit {limit} butir.',
  LIST_TOO_LONG: 'Daftar ini terlalu panjang; paling banyak {limit} butir.',
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
    'Keputusan “{outcome}” tidak ada pada tugas yang memakai formulir ini.[ Mungkin maksudnya “{nearest}”.]',
  FORM_OPTION_UNKNOWN:
    'Nilai “{value}” tidak ada dalam data.[ Mungkin maksudnya “{nearest}”.| Yang ada: {allowed}.]',
  FORM_REQUIRES_HIDDEN:
    'Isian “{field}” disembunyikan, jadi tidak dapat diwajibkan. Tampilkan, atau jangan wajibkan.',
  // Tabel keputusan
  TABLE_GAP:
    'Tidak ada baris tabel “{table}” yang cocok untuk {example}. Tambahkan baris atau nilai bawaan; jika tidak, gangguan akan muncul saat itu terjadi.',
  TABLE_OVERLAP:
    'Baris {rows} tabel “{table}” sama-sama cocok untuk {example}. Bedakan syaratnya, atau pilih kebijakan “first”.',
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
  // A field with a title is told to whoever draws flows, a path to whoever writes them.
  EXPR_UNTESTED:
    '[Isian “{field}” mungkin belum terisi. Tambahkan syarat bahwa isian itu sudah diisi, atau wajibkan.|“{path}” mungkin belum terisi. Periksa dahulu dengan “has(…)”.|Isian ini mungkin belum terisi. Periksa dahulu dengan “has(…)”.]',
  EXPR_OPERATOR:
    'Tanda “{operator}” tidak berlaku untuk {left} dan {right}. Ubah salah satunya ke jenis yang sama.',
  EXPR_CONVERT:
    'Nilai berupa {left} tidak dapat langsung dibandingkan dengan {right}.[ Gunakan “{instead}”.| Ubah salah satunya dahulu.]',
  EXPR_NOT_ROUNDED: 'Hasil pembagian harus dibulatkan dahulu. Gunakan “round(…)”.',
  ENUM_MEMBER_UNKNOWN: '“{member}” bukan salah satu pilihan.[ Mungkin maksudnya “{nearest}”.]',
  // Scenarios
  SCENARIO_FLOW_UNKNOWN:
    'Alur yang diceritakan[ “{flow}”] tidak ada.[ Mungkin maksudnya “{nearest}”.]',
  SCENARIO_STATE_UNKNOWN:
    'Alur ini tidak punya langkah[ “{state}”].[ Mungkin maksudnya “{nearest}”.]',
  SCENARIO_STEP_WORDS:
    'Satu langkah memuat satu kejadian, tetapi yang ini memuat {count}. Pisahkan menjadi langkah sendiri-sendiri.',
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
} as const satisfies Partial<Record<Code, string>>;
