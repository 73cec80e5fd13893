// The words of what a flow says as a whole: who begins it and when, what lists show, how urgent it is. Loaded with its details.

import type { ClockPlan } from '../../model/start/clock-plan.ts';
import type { UrgencyName } from '../../model/start/urgency.ts';

/** The words in one language. */
export interface FlowDetailsTexts {
  readonly start: string;
  readonly startBy: string;
  readonly startByHelp: Readonly<Record<'anyone' | 'nobody' | 'other', string>>;

  readonly clock: string;
  readonly clockHelp: string;
  readonly addClock: string;
  readonly clockNumber: (number: number) => string;
  readonly removeClock: (number: number) => string;
  readonly clockEvery: string;
  readonly everies: Readonly<Record<ClockPlan['every'] | 'formula', string>>;
  readonly clockTime: string;
  readonly clockWeekday: string;
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly clockDay: string;
  readonly lastDay: string;
  readonly clockMonth: string;
  /** From January. */
  readonly months: readonly string[];
  readonly quarterHelp: string;
  readonly clockLine: string;
  readonly clockLineHelp: string;
  readonly dayOff: string;
  readonly daysOff: Readonly<Record<'start' | 'next' | 'skip', string>>;
  readonly missed: string;
  readonly misses: Readonly<Record<'last' | 'all', string>>;
  readonly late: string;
  readonly starter: string;
  readonly starterNobody: string;
  readonly starterHelp: string;
  readonly starterPost: string;
  readonly startEach: string;
  readonly startEaches: {
    readonly one: string;
    readonly units: (kind: string) => string;
    readonly formula: string;
  };
  readonly startKey: string;
  readonly startKeyHelp: string;
  readonly startFields: string;
  readonly startFieldsHelp: string;
  readonly startField: (field: string) => string;

  readonly lists: string;
  readonly listsHelp: string;
  readonly listFormulas: string;
  readonly removeListed: (name: string) => string;

  readonly rules: string;
  readonly priority: string;
  readonly priorityOfFlow: string;
  readonly priorities: Readonly<Record<UrgencyName | 'usual' | 'number' | 'formula', string>>;
  readonly priorityNumber: string;
  readonly priorityHelp: string;
  readonly priorityFormula: string;
  readonly urge: string;
  readonly urgeHelp: string;
  readonly depth: string;
  readonly depthHelp: string;
  readonly confidential: string;
  readonly confidentials: Readonly<Record<'never' | 'always' | 'if', string>>;
  readonly confidentialHelp: string;
  readonly confidentialIf: string;

  readonly ballot: string;
  readonly ballotHelp: string;
  readonly addBallot: string;
  readonly newBallot: string;
  readonly ballotTitle: string;
  readonly ballotRequired: string;
  readonly removeBallot: (name: string) => string;
}

