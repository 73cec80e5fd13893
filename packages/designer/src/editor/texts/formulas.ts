// The words of trying values and of the editor of formulas, loaded with them.

/** What a function is for, with its arguments. */
type Explained = readonly [args: string, help: string];

/** The words in one language. */
export interface FormulaTexts {
  readonly taken: string;
  readonly otherTaken: (target: string) => string;
  readonly noneTaken: string;
  readonly notTaken: string;
  readonly missing: (field: string) => string;
  readonly unreadable: string;
  readonly elsewhere: string;
  readonly notHere: (fields: string) => string;
  readonly nothingAsked: string;
  readonly isDone: (step: string) => string;
  readonly formulaHelp: string;
  readonly fine: string;
  readonly field: string;
  readonly member: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly functions: Readonly<Record<string, Explained>>;
}

const id: FormulaTexts = {
  taken: 'Dengan nilai ini jalur ini diambil: ya.',
  otherTaken: (target) => `Dengan nilai ini jalur ini diambil: tidak. Yang diambil: ke ${target}.`,
  noneTaken: 'Dengan nilai ini jalur ini diambil: tidak. Tidak ada jalur yang diambil.',
  notTaken: 'Dengan nilai ini jalur ini diambil: tidak.',
  missing: (field) => `Belum dapat dikatakan: ${field} belum diisi.`,
  unreadable: 'Belum dapat dicoba: perbaiki dahulu syarat jalur-jalur ini.',
  elsewhere:
    'Syarat ini bergantung pada hal yang baru ada saat alur berjalan. Cobalah di panel Coba.',
  notHere: (fields) => `Tidak dapat diisi di sini: ${fields}.`,
  nothingAsked: 'Syarat jalur-jalur ini tidak menanyakan isian apa pun.',
  isDone: (step) => `${step} sudah dikerjakan`,
  formulaHelp: 'Ketik data. untuk memilih isian; Ctrl+Spasi menampilkan saran.',
  fine: 'Rumus ini dapat dibaca.',
  field: 'isian',
  member: 'pilihan',
  variables: {
    data: 'isian surat',
    starter: 'jabatan pemrakarsa',
    now: 'saat ini',
    entered: 'saat langkah ini dimulai',
    due: 'batas waktu langkah ini',
  },
  functions: {
    has: ['data.isian', 'apakah isian sudah diisi'],
    size: ['daftar atau teks', 'banyaknya butir atau huruf'],
    string: ['nilai', 'sebagai teks'],
    decimal: ["'1.5'", 'bilangan desimal'],
    round: ['nilai, angka', 'dibulatkan'],
    rupiah: ['nilai', 'ditulis sebagai rupiah'],
    sum: ['daftar', 'jumlah'],
    median: ['daftar', 'nilai tengah'],
    min: ['daftar', 'paling kecil'],
    max: ['daftar', 'paling besar'],
    date: ["'2026-01-31'", 'satu tanggal'],
    workday: ['tanggal, hari', 'sekian hari kerja kemudian'],
    workdays: ['dari, sampai', 'banyaknya hari kerja'],
    period: ['tanggal', 'triwulan, seperti 2026-TW3'],
    head: ['unit', 'kepala unit'],
    secretary: ['unit', 'sekretaris unit'],
    parent: ['unit', 'unit di atasnya'],
    superior: ['jabatan', 'atasan jabatan'],
    manager: ['jabatan', 'atasan jabatan'],
    filled: ['jabatan', 'jabatan itu, atau yang terdekat di atasnya yang terisi'],
    title: ['jabatan atau unit', 'sebutannya'],
    unit: ['jabatan', 'unit jabatan'],
    units: ['jenis', 'semua unit sejenis'],
    nearest: ['unit, jenis', 'unit itu, atau yang terdekat di atasnya'],
    related: ['id, hubungan', 'yang dikoordinasikan atau dibinanya'],
    relatedBy: ['id, hubungan', 'yang mengoordinasikan atau membinanya'],
    attribute: ['jabatan, nama', 'keterangan tentang pejabatnya'],
    done: ["'langkah'", 'apakah langkah sudah dikerjakan'],
    table: ["'tabel', {…}", 'jawaban tabel keputusan'],
    startsWith: ["'teks'", 'diawali teks'],
    endsWith: ["'teks'", 'diakhiri teks'],
    contains: ["'teks'", 'memuat teks'],
    lowerAscii: ['', 'dengan huruf kecil'],
    all: ['x, syarat', 'berlaku untuk semua butir'],
    exists: ['x, syarat', 'berlaku untuk salah satu butir'],
    exists_one: ['x, syarat', 'berlaku untuk tepat satu butir'],
    filter: ['x, syarat', 'butir yang memenuhi'],
    map: ['x, nilai', 'nilai dari setiap butir'],
  },
};

