// Words of publishing: what a version changes as a picture, and the note that stays with it.

export interface PublishingTexts {
  readonly beside: string;
  readonly besideHelp: string;
  readonly ofFlow: (flow: string, sentence: string) => string;
  readonly picture: string;
  readonly after: string;
  readonly before: (version: number) => string;
  readonly loading: string;
  readonly show: (sentence: string) => string;
  readonly pictureHelp: string;
  readonly note: string;
  readonly noteHelp: string;
  readonly earlier: string;
  readonly version: (number: number, at: Date) => string;
  readonly noNote: string;
  readonly notedBy: (who: string) => string;
  readonly compare: (version: number) => string;
  readonly endComparing: (version: number) => string;
  readonly bringBack: (version: number) => string;
  readonly bringBackHelp: string;
  readonly overtaken: (version: number, began: number) => string;
  readonly merge: string;
  readonly mergeFirst: string;
  readonly kept: string;
  readonly formsPlace: string;
  readonly scenariosPlace: string;
  readonly besideChanged: string;
  readonly flowPlace: string;
}

const dateIn = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

export const id: PublishingTexts = {
  beside: 'Terbit bersama alur ini',
  besideHelp:
    'Alur ini menjalankannya, dan belum ada yang terbit. Bila satu ditolak, tidak ada yang terbit.',
  ofFlow: (flow, sentence) => `“${flow}”: ${sentence}`,
  picture: 'Perubahan pada gambar',
  after: 'Sesudah',
  before: (version) => `Sebelum (versi ${version})`,
  loading: 'Gambar sedang disiapkan …',
  show: (sentence) => `Tunjukkan pada gambar: ${sentence}`,
  pictureHelp: '+ baru, − dihapus, ~ diubah, → dipindah.',
  note: 'Catatan versi',
  noteHelp:
    'Apa yang berubah dan mengapa, untuk yang membacanya kemudian. Disimpan bersama versinya.',
  earlier: 'Versi sebelumnya',
  version: (number, at) => `Versi ${number}, ${dateIn('id-ID').format(at)}`,
  noNote: 'Tanpa catatan.',
  notedBy: (who) => `Ditulis oleh ${who}.`,
  compare: (version) => `Bandingkan dengan versi ${version}`,
  endComparing: (version) => `Tutup perbandingan dengan versi ${version}`,
  bringBack: (version) => `Kembalikan isi versi ${version}`,
  bringBackHelp:
    'Rancangan Anda menjadi seperti versi itu, dan terbit dengan nomor baru. Dapat diurungkan.',
  overtaken: (version, began) =>
    `Versi ${version} sudah terbit sementara Anda mengubah versi ${began}. Gabungkan dahulu, supaya tidak ada yang hilang.`,
  merge: 'Gabungkan ke rancangan saya',
  mergeFirst: 'Gabungkan versi yang lebih baru dahulu.',
  kept: 'Bagian ini diubah di kedua versi. Yang dipertahankan adalah rancangan Anda; periksalah:',
  formsPlace: 'Formulir',
  scenariosPlace: 'Skenario',
  besideChanged: 'Letak langkah atau skenario berubah; itu ikut terbit.',
  flowPlace: 'Rincian alur',
};

export const en: PublishingTexts = {
  beside: 'Published with this flow',
  besideHelp:
    'This flow starts them, and none is published yet. Where one is refused, none is published.',
  ofFlow: (flow, sentence) => `“${flow}”: ${sentence}`,
  picture: 'What changes, as a picture',
  after: 'After',
  before: (version) => `Before (version ${version})`,
  loading: 'The picture is being prepared …',
  show: (sentence) => `Show in the picture: ${sentence}`,
  pictureHelp: '+ new, − removed, ~ changed, → moved.',
  note: 'Note of this version',
  noteHelp: 'What changes and why, for whoever reads it later. It is kept with the version.',
  earlier: 'Earlier versions',
  version: (number, at) => `Version ${number}, ${dateIn('en-GB').format(at)}`,
  noNote: 'Nothing was written.',
  notedBy: (who) => `Written by ${who}.`,
  compare: (version) => `Compare with version ${version}`,
  endComparing: (version) => `Close the comparison with version ${version}`,
  bringBack: (version) => `Bring back what version ${version} says`,
  bringBackHelp:
    'Your draft becomes what that version was, and is published under a new number. It can be undone.',
  overtaken: (version, began) =>
    `Version ${version} was published while you changed version ${began}. Merge it first, so that nothing is lost.`,
  merge: 'Merge it into my draft',
  mergeFirst: 'Merge the newer version first.',
  kept: 'These parts were changed in both versions. Your draft was kept; please look at them:',
  formsPlace: 'Forms',
  scenariosPlace: 'Scenarios',
  besideChanged: 'Places of steps or scenarios change; they are published too.',
  flowPlace: 'Details of the flow',
};
