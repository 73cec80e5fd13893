// The words of the form editor, loaded with it.

import type { Access } from '../../model/forms/form-commands.ts';
import { type FieldKindTexts, fieldKindTexts } from './field-kinds.ts';

/** The words of the form editor in one language. */
export interface FormEditorTexts extends FieldKindTexts {
  readonly fields: string;
  readonly fieldsHelp: string;
  readonly empty: string;
  readonly group: (title: string) => string;
  readonly untitledGroup: (number: number) => string;
  readonly groupTitle: string;
  readonly formTitle: string;
  readonly addField: string;
  readonly addWhich: string;
  readonly existing: string;
  readonly existingHelp: string;
  readonly newField: (kind: string) => string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly takeOff: string;
  readonly split: string;
  readonly newGroup: string;
  readonly join: string;
  readonly label: string;
  readonly help: string;
  readonly kind: string;
  readonly ofVote: string;
  readonly limits: Readonly<
    Record<'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems', string>
  >;
  readonly shape: string;
  readonly shapes: Readonly<Record<'any' | 'nik' | 'nip' | 'number' | 'other', string>>;
  readonly choices: string;
  readonly choice: (number: number) => string;
  readonly newChoice: (number: number) => string;
  readonly addChoice: string;
  readonly removeChoice: (label: string) => string;
  readonly offered: (label: string) => string;
  readonly columns: string;
  readonly column: (number: number) => string;
  readonly newColumn: string;
  readonly addColumn: string;
  readonly removeColumn: (label: string) => string;
  readonly columnRequired: string;
  readonly required: string;
  readonly requiredFor: (outcome: string) => string;
  readonly requiredAtStart: string;
  readonly access: string;
  readonly accessHelp: string;
  readonly accesses: Readonly<Record<Access, string>>;
  readonly anyAtStart: string;
  readonly start: string;
  readonly shared: (steps: string) => string;
  readonly ownForm: string;
  readonly languages: Readonly<Record<'id' | 'en', string>>;
  readonly inLanguage: (label: string, language: string) => string;
  readonly preview: string;
  readonly previewOf: (form: string) => string;
  readonly previewHelp: string;
  readonly samples: Readonly<Record<'text' | 'unit' | 'post' | 'file', string>>;
  readonly read: string;
  readonly hidden: string;
  readonly mustBeFilled: string;
}

const id: FormEditorTexts = {
  ...fieldKindTexts('id'),
  fields: 'Isian',
  fieldsHelp:
    'Panah memilih isian, Alt dan panah memindahkannya, Delete melepasnya, Insert menambah.',
  empty: 'Belum ada isian. Pilih jenis isian yang pertama.',
  group: (title) => `Bagian: ${title}`,
  untitledGroup: (number) => `Bagian ${number}`,
  groupTitle: 'Judul bagian',
  formTitle: 'Judul formulir',
  addField: 'Tambah isian',
  addWhich: 'Isian apa yang ditambah?',
  existing: 'Isian yang sudah ada di alur ini',
  existingHelp: 'Yang diisi di langkah lain dapat dibaca di sini.',
  newField: (kind) => kind,
  moveUp: 'Pindah ke atas',
  moveDown: 'Pindah ke bawah',
  takeOff: 'Lepas dari formulir',
  split: 'Mulai bagian baru di sini',
  newGroup: 'Bagian baru',
  join: 'Gabungkan dengan bagian di atasnya',
  label: 'Label',
  help: 'Keterangan di bawah label',
  kind: 'Jenis isian',
  ofVote: 'Diserahkan bersama suara; bukan data surat.',
  limits: {
    minLength: 'Paling sedikit (huruf)',
    maxLength: 'Paling banyak (huruf)',
    minimum: 'Paling kecil',
    maximum: 'Paling besar',
    minItems: 'Paling sedikit (butir)',
    maxItems: 'Paling banyak (butir)',
  },
  shape: 'Bentuk',
  shapes: {
    any: 'Bebas',
    nik: 'NIK (16 angka)',
    nip: 'NIP (18 angka)',
    number: 'Nomor surat (bagian-bagian dengan garis miring)',
    other: 'Bentuk lain',
  },
  choices: 'Pilihan',
  choice: (number) => `Pilihan ${number}`,
  newChoice: (number) => `Pilihan ${number}`,
  addChoice: 'Tambah pilihan',
  removeChoice: (label) => `Hapus pilihan ${label}`,
  offered: (label) => `Tawarkan “${label}” di formulir ini`,
  columns: 'Kolom tabel',
  column: (number) => `Kolom ${number}`,
  newColumn: 'Kolom baru',
  addColumn: 'Tambah kolom',
  removeColumn: (label) => `Hapus kolom ${label}`,
  columnRequired: 'Harus diisi di setiap baris',
  required: 'Wajib diisi',
  requiredFor: (outcome) => `untuk “${outcome}”`,
  requiredAtStart: 'saat memulai',
  access: 'Hak per langkah',
  accessHelp: 'Apa yang boleh dilakukan setiap langkah dengan isian ini.',
  accesses: {
    write: 'Diisi',
    read: 'Dibaca',
    absent: 'Tidak di formulir',
    hidden: 'Disembunyikan',
  },
  anyAtStart: 'Boleh diisi',
  start: 'Saat memulai',
  shared: (steps) =>
    `Formulir ini dipakai bersama: ${steps}. Yang diubah di sini berlaku di semuanya.`,
  ownForm: 'Beri langkah ini formulir sendiri',
  languages: { id: 'Indonesia', en: 'Inggris' },
  inLanguage: (label, language) => `${label} (${language})`,
  preview: 'Di ponsel petugas',
  previewOf: (form) => `Pratinjau ${form}`,
  previewHelp: 'Yang diisi di sini tidak disimpan.',
  samples: { text: 'Contoh', unit: 'Sekretariat', post: 'Kepala Bagian', file: 'contoh.pdf' },
  read: 'dibaca',
  hidden: 'disembunyikan',
  mustBeFilled: 'wajib',
};

