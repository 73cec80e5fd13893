// Words of what is tried and played: marks on the canvas, stories of problems, scenarios, many letters at once.

/** Words of marks on the canvas. */
export interface MarkTexts {
  readonly here: string;
  readonly stuck: string;
  readonly missed: string;
  readonly passed: string;
}

/** Words of stories that are played. */
export interface ReplayTexts {
  readonly play: string;
  readonly title: string;
  readonly loading: string;
  readonly impossible: string;
  readonly back: string;
  readonly pause: string;
  readonly resume: string;
  readonly forward: string;
  readonly end: string;
  readonly keys: string;
  readonly happened: string;
  readonly stands: (steps: string) => string;
  readonly ended: string;
  readonly notBegun: string;
  readonly cut: string;
  readonly goOn: string;
  readonly position: (number: number, of: number) => string;
}

/** Words of scenarios that are played all at once. */
export interface ScenarioTexts {
  readonly running: string;
  readonly again: string;
  readonly unreadable: string;
  readonly none: string;
  readonly allPassed: (all: number) => string;
  readonly someFailed: (failed: number, all: number) => string;
  readonly passed: string;
  readonly failed: string;
  readonly asSaid: string;
  readonly passage: string;
  readonly passedOf: (steps: Part, ways: Part) => string;
  readonly legend: string;
  readonly unpassedSteps: string;
  readonly unpassedWays: string;
}

/** Words of many letters at once. */
export interface PopulationTexts {
  readonly perDay: string;
  readonly days: string;
  readonly told: string;
  readonly plain: string;
  readonly letter: string;
  readonly steps: string;
  readonly minutes: string;
  readonly share: (outcome: string) => string;
  readonly run: string;
  readonly stop: string;
  readonly running: string;
  readonly failed: (why: string) => string;
  readonly result: string;
  readonly table: string;
  readonly half: string;
  readonly most: string;
  readonly done: string;
  readonly left: string;
  readonly legend: string;
  /** From the coolest. */
  readonly levels: readonly string[];
  readonly busy: string;
  readonly busyFor: (who: string, part: string) => string;
  readonly people: (who: string) => string;
  readonly peopleHelp: string;
}

/** So many of all. */
interface Part {
  readonly met: number;
  readonly of: number;
}

/** Words of trying a flow. */
export interface TryingTexts {
  /** Before the last of several. */
  readonly and: string;
  readonly marks: MarkTexts;
  readonly replay: ReplayTexts;
  readonly tabs: Readonly<Record<'trial' | 'scenarios' | 'population', string>>;
  readonly scenarios: ScenarioTexts;
  readonly population: PopulationTexts;
}

export const id: TryingTexts = {
  and: 'dan',
  marks: {
    here: 'Di sini',
    stuck: 'Terhenti di sini',
    missed: 'Belum dilewati',
    passed: 'Sudah dilewati',
  },
  replay: {
    play: 'Putar kejadiannya',
    title: 'Begini kejadiannya',
    loading: 'Sedang disiapkan …',
    impossible:
      'Kejadian ini tidak dapat diputar sekarang, karena alur sudah berubah. Tunggu pemeriksaan berikutnya.',
    back: 'Mundur',
    pause: 'Jeda',
    resume: 'Putar',
    forward: 'Maju',
    end: 'Kembali ke daftar',
    keys: 'Panah kiri dan kanan juga memindahkan.',
    happened: 'Urutan kejadian',
    stands: (steps) => `Surat sekarang berada di ${steps}.`,
    ended: 'Surat sudah selesai.',
    notBegun: 'Surat tidak dapat dimulai.',
    cut: 'Hanya sampai di sini yang dapat diputar: orang atau jabatan dalam kejadian ini tidak ada di sini.',
    goOn: 'Coba sendiri dari sini',
    position: (number, of) => `${number} dari ${of}`,
  },
  tabs: { trial: 'Satu surat', scenarios: 'Skenario', population: 'Banyak surat' },
  scenarios: {
    running: 'Skenario sedang dijalankan …',
    again: 'Jalankan lagi',
    unreadable: 'Skenario tidak dapat dibaca. Yang salah:',
    none: 'Belum ada skenario. Cobalah satu surat sampai selesai, lalu simpan sebagai skenario: setiap versi baru akan diuji dengannya.',
    allPassed: (all) => `Semua skenario (${all}) berjalan sesuai yang tertulis.`,
    someFailed: (failed, all) =>
      `${failed} dari ${all} skenario tidak berjalan sesuai yang tertulis. Perbaiki alurnya, atau skenarionya bila alurnya sudah benar.`,
    passed: 'Sesuai',
    failed: 'Tidak sesuai',
    asSaid: 'Berjalan sesuai yang tertulis.',
    passage: 'Yang dilewati skenario',
    passedOf: (steps, ways) =>
      `${steps.met} dari ${steps.of} langkah dan ${ways.met} dari ${ways.of} jalur dilewati.`,
    legend: 'Pada gambar, yang belum dilewati bertitik-titik dan bertanda 0×.',
    unpassedSteps: 'Langkah yang belum dilewati',
    unpassedWays: 'Jalur yang belum dilewati',
  },
  population: {
    perDay: 'Surat per hari kerja',
    days: 'Selama (hari kerja)',
    told: 'Isi surat dan keputusan diambil dari skenario.',
    plain: 'Belum ada skenario, jadi setiap surat sama isinya. Ubah isinya di bawah bila perlu.',
    letter: 'Isi setiap surat',
    steps: 'Lama bekerja dan keputusan setiap langkah',
    minutes: 'Lama bekerja (menit)',
    share: (outcome) => `“${outcome}” (%)`,
    run: 'Jalankan',
    stop: 'Hentikan',
    running: 'Sedang dijalankan',
    failed: (why) => `Tidak dapat dijalankan: ${why}`,
    result: 'Hasil',
    table:
      'Paling lama menunggu pada setiap langkah, dalam jam kerja: separuh surat, dan sembilan dari sepuluh',
    half: 'Menunggu (separuh)',
    most: '9 dari 10',
    done: 'Selesai',
    left: 'Tersisa',
    legend: 'Arti warna',
    levels: [
      'Hampir tidak menunggu',
      'Sampai satu jam',
      'Sampai setengah hari (4 jam)',
      'Sampai satu hari (8 jam)',
      'Lebih dari satu hari',
    ],
    busy: 'Siapa yang sibuk',
    busyFor: (who, part) => `${who}: ${part} dari jam kerjanya`,
    people: (who) => `Orang untuk ${who}`,
    peopleHelp: 'Ubah jumlah orangnya, lalu jalankan lagi untuk melihat bedanya.',
  },
};