const id: FlowDetailsTexts = {
  start: 'Memulai surat',
  startBy: 'Siapa yang boleh memulai',
  startByHelp: {
    anyone: 'Siapa saja yang masuk dapat memulai surat alur ini.',
    nobody: 'Tidak ada tombol mulai; hanya alur lain atau jadwal yang memulainya.',
    other: 'Hanya mereka yang melihat tombol mulai.',
  },
  clock: 'Mulai sendiri menurut jadwal',
  clockHelp: 'Surat dimulai dengan sendirinya pada waktu yang ditentukan di sini.',
  addClock: 'Tambah jadwal',
  clockNumber: (number) => `Jadwal ${number}`,
  removeClock: (number) => `Hapus jadwal ${number}`,
  clockEvery: 'Seberapa sering',
  everies: {
    day: 'setiap hari',
    week: 'setiap minggu',
    month: 'setiap bulan',
    quarter: 'setiap triwulan',
    year: 'setiap tahun',
    formula: 'menurut baris jadwal',
  },
  clockTime: 'Pukul',
  clockWeekday: 'Hari',
  weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  clockDay: 'Tanggal',
  lastDay: 'Hari terakhir bulan itu',
  clockMonth: 'Bulan',
  months: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  quarterHelp: 'Pada bulan Januari, April, Juli, dan Oktober.',
  clockLine: 'Baris jadwal',
  clockLineHelp: 'Menit, jam, tanggal, bulan, hari, dengan spasi di antaranya.',
  dayOff: 'Bila jatuh pada hari libur',
  daysOff: {
    start: 'tetap dimulai',
    next: 'diundur ke hari kerja berikutnya',
    skip: 'tidak dimulai',
  },
  missed: 'Bila sistem sedang mati pada waktunya',
  misses: {
    last: 'susulkan yang terakhir saja',
    all: 'susulkan semuanya',
  },
  late: 'Batasi berapa lama boleh terlambat',
  starter: 'Dianggap dimulai oleh',
  starterNobody: 'tidak seorang pun',
  starterHelp: 'Langkah yang dikerjakan pemrakarsa memerlukan jabatan di sini.',
  starterPost: 'Jabatan pemrakarsa',
  startEach: 'Berapa surat setiap kali',
  startEaches: {
    one: 'satu surat',
    units: (kind) => `satu untuk setiap unit “${kind}”`,
    formula: 'satu untuk setiap butir daftar, menurut rumus',
  },
  startKey: 'Pembeda setiap surat (rumus)',
  startKeyHelp:
    'Surat dengan pembeda yang sama hanya dimulai sekali. Sebut periodenya, misalnya period(now).',
  startFields: 'Isian surat yang dimulai sendiri',
  startFieldsHelp: 'Setiap isian ditulis sebagai rumus; teks diapit tanda petik tunggal.',
  startField: (field) => `Saat dimulai: ${field}`,

  lists: 'Yang terlihat dalam daftar',
  listsHelp: 'Isian ini tampil di kotak kerja dan daftar surat, dan dapat dicari.',
  listFormulas: 'Ditentukan dengan rumus:',
  removeListed: (name) => `Jangan tampilkan “${name}”`,

  rules: 'Aturan seluruh alur',
  priority: 'Seberapa mendesak',
  priorityOfFlow: 'Seberapa mendesak tugas alur ini',
  priorities: {
    usual: 'seperti biasa',
    low: 'dapat menunggu',
    high: 'mendesak',
    highest: 'sangat mendesak',
    number: 'angka lain',
    formula: 'menurut rumus',
  },
  priorityNumber: 'Angka kemendesakan',
  priorityHelp: 'Dari 0 sampai 100; biasanya 50. Yang lebih besar berada di atas.',
  priorityFormula: 'Kemendesakan (rumus)',
  urge: 'Batasi jarak antara dua pengingat',
  urgeHelp: 'Tanpa aturan ini, yang ditunggu dapat diingatkan lagi sesudah empat jam.',
  depth: 'Paling banyak berapa tingkat alur di bawahnya',
  depthHelp: 'Kosongkan untuk delapan tingkat.',
  confidential: 'Apakah suratnya rahasia',
  confidentials: {
    never: 'tidak',
    always: 'selalu',
    if: 'bila syarat ini terpenuhi',
  },
  confidentialHelp:
    'Surat rahasia hanya dibaca pejabat yang mendapat tugasnya. Pencarian dan pesan tidak menyebutnya.',
  confidentialIf: 'Rahasia bila',

  ballot: 'Isian bersama suara',
  ballotHelp: 'Setiap peserta menyerahkannya bersama suaranya; bukan data surat.',
  addBallot: 'Tambah isian suara',
  newBallot: 'Isian suara',
  ballotTitle: 'Judul isian suara',
  ballotRequired: 'Wajib diserahkan bersama suara',
  removeBallot: (name) => `Hapus isian suara “${name}”`,
};

