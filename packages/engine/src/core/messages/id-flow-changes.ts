// What differs between two versions of a flow, in Indonesian: where, what it was, what it is.

import type { Code } from '../codes.ts';

export const idFlowChanges = {
  FLOW_TITLE_CHANGED:
    '[Nama alur dalam bahasa {translation} kini “{to}”, bukan lagi “{from}”|Alur “{from}” kini bernama “{to}”|Nama alur “{title}” ditulis dengan cara lain, bunyinya tetap].',
  FLOW_BEGINNING_CHANGED: 'Alur kini dimulai dari [“{to}”, bukan lagi dari “{from}”|langkah lain].',
  FLOW_RULES_CHANGED:
    'Aturan umum alur ini berubah, misalnya kalendernya atau siapa yang boleh memulai.',
  FLOW_STATE_ADDED: 'Ada langkah baru[: “{title}”].',
  FLOW_STATE_REMOVED: 'Langkah [“{title}”|tanpa judul] dihapus.',
  FLOW_STATE_RENAMED:
    '[Judul langkah “{title}” dalam bahasa {translation} kini “{to}”, bukan lagi “{from}”|Langkah “{from}” kini berjudul “{to}”|Judul langkah “{title}” ditulis dengan cara lain, bunyinya tetap|Suatu langkah kini berjudul “{to}”|Langkah “{from}” kini tanpa judul|Suatu langkah berganti judul].',
  FLOW_STATE_KEY_CHANGED:
    'Langkah [“{title}”|tanpa judul] tetap sama bagi pemakai, hanya namanya di dalam berkas yang berubah.',
  FLOW_STATE_MOVED: 'Langkah [“{title}”|tanpa judul] kini berada di bagian lain dari alur.',
  FLOW_STATE_KIND_CHANGED: 'Langkah [“{title}”|tanpa judul] kini {to}, bukan lagi {from}.',
  FLOW_STATE_RULES_CHANGED:
    'Aturan lain pada langkah [“{title}”|tanpa judul] berubah, misalnya penjelasan, tembusan, atau hasilnya.',
  FLOW_TASK_ADDED: 'Pada [“{title}”|suatu langkah], kini ada tugas yang harus dikerjakan.',
  FLOW_TASK_REMOVED: 'Pada [“{title}”|suatu langkah], tidak ada lagi tugas yang harus dikerjakan.',
  FLOW_TASK_RENAMED:
    'Pada langkah “{title}”, [judul tugas dalam bahasa {translation} kini “{to}”, bukan lagi “{from}”|tugas “{from}” kini berjudul “{to}”|judul tugas ditulis dengan cara lain, bunyinya tetap].',
  FLOW_ASSIGNEE_CHANGED:
    '[“{title}” kini dikerjakan {to}, bukan lagi {from}|“{title}” kini dikerjakan orang lain|Suatu tugas kini dikerjakan orang lain].',
  FLOW_OUTCOME_ADDED: 'Pada [“{title}”|suatu langkah], kini dapat dipilih “{outcome}”.',
  FLOW_OUTCOME_REMOVED: 'Pada [“{title}”|suatu langkah], “{outcome}” tidak dapat dipilih lagi.',
  FLOW_OUTCOME_RENAMED:
    'Pada [“{title}”|suatu langkah], [nama keputusan “{outcome}” dalam bahasa {translation} kini “{to}”, bukan lagi “{from}”|keputusan “{from}” kini bernama “{to}”|nama keputusan “{outcome}” ditulis dengan cara lain, bunyinya tetap].',
  FLOW_OUTCOME_CHANGED: 'Pada [“{title}”|suatu langkah], isian yang menyertai “{outcome}” berubah.',
  FLOW_COMMENT_REQUIRED:
    'Pada [“{title}”|suatu langkah], keputusan “{outcome}” kini wajib disertai catatan.',
  FLOW_COMMENT_OPTIONAL:
    'Pada [“{title}”|suatu langkah], keputusan “{outcome}” tidak lagi wajib disertai catatan.',
  FLOW_DEADLINE_ADDED:
    '[“{title}” kini mempunyai batas waktu {to}|Suatu langkah kini mempunyai batas waktu].',
  FLOW_DEADLINE_REMOVED:
    '[“{title}” tidak lagi mempunyai batas waktu; sebelumnya {from}|Suatu langkah tidak lagi mempunyai batas waktu].',
  FLOW_DEADLINE_CHANGED:
    '[Batas waktu “{title}” kini {to}, bukan lagi {from}|Batas waktu “{title}” kini dihitung dengan aturan lain|Suatu batas waktu berubah].',
  FLOW_WAY_ADDED:
    'Dari [“{title}”|suatu langkah], kini ada jalur baru[ ke “{to}”] lewat {trigger}.',
  FLOW_WAY_REMOVED:
    'Dari [“{title}”|suatu langkah], tidak ada lagi jalur[ ke “{from}”] lewat {trigger}.',
  FLOW_WAY_CHANGED:
    '[Dari “{title}”, {trigger} kini menuju “{to}”, bukan lagi “{from}”|Dari “{title}”, {trigger} kini menuju langkah lain|Suatu jalur kini menuju langkah lain].',
  FLOW_WAY_RULES_CHANGED:
    'Pada [“{title}”|suatu langkah], aturan {trigger} berubah, misalnya isiannya atau siapa yang berhak.',
  FLOW_GUARD_ADDED: 'Pada [“{title}”|suatu langkah], {trigger} kini bersyarat[: “{to}”].',
  FLOW_GUARD_REMOVED: 'Pada [“{title}”|suatu langkah], {trigger} tidak lagi bersyarat[ “{from}”].',
  FLOW_GUARD_CHANGED:
    'Pada [“{title}”|suatu langkah], syarat {trigger} berubah.[ Semula “{from}”, kini “{to}”.]',
  FLOW_FAN_OUT_ADDED:
    '[“{title}” kini|Suatu langkah kini] membagi pekerjaan kepada beberapa pihak sekaligus.',
  FLOW_FAN_OUT_REMOVED:
    '[“{title}” tidak lagi|Suatu langkah tidak lagi] membagi pekerjaan kepada beberapa pihak.',
  FLOW_FAN_OUT_CHANGED: '[“{title}” kini|Suatu langkah kini] membagi pekerjaan dengan aturan lain.',
  FLOW_CALL_ADDED:
    'Pada [“{title}”|suatu langkah], kini ada pekerjaan yang dilakukan aplikasi lain.',
  FLOW_CALL_REMOVED:
    'Pada [“{title}”|suatu langkah], tidak ada lagi pekerjaan yang dilakukan aplikasi lain.',
  FLOW_CALL_CHANGED:
    'Pada [“{title}”|suatu langkah], pekerjaan yang dilakukan aplikasi lain berubah.',
  FLOW_REMINDER_ADDED:
    'Pada [“{title}”|suatu langkah], kini ada pengingat atau tindakan lain pada waktu tertentu.',
  FLOW_REMINDER_REMOVED:
    'Pada [“{title}”|suatu langkah], tidak ada lagi pengingat atau tindakan lain pada waktu tertentu.',
  FLOW_REMINDER_CHANGED:
    'Pada [“{title}”|suatu langkah], pengingat atau tindakan lain pada waktu tertentu berubah.',
  FLOW_VOTE_ADDED:
    'Pada [“{title}”|suatu langkah], keputusan kini diambil dengan suara beberapa orang.',
  FLOW_VOTE_REMOVED: 'Pada [“{title}”|suatu langkah], tidak ada lagi pemungutan suara.',
  FLOW_VOTE_CHANGED: 'Pada [“{title}”|suatu langkah], suara kini dihitung dengan aturan lain.',
  FLOW_FORM_ADDED: 'Pada [“{title}”|suatu langkah], kini ada formulir yang diisi.',
  FLOW_FORM_REMOVED: 'Pada [“{title}”|suatu langkah], tidak ada lagi formulir yang diisi.',
  FLOW_FORM_CHANGED: 'Pada [“{title}”|suatu langkah], kini dipakai formulir lain.',
  FLOW_FORM_FIELD_ADDED: 'Formulir “{title}” kini memuat “{field}”.',
  FLOW_FORM_FIELD_REMOVED: 'Formulir “{title}” tidak lagi memuat “{field}”.',
  FLOW_FORM_FIELD_CHANGED:
    'Pada formulir “{title}”, cara “{field}” ditampilkan, diminta, atau dikunci berubah.',
  FLOW_FORM_REARRANGED: 'Susunan formulir “{title}” berubah.',
  FLOW_FIELD_ADDED: 'Ada isian baru: “{field}”.',
  FLOW_FIELD_REMOVED: 'Isian “{field}” dihapus.',
  FLOW_FIELD_RENAMED:
    '[Nama isian “{field}” dalam bahasa {translation} kini “{to}”, bukan lagi “{from}”|Isian “{from}” kini bernama “{to}”|Nama isian “{field}” kini ditulis dengan cara lain].',
  FLOW_FIELD_CHANGED: 'Aturan isian “{field}” berubah: nilai yang dibolehkan, atau penjelasannya.',
  FLOW_FIELD_REQUIRED: 'Isian “{field}” kini wajib terisi sejak awal.',
  FLOW_FIELD_OPTIONAL: 'Isian “{field}” tidak lagi wajib terisi sejak awal.',
} as const satisfies Partial<Record<Code, string>>;
