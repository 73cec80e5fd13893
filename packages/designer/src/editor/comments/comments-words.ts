// Words of comments. They come with their panel, behind the first picture.

/** Words of comments. */
export interface CommentsWords {
  readonly help: string;
  readonly unshared: string;
  readonly open: string;
  readonly none: string;
  readonly settled: (count: number) => string;
  readonly onStep: (step: string) => string;
  readonly onFlow: string;
  readonly write: string;
  readonly whole: string;
  readonly gone: (step: string) => string;
  readonly said: (who: string | null, at: Date) => string;
  readonly doneBy: (who: string | null, at: Date) => string;
  readonly settle: string;
  readonly reopen: string;
  readonly answer: string;
  readonly answerField: string;
  readonly send: string;
  readonly remove: string;
  readonly before: (count: number) => string;
}

const moment = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const dates = { id: moment('id-ID'), en: moment('en-GB') };

const id: CommentsWords = {
  help: 'Untuk sesama perancang: komentar ini tidak ikut terbit.',
  unshared:
    'Komentar Anda belum sampai ke perancang lain. Komentar dikirim lagi begitu tersambung.',
  open: 'Belum selesai',
  none: 'Tidak ada komentar yang belum selesai.',
  settled: (count) => `Sudah selesai (${count})`,
  onStep: (step) => `Komentar tentang “${step}”`,
  onFlow: 'Komentar tentang seluruh alur',
  write: 'Simpan komentar',
  whole: 'Seluruh alur',
  gone: (step) => `“${step}” (sudah dihapus)`,
  said: (who, at) => `${who ?? 'Tanpa nama'}, ${dates.id.format(at)}`,
  doneBy: (who, at) => `Diselesaikan oleh ${who ?? 'seseorang'}, ${dates.id.format(at)}`,
  settle: 'Tandai selesai',
  reopen: 'Buka lagi',
  answer: 'Balas',
  answerField: 'Balasan',
  send: 'Kirim balasan',
  remove: 'Hapus komentar saya',
  before: (count) => `Komentar yang belum selesai: ${count}`,
};

const en: CommentsWords = {
  help: 'For those who design the flow: comments are not published.',
  unshared: 'Your comments have not come to others yet. They are sent once there is a connection.',
  open: 'Open',
  none: 'No comment is open.',
  settled: (count) => `Done (${count})`,
  onStep: (step) => `Comment on “${step}”`,
  onFlow: 'Comment on the whole flow',
  write: 'Keep the comment',
  whole: 'The whole flow',
  gone: (step) => `“${step}” (removed)`,
  said: (who, at) => `${who ?? 'No name'}, ${dates.en.format(at)}`,
  doneBy: (who, at) => `Done, says ${who ?? 'somebody'}, ${dates.en.format(at)}`,
  settle: 'Mark as done',
  reopen: 'Open again',
  answer: 'Answer',
  answerField: 'Answer',
  send: 'Send the answer',
  remove: 'Remove my comment',
  before: (count) => `Open comments: ${count}`,
};

/** The words in a language. */
export function commentsWords(lang: 'id' | 'en'): CommentsWords {
  return lang === 'id' ? id : en;
}
