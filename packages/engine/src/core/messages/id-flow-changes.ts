// What differs between two versions of a flow, in Indonesian.

export const idFlowChanges = {
  FLOW_TITLE_CHANGED: 'Alur kini bernama “{to}”, sebelumnya “{from}”.',
  FLOW_BEGINNING_CHANGED: 'Alur kini dimulai dari [“{to}”, sebelumnya “{from}”|langkah lain].',
  FLOW_RULES_CHANGED: 'Ada aturan lain untuk seluruh alur yang berubah.',
  FLOW_STATE_ADDED: 'Ada langkah baru[: “{title}”].',
  FLOW_STATE_REMOVED: 'Langkah [“{title}”|tanpa judul] dihapus.',
  FLOW_STATE_RENAMED: '[Langkah “{from}” kini bernama “{to}”|Suatu langkah berganti judul].',
  FLOW_STATE_KEY_CHANGED:
    'Langkah [“{title}”|tanpa judul] tetap ada, dengan nama lain di dalam sistem.',
  FLOW_STATE_MOVED: 'Langkah [“{title}”|tanpa judul] kini berada di bagian lain dari alur.',
  FLOW_STATE_KIND_CHANGED:
    'Langkah [“{title}”|tanpa judul] kini berjalan dengan cara lain: serentak, atau sebagai akhir.',
  FLOW_STATE_RULES_CHANGED: 'Ada aturan lain pada langkah [“{title}”|tanpa judul] yang berubah.',
  FLOW_TASK_ADDED: 'Pada [“{title}”|suatu langkah] kini ada tugas yang harus dikerjakan.',
  FLOW_TASK_REMOVED: 'Pada [“{title}”|suatu langkah] tidak ada tugas lagi.',
  FLOW_ASSIGNEE_CHANGED:
    '[“{title}” kini dikerjakan {to}, sebelumnya {from}|“{title}” kini dikerjakan orang lain|Suatu tugas kini dikerjakan orang lain].',
  FLOW_OUTCOME_ADDED: 'Pada [“{title}”|suatu langkah] kini dapat dipilih “{outcome}”.',
  FLOW_OUTCOME_REMOVED: 'Pada [“{title}”|suatu langkah] “{outcome}” tidak dapat dipilih lagi.',
  FLOW_OUTCOME_RENAMED: 'Pada [“{title}”|suatu langkah] pilihan “{from}” kini bernama “{to}”.',
  FLOW_OUTCOME_CHANGED: 'Pada [“{title}”|suatu langkah] isian yang menyertai “{outcome}” berubah.',
  FLOW_COMMENT_REQUIRED:
    'Pada [“{title}”|suatu langkah] pilihan “{outcome}” kini wajib disertai catatan.',
  FLOW_COMMENT_OPTIONAL:
    'Pada [“{title}”|suatu langkah] pilihan “{outcome}” tidak lagi wajib disertai catatan.',
  FLOW_DEADLINE_ADDED: '[“{title}” kini punya tenggat: {to}|Suatu langkah kini punya tenggat].',
  FLOW_DEADLINE_REMOVED:
    '[“{title}” tidak lagi punya tenggat, sebelumnya {from}|Suatu langkah tidak lagi punya tenggat].',
  FLOW_DEADLINE_CHANGED:
    '[Tenggat “{title}” kini {to}, sebelumnya {from}|Tenggat “{title}” kini dihitung dengan aturan lain|Suatu tenggat berubah].',
  FLOW_WAY_ADDED: 'Pada [“{title}”|suatu langkah] ada jalan baru: {trigger}.',
  FLOW_WAY_REMOVED: 'Pada [“{title}”|suatu langkah] satu jalan dihapus: {trigger}.',
  FLOW_WAY_CHANGED:
    '[Sesudah “{title}”, {trigger} kini menuju “{to}”, sebelumnya “{from}”|Sesudah “{title}”, {trigger} kini menuju langkah lain|Suatu jalan kini menuju langkah lain].',
  FLOW_WAY_RULES_CHANGED:
    'Pada [“{title}”|suatu langkah] yang diisi atau dibolehkan dengan {trigger} berubah.',
  FLOW_GUARD_ADDED: 'Pada [“{title}”|suatu langkah] pilihan {trigger} kini bersyarat[: {to}].',
  FLOW_GUARD_REMOVED:
    'Pada [“{title}”|suatu langkah] pilihan {trigger} tidak lagi bersyarat[, sebelumnya: {from}].',
  FLOW_GUARD_CHANGED:
    'Pada [“{title}”|suatu langkah] syarat {trigger} berubah[ dari “{from}” menjadi “{to}”].',
  FLOW_FAN_OUT_ADDED:
    '[“{title}” kini|Suatu langkah kini] membagi pekerjaan kepada beberapa pihak sekaligus.',
  FLOW_FAN_OUT_REMOVED:
    '[“{title}” tidak lagi|Suatu langkah tidak lagi] membagi pekerjaan kepada beberapa pihak.',
  FLOW_FAN_OUT_CHANGED: '[“{title}” kini|Suatu langkah kini] membagi pekerjaan dengan aturan lain.',
  FLOW_CALL_ADDED: 'Pada [“{title}”|suatu langkah] kini ada pekerjaan yang dilakukan program.',
  FLOW_CALL_REMOVED: 'Pada [“{title}”|suatu langkah] tidak ada lagi pekerjaan program.',
  FLOW_CALL_CHANGED: 'Pada [“{title}”|suatu langkah] pekerjaan program berubah.',
  FLOW_REMINDER_ADDED:
    'Pada [“{title}”|suatu langkah] kini ada yang terjadi menurut waktu, misalnya pengingat.',
  FLOW_REMINDER_REMOVED:
    'Pada [“{title}”|suatu langkah] tidak ada lagi yang terjadi menurut waktu.',
  FLOW_REMINDER_CHANGED: 'Pada [“{title}”|suatu langkah] yang terjadi menurut waktu berubah.',
  FLOW_VOTE_ADDED:
    'Pada [“{title}”|suatu langkah] keputusan kini diambil dengan suara beberapa orang.',
  FLOW_VOTE_REMOVED: 'Pada [“{title}”|suatu langkah] tidak ada pemungutan suara lagi.',
  FLOW_VOTE_CHANGED: 'Pada [“{title}”|suatu langkah] suara kini dihitung dengan aturan lain.',
  FLOW_FORM_ADDED: 'Pada [“{title}”|suatu langkah] kini ada formulir yang diisi.',
  FLOW_FORM_REMOVED: 'Pada [“{title}”|suatu langkah] tidak ada formulir lagi.',
  FLOW_FORM_CHANGED: 'Pada [“{title}”|suatu langkah] dipakai formulir lain.',
  FLOW_FORM_FIELD_ADDED: 'Formulir “{title}” kini memuat “{field}”.',
  FLOW_FORM_FIELD_REMOVED: 'Formulir “{title}” tidak lagi memuat “{field}”.',
  FLOW_FORM_FIELD_CHANGED:
    'Pada formulir “{title}”, “{field}” kini ditampilkan, diminta, atau dikunci secara lain.',
  FLOW_FORM_REARRANGED: 'Susunan formulir “{title}” berubah.',
  FLOW_FIELD_ADDED: 'Ada isian baru: “{field}”.',
  FLOW_FIELD_REMOVED: 'Isian “{field}” dihapus.',
  FLOW_FIELD_CHANGED: 'Nilai yang dibolehkan untuk “{field}” berubah.',
  FLOW_FIELD_REQUIRED: '“{field}” kini wajib diisi sejak awal.',
  FLOW_FIELD_OPTIONAL: '“{field}” tidak lagi wajib diisi sejak awal.',
} as const;