const en: FlowDetailsTexts = {
  start: 'Beginning a letter',
  startBy: 'Who may begin it',
  startByHelp: {
    anyone: 'Whoever signs in can begin a letter of this flow.',
    nobody: 'There is no button to begin it; only another flow or a schedule does.',
    other: 'Nobody else sees the button to begin it.',
  },
  clock: 'Begins by itself on a schedule',
  clockHelp: 'A letter begins by itself at the times that are said here.',
  addClock: 'Add a schedule',
  clockNumber: (number) => `Schedule ${number}`,
  removeClock: (number) => `Remove schedule ${number}`,
  clockEvery: 'How often',
  everies: {
    day: 'every day',
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    year: 'every year',
    formula: 'by a line of a timetable',
  },
  clockTime: 'At',
  clockWeekday: 'Day',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  clockDay: 'Day of the month',
  lastDay: 'The last day of that month',
  clockMonth: 'Month',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  quarterHelp: 'In January, April, July and October.',
  clockLine: 'Line of the timetable',
  clockLineHelp: 'Minute, hour, day of the month, month, day of the week, with spaces between.',
  dayOff: 'Where it falls on a day off',
  daysOff: {
    start: 'it begins all the same',
    next: 'it moves to the next working day',
    skip: 'it does not begin',
  },
  missed: 'Where nothing was running at that time',
  misses: {
    last: 'make up for the last one only',
    all: 'make up for all of them',
  },
  late: 'Limit how late it may begin',
  starter: 'Counts as begun by',
  starterNobody: 'nobody',
  starterHelp: 'Steps that are done by whoever began need a position here.',
  starterPost: 'Position that begins it',
  startEach: 'How many letters each time',
  startEaches: {
    one: 'one letter',
    units: (kind) => `one for each unit “${kind}”`,
    formula: 'one for each entry of a list, by a formula',
  },
  startKey: 'What tells letters apart (formula)',
  startKeyHelp:
    'What is told apart by the same words begins once only. Speak of the period, such as period(now).',
  startFields: 'What a letter says that begins by itself',
  startFieldsHelp: 'Each field is written as a formula; texts stand in single quotes.',
  startField: (field) => `When it begins: ${field}`,

  lists: 'What lists show',
  listsHelp: 'These fields stand in the inbox and in lists of letters, and are found by searching.',
  listFormulas: 'Said by a formula:',
  removeListed: (name) => `Do not show “${name}”`,

  rules: 'Rules of the whole flow',
  priority: 'How urgent it is',
  priorityOfFlow: 'How urgent tasks of this flow are',
  priorities: {
    usual: 'as usual',
    low: 'can wait',
    high: 'urgent',
    highest: 'very urgent',
    number: 'another number',
    formula: 'by a formula',
  },
  priorityNumber: 'Number of urgency',
  priorityHelp: 'From 0 to 100, usually 50. Larger ones stand higher.',
  priorityFormula: 'Urgency (formula)',
  urge: 'Limit the time between two reminders',
  urgeHelp: 'Without this, those it waits for can be reminded again after four hours.',
  depth: 'How many levels of flows below it at most',
  depthHelp: 'Leave it empty for eight levels.',
  confidential: 'Whether letters are confidential',
  confidentials: {
    never: 'no',
    always: 'always',
    if: 'if this holds',
  },
  confidentialHelp:
    'Confidential letters are read by those who had a task in them only. Searches and notices do not name them.',
  confidentialIf: 'Confidential if',

  ballot: 'Fields beside the vote',
  ballotHelp: 'Everybody hands these in with their vote; they are no data of the letter.',
  addBallot: 'Add a field of the vote',
  newBallot: 'Field of the vote',
  ballotTitle: 'Title of the field of the vote',
  ballotRequired: 'Has to be handed in with the vote',
  removeBallot: (name) => `Remove the field of the vote “${name}”`,
};

/** The words in a language. */
export function flowDetailsTexts(lang: 'id' | 'en'): FlowDetailsTexts {
  return lang === 'id' ? id : en;
}
