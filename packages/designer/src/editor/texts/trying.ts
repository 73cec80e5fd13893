// Words of what is tried and played: marks on the canvas, stories of problems, scenarios, many letters at once.

/** Words of marks on the canvas. */
export interface MarkTexts {
  readonly here: string;
  readonly stuck: string;
  readonly missed: string;
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
  readonly cut: string;
  readonly goOn: string;
  readonly position: (number: number, of: number) => string;
}

/** Words of trying a flow. */
export interface TryingTexts {
  /** Before the last of several. */
  readonly and: string;
  readonly marks: MarkTexts;
  readonly replay: ReplayTexts;
}

export const id: TryingTexts = {
  and: 'dan',
  marks: { here: 'Di sini', stuck: 'Terhenti di sini', missed: 'Belum dilewati' },
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
    end: 'Kembali ke daftar masalah',
    keys: 'Panah kiri dan kanan juga memindahkan.',
    happened: 'Urutan kejadian',
    stands: (steps) => `Surat sekarang berada di ${steps}.`,
    ended: 'Surat sudah selesai.',
    cut: 'Hanya sampai di sini yang dapat diputar: orang atau jabatan dalam kejadian ini tidak ada di sini.',
    goOn: 'Coba sendiri dari sini',
    position: (number, of) => `${number} dari ${of}`,
  },
};

export const en: TryingTexts = {
  and: 'and',
  marks: { here: 'Here', stuck: 'Held up here', missed: 'Never passed' },
  replay: {
    play: 'Play how it happens',
    title: 'How it happens',
    loading: 'Being prepared …',
    impossible:
      'This cannot be played now, because the flow has changed. Wait until it is checked again.',
    back: 'Back',
    pause: 'Pause',
    resume: 'Play',
    forward: 'Forward',
    end: 'Back to the problems',
    keys: 'The left and right arrow keys do the same.',
    happened: 'What happens, in order',
    stands: (steps) => `The letter is now at ${steps}.`,
    ended: 'The letter is finished.',
    cut: 'It can be played up to here only: people or posts of this story are not there.',
    goOn: 'Try on from here',
    position: (number, of) => `${number} of ${of}`,
  },
};
