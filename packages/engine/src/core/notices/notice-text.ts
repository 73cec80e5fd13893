// What messages say, in two languages: the title, for whom, by when. Of what is confidential: that there is something.

import type { Text } from '../format/flow-types.generated.ts';
import { textIn } from '../format/text-in.ts';

/** What a message may say of one notice. */
export type Tellable =
  | { readonly confidential: true }
  | {
      readonly confidential: false;
      /** What the flow is called. */
      readonly flow: Text;
      /** What the state is called; null for the whole. */
      readonly title: Text | null;
      /** Whom the flow told, in words; null for a person. */
      readonly to: Text | null;
      /** The deadline, ms UTC; null: there is none. */
      readonly dueAt: number | null;
      /** When it was told, ms UTC. */
      readonly at: number;
      /** Where to look. */
      readonly link: string | null;
    };

/** How the reader of a message writes. */
export interface Reading {
  readonly language: 'id' | 'en';
  /** A moment (ms UTC) in words, in the language and zone of the reader. */
  momentOf(at: number): string;
}

interface Words {
  readonly confidential: string;
  readonly know: string;
  readonly to: string;
  readonly due: string;
  readonly late: string;
  readonly several: string;
  readonly open: string;
}

const words: Readonly<Record<Reading['language'], Words>> = {
  en: {
    confidential: 'There is something confidential for you.',
    know: 'Something to know',
    to: 'For',
    due: 'Due',
    late: 'Was due',
    several: '{count} notices',
    open: 'Open the application to read it.',
  },
  id: {
    confidential: 'Ada hal rahasia untuk Anda.',
    know: 'Ada yang perlu Anda ketahui',
    to: 'Untuk',
    due: 'Batas waktu',
    late: 'Batas waktu terlewati',
    several: '{count} pemberitahuan',
    open: 'Buka aplikasi untuk membacanya.',
  },
};

/**
 * The message for notices that are sent together.
 *
 * @param home - where to look when a notice does not say
 */
export function noticeText(
  notices: readonly Tellable[],
  reading: Reading,
  home: string | null,
): { readonly subject: string; readonly text: string } {
  const say = words[reading.language];
  const [first] = notices;
  const subject =
    first === undefined || notices.length > 1
      ? say.several.replace('{count}', String(notices.length))
      : headOf(first, reading);
  const paragraphs = notices.map((notice) => linesOf(notice, reading).join('\n'));
  const isLinked = notices.every((notice) => !notice.confidential && notice.link !== null);
  const closing = isLinked ? [] : [home ?? say.open];
  return { subject, text: [...paragraphs, ...closing].join('\n\n') };
}

function headOf(notice: Tellable, { language }: Reading): string {
  if (notice.confidential) return words[language].confidential;
  const title = notice.title === null ? words[language].know : inLanguage(notice.title, language);
  return `${title} · ${inLanguage(notice.flow, language)}`;
}

function linesOf(notice: Tellable, reading: Reading): string[] {
  const head = headOf(notice, reading);
  if (notice.confidential) return [head];
  const say = words[reading.language];
  const { to, dueAt, at, link } = notice;
  return [
    head,
    ...(to === null ? [] : [`${say.to}: ${inLanguage(to, reading.language)}`]),
    ...(dueAt === null ? [] : [`${dueAt < at ? say.late : say.due}: ${reading.momentOf(dueAt)}`]),
    ...(link === null ? [] : [link]),
  ];
}

/** In the language of the reader, else in one there is. One line, whatever was written. */
function inLanguage(text: Text, language: Reading['language']): string {
  return textIn(text, language)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim();
}