const en: FormulaTexts = {
  taken: 'With these values this way is taken: yes.',
  otherTaken: (target) => `With these values this way is taken: no. Taken is the one to ${target}.`,
  noneTaken: 'With these values this way is taken: no. No way is taken.',
  notTaken: 'With these values this way is taken: no.',
  missing: (field) => `That cannot be told yet: ${field} is not filled in.`,
  unreadable: 'This cannot be tried yet: mend the conditions of these ways first.',
  elsewhere:
    'This depends on what is there only while the flow runs. Try it in the panel for trying.',
  notHere: (fields) => `Cannot be filled in here: ${fields}.`,
  nothingAsked: 'The conditions of these ways ask for no field.',
  isDone: (step) => `${step} is done`,
  formulaHelp: 'Type data. to choose a field; Ctrl+Space shows what could be written.',
  fine: 'This formula can be read.',
  field: 'field',
  member: 'choice',
  variables: {
    data: 'fields of the letter',
    starter: 'position that started it',
    now: 'this moment',
    entered: 'when this step began',
    due: 'deadline of this step',
  },
  functions: {
    has: ['data.field', 'whether a field is filled in'],
    size: ['list or text', 'how many entries or characters'],
    string: ['value', 'as text'],
    decimal: ["'1.5'", 'a decimal number'],
    round: ['value, digits', 'rounded'],
    rupiah: ['value', 'written as rupiah'],
    sum: ['list', 'the sum'],
    median: ['list', 'the one in the middle'],
    min: ['list', 'the smallest'],
    max: ['list', 'the largest'],
    date: ["'2026-01-31'", 'a day'],
    workday: ['day, days', 'so many working days later'],
    workdays: ['from, to', 'how many working days'],
    period: ['day', 'the quarter, such as 2026-TW3'],
    head: ['unit', 'head of a unit'],
    secretary: ['unit', 'secretary of a unit'],
    parent: ['unit', 'the unit above'],
    superior: ['position', 'superior of a position'],
    manager: ['position', 'superior of a position'],
    filled: ['position', 'the position, or the nearest above that is held'],
    title: ['position or unit', 'what it is called'],
    unit: ['position', 'unit of a position'],
    units: ['kind', 'all units of a kind'],
    nearest: ['unit, kind', 'the unit, or the nearest above'],
    related: ['id, relation', 'what it coordinates or guides'],
    relatedBy: ['id, relation', 'what coordinates or guides it'],
    attribute: ['position, name', 'what is said of whoever holds it'],
    done: ["'step'", 'whether a step is done'],
    table: ["'table', {…}", 'the answer of a decision table'],
    startsWith: ["'text'", 'begins with a text'],
    endsWith: ["'text'", 'ends with a text'],
    contains: ["'text'", 'contains a text'],
    lowerAscii: ['', 'in lower case'],
    all: ['x, condition', 'holds for all entries'],
    exists: ['x, condition', 'holds for one entry'],
    exists_one: ['x, condition', 'holds for exactly one entry'],
    filter: ['x, condition', 'entries for which it holds'],
    map: ['x, value', 'a value of each entry'],
  },
};

/** The words in a language. */
export function formulaTexts(lang: 'id' | 'en'): FormulaTexts {
  return lang === 'id' ? id : en;
}
