// Words of publishing: what a version changes as a picture, and the note that stays with it.

export interface PublishingTexts {
  readonly picture: string;
  readonly after: string;
  readonly before: (version: number) => string;
  readonly loading: string;
  readonly show: (sentence: string) => string;
  readonly pictureHelp: string;
  readonly note: string;
  readonly noteHelp: string;
}

export const id: PublishingTexts = {
  picture: 'Perubahan pada gambar',
  after: 'Sesudah',
  before: (version) => `Sebelum (versi ${version})`,
  loading: 'Gambar sedang disiapkan …',
  show: (sentence) => `Tunjukkan pada gambar: ${sentence}`,
  pictureHelp: '+ baru, − dihapus, ~ diubah, → dipindah.',
  note: 'Catatan versi',
  noteHelp:
    'Apa yang berubah dan mengapa, untuk yang membacanya kemudian. Disimpan bersama versinya.',
};

export const en: PublishingTexts = {
  picture: 'What changes, as a picture',
  after: 'After',
  before: (version) => `Before (version ${version})`,
  loading: 'The picture is being prepared …',
  show: (sentence) => `Show in the picture: ${sentence}`,
  pictureHelp: '+ new, − removed, ~ changed, → moved.',
  note: 'Note of this version',
  noteHelp: 'What changes and why, for whoever reads it later. It is kept with the version.',
};