const en: FormEditorTexts = {
  ...fieldKindTexts('en'),
  fields: 'Fields',
  fieldsHelp: 'Arrows choose a field, Alt and arrows move it, Delete removes it, Insert adds one.',
  empty: 'There are no fields yet. Choose the kind of the first.',
  group: (title) => `Part: ${title}`,
  untitledGroup: (number) => `Part ${number}`,
  groupTitle: 'Title of the part',
  formTitle: 'Title of the form',
  addField: 'Add a field',
  addWhich: 'Which field is added?',
  existing: 'Fields that this flow has already',
  existingHelp: 'What is filled in at another step can be read here.',
  newField: (kind) => kind,
  moveUp: 'Move up',
  moveDown: 'Move down',
  takeOff: 'Remove from the form',
  split: 'Start a new part here',
  newGroup: 'New part',
  join: 'Join with the part above',
  label: 'Label',
  help: 'Words below the label',
  kind: 'Kind of field',
  ofVote: 'Handed in with the vote; no data of the letter.',
  limits: {
    minLength: 'At least (characters)',
    maxLength: 'At most (characters)',
    minimum: 'Smallest',
    maximum: 'Largest',
    minItems: 'At least (entries)',
    maxItems: 'At most (entries)',
  },
  shape: 'Form',
  shapes: {
    any: 'Any',
    nik: 'NIK (16 digits)',
    nip: 'NIP (18 digits)',
    number: 'Letter number (parts with slashes)',
    other: 'Another form',
  },
  choices: 'Choices',
  choice: (number) => `Choice ${number}`,
  newChoice: (number) => `Choice ${number}`,
  addChoice: 'Add a choice',
  removeChoice: (label) => `Remove the choice ${label}`,
  offered: (label) => `Offer “${label}” on this form`,
  columns: 'Columns',
  column: (number) => `Column ${number}`,
  newColumn: 'New column',
  addColumn: 'Add a column',
  removeColumn: (label) => `Remove the column ${label}`,
  columnRequired: 'Has to be filled in each row',
  required: 'Has to be filled in',
  requiredFor: (outcome) => `for “${outcome}”`,
  requiredAtStart: 'at the start',
  access: 'What each step may do',
  accessHelp: 'What each step may do with this field.',
  accesses: { write: 'Fills it in', read: 'Reads it', absent: 'Not on the form', hidden: 'Hidden' },
  anyAtStart: 'May be filled in',
  start: 'At the start',
  shared: (steps) => `Several steps share this form: ${steps}. What is changed here holds for all.`,
  ownForm: 'Give this step a form of its own',
  languages: { id: 'Indonesian', en: 'English' },
  inLanguage: (label, language) => `${label} (${language})`,
  preview: 'On an officer’s phone',
  previewOf: (form) => `Preview of ${form}`,
  previewHelp: 'What is filled in here is not kept.',
  samples: { text: 'Example', unit: 'Secretariat', post: 'Head of division', file: 'example.pdf' },
  read: 'read',
  hidden: 'hidden',
  mustBeFilled: 'required',
};

/** The words in a language. */
export function formEditorTexts(lang: 'id' | 'en'): FormEditorTexts {
  return lang === 'id' ? id : en;
}
