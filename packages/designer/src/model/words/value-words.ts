// Values and places in expressions, in words: fields by their titles, numbers as people write them, days, today.

import { dayInWords, plainWords, writtenNumber } from '@alir/engine/words';
import { type Formula, pathOf } from './read-formula.ts';
import type { Speaker } from './speaker.ts';

/** A part of an expression that stands for one value, in words; null where only the formula tells it. */
export function valueWords(formula: Formula, speaker: Speaker): string | null {
  switch (formula.op) {
    case 'value':
      return literalWords(formula.value, speaker);
    case 'minus':
      return numberWords(`-${formula.of.op === 'value' ? String(formula.of.value) : ''}`, speaker);
    case 'list':
      return listWords(formula.items, speaker);
    case 'call':
      return callWords(formula, speaker);
    case 'name':
    case 'field':
      return placeWords(formula, speaker);
    default:
      return null;
  }
}

/** A field of the data or of what is handed in, or a name that every expression knows. */
export function placeWords(formula: Formula, { say, field }: Speaker): string | null {
  const path = pathOf(formula);
  if (!path) return null;
  const [root = '', ...inside] = path;
  if (inside.length === 0) {
    if (root === 'starter') return say('pemrakarsa', 'whoever started it');
    if (root === 'now') return say('saat ini', 'now');
    if (root === 'due') return say('batas waktu', 'the deadline');
    return root === 'entered' ? say('saat langkah dimulai', 'when the step began') : null;
  }
  if (root === 'data') return field(inside);
  // What is handed in now, beside what was there before under the same name.
  return root === 'event' ? say(`${field(inside)} yang baru`, `the new ${field(inside)}`) : null;
}

function literalWords(value: string | bigint | boolean | null, speaker: Speaker): string {
  const { say } = speaker;
  if (typeof value === 'boolean') return value ? say('ya', 'yes') : say('tidak', 'no');
  if (typeof value === 'bigint') return numberWords(String(value), speaker) ?? String(value);
  if (value === null || value === '') return say('kosong', 'empty');
  // A member of a list of choices is a key; what else is written stays as it is written.
  return /^[a-z][a-z-]*$/.test(value) ? plainWords(value) : `“${value}”`;
}

const large: readonly (readonly [bigint, string, string])[] = [
  [1_000_000_000n, 'miliar', 'billion'],
  [1_000_000n, 'juta', 'million'],
];

/** A number as people write it: `5 juta`, `1.250`. */
function numberWords(text: string, { lang, say }: Speaker): string | null {
  const tenths = /^-?\d+$/.test(text) ? BigInt(text) * 10n : 0n;
  for (const [unit, id, en] of large) {
    const size = tenths < 0n ? -tenths : tenths;
    if (size < unit * 10n || tenths % unit !== 0n) continue;
    const parts = tenths / unit;
    const digits = parts % 10n === 0n ? String(parts / 10n) : String(Number(parts) / 10);
    return `${writtenNumber(digits)?.[lang] ?? digits} ${say(id, en)}`;
  }
  return writtenNumber(text)?.[lang] ?? null;
}

function listWords(items: readonly Formula[], speaker: Speaker): string | null {
  const words = items.map((item) => valueWords(item, speaker));
  const known = words.filter((word) => word !== null);
  return known.length === words.length && known.length > 0
    ? joined(known, speaker.say('atau', 'or'))
    : null;
}

function joined(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function callWords(
  { name, args }: Extract<Formula, { op: 'call' }>,
  speaker: Speaker,
): string | null {
  const [only, ...others] = args;
  if (!only || others.length > 0) return null;
  const text = only.op === 'value' && typeof only.value === 'string' ? only.value : null;
  if (name === 'decimal' && text !== null) return numberWords(text, speaker);
  if (name === 'date') {
    if (text !== null) {
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayInWords(text)[speaker.lang] : null;
    }
    const place = pathOf(only);
    return place?.join() === 'now' ? speaker.say('hari ini', 'today') : placeWords(only, speaker);
  }
  if (name !== 'size') return null;
  const place = placeWords(only, speaker);
  return place && speaker.say(`banyaknya ${place}`, `the number of ${place}`);
}

/** Whether a value is a day or a moment, so that it is before or after another and not less or more. */
export function isMoment(formula: Formula): boolean {
  if (formula.op === 'call') return formula.name === 'date' || formula.name === 'workday';
  const path = pathOf(formula)?.join();
  return path === 'now' || path === 'due' || path === 'entered';
}
