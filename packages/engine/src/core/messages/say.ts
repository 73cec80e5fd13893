// Codes into sentences. Texts are templates:
//
//   {name}      the parameter, cleaned and shortened; `…` when it is missing
//   [a|b]       the first alternative whose parameters are all there; nothing when none is

import { dayInWords } from '../calendar/day-in-words.ts';
import type { Code } from '../codes.ts';
import { isRecord } from '../json-type.ts';
import type { JsonObject } from '../json.ts';
import { enTerms } from './en-terms.ts';
import { en } from './en.ts';
import { idTerms } from './id-terms.ts';
import { id } from './id.ts';
import { writtenNumber } from './written-number.ts';

export type Language = 'id' | 'en';

const texts = { id, en } as const;
const terms = {
  id: new Map(Object.entries(idTerms)),
  en: new Map(Object.entries(enTerms)),
} as const;
/** Parameters whose values are words of ours, to be translated. */
const termParams: ReadonlySet<string> = new Set([
  'expected',
  'actual',
  'format',
  'reason',
  'how',
  'kind',
  'kinds',
  'left',
  'right',
  'ask',
  'because',
  'capacity',
  'fields',
]);
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** Characters of a parameter that a sentence shows, and entries of a list. */
const longest = 200;
const mostListed = 8;

/**
 * The sentence for a code: what is wrong, why, what to do. Plain text; parameters cannot add markup of the template.
 *
 * @param params - details of a rejection or params of a problem, issue or incident
 */
export function say(code: Code, params: JsonObject, lang: Language): string {
  const template = texts[lang][code];
  const shown = (name: string, isQuoted = false): string | null => {
    const value = valueOf(params, name);
    if (isQuoted && Array.isArray(value) && value.length > 0) return showQuoted(value, lang);
    // What stands in quotes is as somebody wrote it.
    if (!isQuoted && typeof value === 'string' && isoDate.test(value))
      return dayInWords(value)[lang];
    return show(value, lang, termParams.has(name) ? name : null);
  };
  return template
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? firstComplete(part, shown) : fill(part, shown)))
    .join('');
}

/** Parameters that the sentence cannot do without and that are not there: none, unless the code's text and use disagree. */
export function missingParams(code: Code, params: JsonObject, lang: Language): string[] {
  const always = texts[lang][code].replaceAll(/\[[^\]]*\]/g, '');
  const names = [...always.matchAll(placeholder)].map(([, name = '']) => name);
  return names.filter((name) => show(valueOf(params, name), lang, null) === null);
}

const placeholder = /\{(\w+)\}/g;

const valueOf = (params: JsonObject, name: string): unknown =>
  Object.hasOwn(params, name) ? params[name] : undefined;

type Shown = (name: string, isQuoted?: boolean) => string | null;

/**
 * A parameter that ends a sentence itself, as authors write them, takes the full stop after it along. Of a list in quotes,
 * each entry is in quotes of its own.
 */
function fill(text: string, shown: Shown): string {
  return text.replaceAll(/(“?)\{(\w+)\}(\.?)/g, (_, quote: string, name: string, stop: string) => {
    const value = quote + (shown(name, quote !== '') ?? '…');
    return /[.?!…]$/.test(value) ? value : value + stop;
  });
}

function firstComplete(choice: string, shown: Shown): string {
  const alternatives = choice.slice(1, -1).split('|');
  const complete = alternatives.find((text) =>
    [...text.matchAll(placeholder)].every(([, name = '']) => (shown(name) ?? '') !== ''),
  );
  return complete === undefined ? '' : fill(complete, shown);
}

/** Null for what is not there. */
function show(value: unknown, lang: Language, term: string | null): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return showList(value, lang, term);
  if (isRecord(value)) return showRecord(value, lang);
  const text = clean(String(value));
  if (typeof value === 'number') return writtenNumber(text)?.[lang] ?? text;
  if (term === null) return text;
  return terms[lang].get(`${term}.${text}`) ?? terms[lang].get(text) ?? text;
}

/** What is expected is one of the list, so those are joined by `or`. */
function showList(values: readonly unknown[], lang: Language, term: string | null): string | null {
  if (values.length === 0) return null;
  const parts = values.slice(0, mostListed).map((part) => show(part, lang, term) ?? '–');
  if (values.length > mostListed) return `${parts.join(', ')}, ${terms[lang].get('others')}`;
  const last = parts.pop() ?? '';
  if (parts.length === 0) return last;
  return term === 'expected'
    ? `${parts.join(', ')} ${terms[lang].get('or')} ${last}`
    : `${parts.join(', ')}, ${last}`;
}

/** Several in quotes, but for the quotes around them all. */
function showQuoted(values: readonly unknown[], lang: Language): string {
  const parts = values.slice(0, mostListed).map((part) => show(part, lang, null) ?? '–');
  const isCut = values.length > mostListed;
  const last = (isCut ? terms[lang].get('others') : parts.pop()) ?? '';
  if (parts.length === 0) return last;
  return isCut
    ? `${parts.join('”, “')}”, “${last}`
    : `${parts.join('”, “')}” ${terms[lang].get('and')} “${last}`;
}

/** A text in several languages, else whoever it is. */
function showRecord(value: Readonly<Record<string, unknown>>, lang: Language): string | null {
  for (const key of [lang, 'id', 'en', 'name', 'position', 'user', 'role', 'unit', 'code']) {
    if (typeof value[key] === 'string') return clean(value[key]);
  }
  return null;
}

/** No control characters and none that turn the direction of writing; no longer than a sentence bears. */
function clean(text: string): string {
  const printable = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
  return printable.length > longest ? `${printable.slice(0, longest - 1)}…` : printable;
}
