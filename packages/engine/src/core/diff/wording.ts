// Parts of a definition in words: who, how long, under which condition. Texts in both languages; no keys.

import { dayInWords } from '../calendar/day-in-words.ts';
import { plainWords } from '../compile/titles.ts';
import type { Due, StateDefinition, Text } from '../format/flow-types.generated.ts';
import { isRecord } from '../json-type.ts';
import { writtenNumber } from '../messages/written-number.ts';
import type { NameOf } from './difference.ts';

/** A text in both languages. */
export interface Both {
  /** Indonesian. */
  readonly id: string;
  /** English. */
  readonly en: string;
}

/** A text as each language reads it. */
export function both(text: Text): Both {
  if (typeof text === 'string') return { id: text, en: text };
  const any = text.id ?? text.en ?? '';
  return { id: text.id ?? any, en: text.en ?? any };
}

/** How readers of the other language call each; its own readers are told of the name alone. */
const languages = { id: { id: '', en: 'Indonesian' }, en: { id: 'Inggris', en: '' } } as const;

/**
 * How a name became another: `from` and `to` in both languages; in one alone, which that is (`translation`); nothing where it
 * reads as before.
 */
export function renamed(old: Text, next: Text): Readonly<Record<string, Text>> {
  const [from, to] = [both(old), both(next)];
  const differing = (['id', 'en'] as const).filter((language) => from[language] !== to[language]);
  const [only] = differing;
  if (only === undefined) return {};
  return differing.length === 2
    ? { from, to }
    : { from: from[only], to: to[only], translation: languages[only] };
}

const called = (nameOf: NameOf, kind: Parameters<NameOf>[0], id: string): Both =>
  both(nameOf(kind, id) ?? plainWords(id));

/** What kind of step a state is. */
export function kindWords({ type, states }: StateDefinition): Both {
  if (type === 'final') return { id: 'langkah akhir', en: 'an end' };
  if (type === 'parallel')
    return { id: 'langkah dengan beberapa bagian serentak', en: 'a step with parallel parts' };
  return states
    ? { id: 'langkah yang terdiri atas beberapa langkah', en: 'a step made up of several steps' }
    : { id: 'langkah biasa', en: 'an ordinary step' };
}

