// The words of the canvas: what can be done with steps that are chosen, and what happens while somebody drags.

/** The words of the canvas in one language. */
export interface CanvasTexts {
  /** How many steps are chosen. */
  readonly chosenTold: (count: number) => string;
  readonly chosen: (count: number) => string;
  readonly chosenActions: string;
  readonly more: string;
  readonly parallel: string;
  readonly group: string;
  readonly duplicate: string;
  readonly extract: string;
  readonly extractHelp: string;
  readonly extractName: string;
  readonly extractGo: string;
  readonly extracted: (title: string) => string;
  readonly remove: string;
  readonly clear: string;
  readonly parallelTitle: string;
  readonly groupTitle: string;
  readonly besideTitle: string;
  readonly besideOutcome: string;
  /** What letting go does while a step is held over a way. */
  readonly carryHere: (step: string, way: string) => string;
  readonly cannot: (why: string) => string;
  /** What letting go does while the end of a way is held over a step. */
  readonly leadHere: (way: string, step: string) => string;
  readonly leadNowhere: string;
  /** The end of a way, to take hold of. */
  readonly wayEnd: (way: string) => string;
}

/** Bahasa Indonesia. */
export const canvasId: CanvasTexts = {
  chosenTold: (count) => `Dipilih: ${count} langkah`,
  chosen: (count) => `${count} langkah dipilih`,
  chosenActions: 'Langkah yang dipilih',
  more: 'Tindakan lain',
  parallel: 'Kerjakan serentak',
  group: 'Kelompokkan',
  duplicate: 'Gandakan',
  extract: 'Jadikan alur sendiri',
  extractHelp:
    'Langkah yang dipilih pindah ke alur baru. Di sini tinggal satu langkah yang menjalankan alur itu dan menunggu hasilnya.',
  extractName: 'Nama alur baru',
  extractGo: 'Pindahkan',
  extracted: (title) => `“${title}” menjadi alur sendiri`,
  remove: 'Hapus',
  clear: 'Batalkan pilihan',
  parallelTitle: 'Dikerjakan serentak',
  groupTitle: 'Kelompok langkah',
  besideTitle: 'Langkah lain',
  besideOutcome: 'Selesai',
  carryHere: (step, way) => `Lepaskan: “${step}” masuk ke jalur ${way}`,
  cannot: (why) => `Tidak dapat di sini. ${why}`,
  leadHere: (way, step) => `Lepaskan: jalur ${way} menuju “${step}”`,
  leadNowhere: 'Tarik ke langkah tujuan',
  wayEnd: (way) => `Ubah tujuan jalur ${way}`,
};

/** English. */
export const canvasEn: CanvasTexts = {
  chosenTold: (count) => `Chosen: ${count} steps`,
  chosen: (count) => (count === 1 ? '1 step chosen' : `${count} steps chosen`),
  chosenActions: 'Chosen steps',
  more: 'More to do',
  parallel: 'Do in parallel',
  group: 'Group',
  duplicate: 'Duplicate',
  extract: 'Make a flow of its own',
  extractHelp:
    'The chosen steps move to a new flow. One step stays here that starts it and waits for what comes of it.',
  extractName: 'Name of the new flow',
  extractGo: 'Move',
  extracted: (title) => `“${title}” is a flow of its own now`,
  remove: 'Remove',
  clear: 'Choose nothing',
  parallelTitle: 'Done in parallel',
  groupTitle: 'Group of steps',
  besideTitle: 'Another step',
  besideOutcome: 'Done',
  carryHere: (step, way) => `Let go: “${step}” goes into the way ${way}`,
  cannot: (why) => `Not here. ${why}`,
  leadHere: (way, step) => `Let go: the way ${way} leads to “${step}”`,
  leadNowhere: 'Drag it to the step where it should lead',
  wayEnd: (way) => `Change where the way ${way} leads`,
};