export const en: TryingTexts = {
  and: 'and',
  marks: { here: 'Here', stuck: 'Held up here', missed: 'Not passed yet', passed: 'Passed' },
  replay: {
    play: 'Play how it happens',
    title: 'How it happens',
    loading: 'Getting ready …',
    impossible:
      'This cannot be played now, because the flow has changed. Wait until it is checked again.',
    back: 'Back',
    pause: 'Pause',
    resume: 'Play',
    forward: 'Forward',
    end: 'Back to the list',
    keys: 'The left and right arrow keys do the same.',
    happened: 'What happens, in order',
    stands: (steps) => `The letter is now at ${steps}.`,
    ended: 'The letter has ended.',
    notBegun: 'The letter cannot begin.',
    cut: 'It can be played up to here only: people or positions of this story are not there.',
    goOn: 'Try on from here',
    position: (number, of) => `${number} of ${of}`,
  },
  tabs: { trial: 'One letter', scenarios: 'Scenarios', population: 'Many letters' },
  scenarios: {
    running: 'Scenarios are running …',
    again: 'Run again',
    unreadable: 'The scenarios cannot be read. What is wrong:',
    none: 'There are no scenarios yet. Try one letter to its end and keep it as a scenario: every new version will be tested by it.',
    allPassed: (all) => `All scenarios (${all}) go as they say.`,
    someFailed: (failed, all) =>
      `${failed} of ${all} scenarios go otherwise than they say. Correct the flow, or the scenario where the flow is right.`,
    passed: 'As it says',
    failed: 'Not as it says',
    asSaid: 'It goes as it says.',
    passage: 'What scenarios pass',
    passedOf: (steps, ways) =>
      `${steps.met} of ${steps.of} steps and ${ways.met} of ${ways.of} ways are passed.`,
    legend: 'In the picture, what is not passed yet is dotted and has the sign 0×.',
    unpassedSteps: 'Steps that are not passed yet',
    unpassedWays: 'Ways that are not passed yet',
  },
  population: {
    perDay: 'Letters on a working day',
    days: 'For (working days)',
    told: 'What letters say and the decisions are taken from the scenarios.',
    plain: 'There are no scenarios yet, so all letters say the same. Change it below where needed.',
    letter: 'What each letter says',
    steps: 'Time and decisions of each step',
    minutes: 'Time of work (minutes)',
    share: (outcome) => `“${outcome}” (%)`,
    run: 'Run',
    stop: 'Stop',
    running: 'Running',
    failed: (why) => `It could not be run: ${why}`,
    result: 'Result',
    table:
      'The longest wait at each step, in working hours: of half of the letters, and of nine of ten',
    half: 'Waits (half)',
    most: '9 of 10',
    done: 'Done',
    left: 'Left',
    legend: 'What the colours mean',
    levels: [
      'Hardly any waiting',
      'Up to an hour',
      'Up to half a day (4 hours)',
      'Up to a day (8 hours)',
      'More than a day',
    ],
    busy: 'Who is busy',
    busyFor: (who, part) => `${who}: ${part} of the working hours`,
    people: (who) => `People for ${who}`,
    peopleHelp: 'Change how many they are, then run again to see the difference.',
  },
};
