// What kinds of fields are called, wherever one is chosen: in the details of a flow and on its forms.

import type { FieldKind } from '../../model/forms/field-kind.ts';

interface Named {
  readonly name: string;
  readonly help: string;
}

/** The kinds of fields in one language. */
export interface FieldKindTexts {
  readonly kinds: Readonly<Record<FieldKind, Named>>;
  /** What is none of these. */
  readonly other: string;
  /** What becomes of it. */
  readonly otherHelp: string;
  /** Which kinds are chosen on a form alone. */
  readonly onForms: string;
}

const id: FieldKindTexts = {
  kinds: {
    text: { name: 'Teks', help: 'Satu baris, seperti perihal.' },
    'long-text': { name: 'Teks panjang', help: 'Beberapa baris, seperti catatan.' },
    letter: { name: 'Naskah', help: 'Teks yang setiap perubahannya tersimpan.' },
    integer: { name: 'Bilangan bulat', help: 'Jumlah orang, lembar, hari.' },
    decimal: { name: 'Bilangan desimal', help: 'Nilai atau persentase, dihitung tepat.' },
    money: { name: 'Uang', help: 'Jumlah dalam rupiah, dihitung tepat.' },
    date: { name: 'Tanggal', help: 'Satu hari.' },
    moment: { name: 'Tanggal dan jam', help: 'Waktu rapat, waktu diterima.' },
    'yes-no': { name: 'Ya atau tidak', help: 'Satu centang.' },
    choice: { name: 'Satu pilihan', help: 'Satu dari beberapa, seperti sifat surat.' },
    choices: { name: 'Beberapa pilihan', help: 'Boleh lebih dari satu.' },
    post: { name: 'Jabatan', help: 'Dicari di struktur organisasi.' },
    unit: { name: 'Unit', help: 'Dicari di struktur organisasi.' },
    recipients: { name: 'Penerima disposisi', help: 'Jabatan dengan instruksi dan batas waktu.' },
    file: { name: 'Berkas', help: 'Satu PDF atau gambar.' },
    files: { name: 'Beberapa berkas', help: 'Lampiran.' },
    rows: { name: 'Tabel', help: 'Baris-baris dengan kolom, seperti rincian biaya.' },
    lines: { name: 'Daftar teks', help: 'Satu baris satu butir, seperti tembusan.' },
    email: { name: 'Surel', help: 'Alamat surel.' },
    phone: { name: 'Nomor telepon', help: 'Dengan kode negara, seperti +62812….' },
  },
  other: 'Jenis lain',
  otherHelp: 'Jenis ini ditulis di berkas alur dan tetap seperti itu.',
  onForms: 'Uang, jabatan, dan unit dipilih sesudah isian ini ada di formulir.',
};

const en: FieldKindTexts = {
  kinds: {
    text: { name: 'Text', help: 'One line, such as a subject.' },
    'long-text': { name: 'Long text', help: 'Several lines, such as a note.' },
    letter: { name: 'Text of a letter', help: 'Text of which every version is kept.' },
    integer: { name: 'Whole number', help: 'People, sheets, days.' },
    decimal: { name: 'Decimal number', help: 'A score or a share, computed exactly.' },
    money: { name: 'Money', help: 'An amount of rupiah, computed exactly.' },
    date: { name: 'Day', help: 'One day.' },
    moment: { name: 'Day and time', help: 'When to meet, when received.' },
    'yes-no': { name: 'Yes or no', help: 'One tick.' },
    choice: { name: 'One of several', help: 'Such as how urgent a letter is.' },
    choices: { name: 'Several of several', help: 'More than one may be chosen.' },
    post: { name: 'Position', help: 'Found in the organisation.' },
    unit: { name: 'Unit', help: 'Found in the organisation.' },
    recipients: { name: 'Recipients', help: 'Positions with instructions and a deadline.' },
    file: { name: 'File', help: 'One PDF or picture.' },
    files: { name: 'Files', help: 'Enclosures.' },
    rows: { name: 'Table', help: 'Rows with columns, such as costs.' },
    lines: { name: 'List of texts', help: 'One on each line, such as copies.' },
    email: { name: 'E-mail', help: 'An address.' },
    phone: { name: 'Telephone number', help: 'With the code of the country, such as +62812….' },
  },
  other: 'Another kind',
  otherHelp: 'This kind was written in the file of the flow and stays as it is.',
  onForms: 'Money, positions and units are chosen once this field is on a form.',
};

/** What kinds of fields are called. */
export function fieldKindTexts(lang: 'id' | 'en'): FieldKindTexts {
  return lang === 'id' ? id : en;
}