const byRule: readonly (readonly [RegExp, Both])[] = [
  [/^head\(/, { id: 'kepala unit', en: 'the head of the unit' }],
  [/^secretary\(/, { id: 'sekretaris unit', en: 'the secretary of the unit' }],
  [/^superior\(/, { id: 'atasan langsung', en: 'the direct superior' }],
];

/** Who does a task. @param titleOf - what people call a state of the same version */
export function whoWords(
  assign: unknown,
  nameOf: NameOf,
  titleOf: (state: string) => Text | null,
): Both | null {
  if (Array.isArray(assign))
    return { id: `${assign.length} penanda tangan`, en: `${assign.length} signers` };
  if (!isRecord(assign)) return null;
  const [position, role, user, sameAs] = ['position', 'role', 'user', 'sameAs'].map(
    (word) => assign[word],
  );
  if (typeof position === 'string') return called(nameOf, 'position', position);
  const rule = isRecord(position) ? position['from'] : isRecord(user) ? user['from'] : null;
  if (typeof rule === 'string') return ruleWords(rule);
  if (typeof role === 'string') {
    const name = called(nameOf, 'role', role);
    return { id: `pemegang peran ${name.id}`, en: `holders of the role ${name.en}` };
  }
  if (typeof user === 'string') return called(nameOf, 'user', user);
  const other = typeof sameAs === 'string' ? titleOf(sameAs) : null;
  return other
    ? { id: `pelaksana “${both(other).id}”`, en: `whoever did “${both(other).en}”` }
    : null;
}

function ruleWords(source: string): Both {
  const known = byRule.find(([pattern]) => pattern.test(source))?.[1];
  return known ?? { id: 'jabatan menurut isian', en: 'a position that the data names' };
}

const units: readonly (readonly [string, string, string])[] = [
  ['Y', 'tahun', 'year'],
  ['M', 'bulan', 'month'],
  ['W', 'minggu', 'week'],
  ['D', 'hari', 'day'],
];
const clockUnits: typeof units = [
  ['H', 'jam', 'hour'],
  ['M', 'menit', 'minute'],
];

/** A duration, `work:P2D`; by a rule where it is one. */
export function dueWords(due: Due | undefined): Both | null {
  if (due === undefined) return null;
  if (typeof due !== 'string') return { id: 'menurut aturan', en: 'by a rule' };
  const isWork = due.includes('work:');
  const [date = '', time = ''] = due.replace(/^.*P/, '').split('T');
  const parts = [...partsOf(date, units), ...partsOf(time, clockUnits)];
  const id = parts.map(({ n, one }) => `${n} ${one[1]}${isWork ? ' kerja' : ''}`).join(' ');
  const en = parts
    .map(({ n, one }) => `${n} ${isWork ? 'working ' : ''}${one[2]}${n === 1 ? '' : 's'}`)
    .join(' ');
  return { id, en };
}

function partsOf(text: string, known: typeof units): { n: number; one: (typeof units)[number] }[] {
  return [...text.matchAll(/(\d+)([A-Z])/g)].flatMap(([, n, letter]) => {
    const one = known.find(([key]) => key === letter);
    return one ? [{ n: Number(n), one }] : [];
  });
}

const comparisons: Readonly<Record<string, Both>> = {
  '==': { id: 'adalah', en: 'is' },
  '!=': { id: 'bukan', en: 'is not' },
  '<': { id: 'kurang dari', en: 'is less than' },
  '<=': { id: 'paling banyak', en: 'is at most' },
  '>': { id: 'lebih dari', en: 'is more than' },
  '>=': { id: 'paling sedikit', en: 'is at least' },
};
const days: typeof comparisons = {
  ...comparisons,
  '<': { id: 'sebelum', en: 'is before' },
  '<=': { id: 'paling lambat', en: 'is no later than' },
  '>': { id: 'sesudah', en: 'is after' },
  '>=': { id: 'paling awal', en: 'is no earlier than' },
};

const comparison =
  /^(?:has\(data\.(\w+)\) && )?data\.(\w+)\s*(==|!=|<=|>=|<|>)\s*(?:(?:decimal|date)\()?'?([^'()&|]+?)'?\)?$/;

/** A condition that compares one field with one value or another field; null for any other, which stays a formula. */
export function guardWords(
  source: string | undefined,
  {
    fieldName,
    isDay,
  }: {
    readonly fieldName: (field: string) => Text;
    readonly isDay: (field: string) => boolean;
  },
): Both | null {
  const simple = comparison.exec(source ?? '');
  if (!simple) return null;
  const [, tested, field = '', operator = '', value = ''] = simple;
  if (tested !== undefined && tested !== field) return null;
  const isWrittenDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const other = /^data\.(\w+)$/.exec(value)?.[1];
  const name = both(fieldName(field));
  const isOfDays = isWrittenDay || isDay(field);
  const compared = (isOfDays ? days : comparisons)[operator] ?? { id: '', en: '' };
  const shown = other
    ? both(fieldName(other))
    : isWrittenDay
      ? dayInWords(value)
      : valueWords(value);
  return {
    id: `${name.id} ${compared.id} ${shown.id}`,
    en: `${name.en} ${compared.en} ${shown.en}`,
  };
}

/** Numbers as they are written in either language; yes and no; a member of an enum in words. */
function valueWords(value: string): Both {
  if (value === 'true') return { id: 'ya', en: 'yes' };
  if (value === 'false') return { id: 'tidak', en: 'no' };
  const number = writtenNumber(value);
  if (number) return number;
  // A key in words; what else is written stays as it is written.
  const text = /^[a-z-]+$/.test(value) ? plainWords(value) : value;
  return { id: text, en: text };
}
