// What stands above whatever is printed of a flow: what it is called, which version it is, what it rests on.

import { isList } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { type Language, saying, textIn } from '../words/language.ts';
import type { Naming } from '../words/speaker.ts';
import { wordsOf } from '../words/words.ts';
import { edge } from './paper.ts';
import { type Written, written, writtenAll } from './writing.ts';

/** What stands above what is printed. */
export interface Heading {
  readonly lang: Language;
  /** What people call the flow. */
  readonly title: string;
  /** `Versi 3`. */
  readonly version: string;
  /** Laws, regulations and decrees that it rests on. */
  readonly basis: readonly string[];
  /** Whose flow it is, where the host says so. */
  readonly issuer: string | null;
}

/** Who prints, and in whose words. */
export interface Printing extends Naming {
  /** Whose flow it is: the name of the regency or office. */
  readonly issuer?: string | undefined;
}

/** The heading of a document. */
export function headingOf(document: FlowDocument, printing: Printing): Heading {
  const { flow } = document;
  const { lang, issuer } = printing;
  const basis = isList(flow['basis']) ? flow['basis'] : [];
  const { version } = flow;
  return {
    lang,
    title: wordsOf(document, printing).flow,
    version: saying(lang)('Versi ', 'Version ') + (typeof version === 'number' ? version : '?'),
    basis: basis.flatMap((one) => textIn(one, lang) ?? []),
    issuer: issuer ?? null,
  };
}

/** As many lines as a legal basis takes at the head of a picture; the others follow where the table of the procedure has them. */
const mostBasis = 8;

/** The heading as it is drawn at the top of a sheet of `width`. */
export function headingMarkup(heading: Heading, width: number, left = edge, top = edge): Written {
  const { lang, title, version, basis, issuer } = heading;
  const at = { x: left, width };
  const first = issuer === null ? null : written(issuer, { ...at, y: top, size: 12, lines: 1 });
  let y = top + (first?.height ?? 0);
  const name = written(title, { ...at, y, size: 19, lines: 2, isBold: true });
  y += name.height + 1;
  const facts = written(version, { ...at, y, size: 12, lines: 1, isSoft: true });
  y += facts.height + 2;
  const shown = basis.length > mostBasis ? basis.slice(0, mostBasis - 1) : basis;
  const left_ = basis.length - shown.length;
  const say = saying(lang);
  const lines = [
    ...shown.map((one, index) => `${index + 1}. ${one}`),
    ...(left_ > 0 ? [say(`dan ${left_} lainnya`, `and ${left_} others`)] : []),
  ];
  const rests =
    lines.length === 0
      ? { markup: '', height: 0 }
      : writtenAll([say('Dasar hukum:', 'Legal basis:'), ...lines], {
          ...at,
          y,
          size: 11,
          lines: 2,
        });
  y += rests.height + 10;
  return {
    markup: [first?.markup ?? '', name.markup, facts.markup, rests.markup].join(''),
    height: y - top,
  };
}
