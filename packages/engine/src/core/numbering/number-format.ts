// How a number of a letter is written: a pattern with placeholders. Owns: which placeholders there are, and filling them in.

/** Placeholders that every series knows. All others are fields that the flow gives with `number(…)`. */
export const knownPlaceholders = ['n', 'unit', 'yyyy', 'mm', 'dd', 'roman'] as const;

/** A pattern taken apart. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** `{n:3}` is written with three digits at least. */
  | { readonly kind: 'placeholder'; readonly name: string; readonly digits: number };

/** What fills a pattern in. */
export interface Numbered {
  readonly n: number;
  /** Letters behind the number of one that came in late: 1 is `a`, 27 is `aa`. 0: none. */
  readonly suffix: number;
  readonly unit: string;
  /** The day that the letter bears, `yyyy-mm-dd`. */
  readonly date: string;
  /** What the flow gives besides, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Widest a number may be padded to. */
const mostDigits = 9;

const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The parts of a pattern. A brace that opens no placeholder is a fault: it would stand in every letter. */
export function formatParts(format: string): readonly Part[] | { readonly wrong: string } {
  const parts: Part[] = [];
  for (const text of format.split(/(\{[^{}]*\})/)) {
    const [, name, digits = '0'] = /^\{(\w+)(?::([1-9]))?\}$/.exec(text) ?? [];
    if (name !== undefined && (digits === '0' || name === 'n'))
      parts.push({ kind: 'placeholder', name, digits: Math.min(Number(digits), mostDigits) });
    else if (/[{}]/.test(text)) return { wrong: text };
    else if (text !== '') parts.push({ kind: 'text', text });
  }
  return parts;
}

/** Names of the fields that the flow has to give for this pattern. */
export function fieldsOfFormat(format: string): string[] {
  const parts = formatParts(format);
  if ('wrong' in parts) return [];
  const names = parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []));
  return [...new Set(names)].filter((name) => !isKnown(name));
}

/** Whether a pattern writes the number itself. */
export function writesNumber(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'placeholder' && part.name === 'n');
}

/** The number as it stands in the letter. A value that is not given leaves its placeholder as it is. */
export function writeNumber(format: string, numbered: Numbered): string {
  const parts = formatParts(format);
  if ('wrong' in parts) return format;
  return parts.map((part) => (part.kind === 'text' ? part.text : filled(part, numbered))).join('');
}

function filled(
  { name, digits }: Part & { kind: 'placeholder' },
  { n, suffix, unit, date, fields }: Numbered,
): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (name) {
    case 'n':
      return `${String(n).padStart(digits, '0')}${suffix === 0 ? '' : `.${suffixLetters(suffix)}`}`;
    case 'unit':
      return unit;
    case 'yyyy':
      return year;
    case 'mm':
      return month;
    case 'dd':
      return day;
    case 'roman':
      return months[Number(month) - 1] ?? '';
    default:
      return Object.hasOwn(fields, name) ? (fields[name] ?? '') : `{${name}}`;
  }
}

/** 1 → `a`, 26 → `z`, 27 → `aa` */
export function suffixLetters(suffix: number): string {
  let letters = '';
  for (let rest = suffix; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function isKnown(name: string): boolean {
  return knownPlaceholders.some((known) => known === name);
}
