// Parts of a definition in words: who, how long, under which condition. Texts in both languages; no keys.

import type { Due, Text } from '../format/flow-types.generated.ts';
import { isRecord } from '../json-type.ts';
import type { NameOf } from './difference.ts';

/** A text in both languages. */
export interface Both {
  readonly id: string;
  readonly en: string;
}

/** A text as each language reads it. */
function both(text: Text): Both {
  if (typeof text === 'string') return { id: text, en: text };
  const any = text.id ?? text.en ?? '';
  return { id: text.id ?? any, en: text.en ?? any };
}

/** A key as words: `kepala-dinas`, `nomorSurat`. */
export function plainWords(key: string): string {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
}

const called = (nameOf: NameOf, kind: Parameters<NameOf>[0], id: string): Both =>
  both(nameOf(kind, id) ?? plainWords(id));

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
  if (isRecord(position) && typeof position['from'] === 'string')
    return ruleWords(position['from']);
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
  '==': { id: 'sama dengan', en: 'is' },
  '!=': { id: 'bukan', en: 'is not' },
  '<': { id: 'kurang dari', en: 'is less than' },
  '<=': { id: 'paling banyak', en: 'is at most' },
  '>': { id: 'lebih dari', en: 'is more than' },
  '>=': { id: 'paling sedikit', en: 'is at least' },
};

/** A condition that compares one field with one value; null for any other, which stays a formula. */
export function guardWords(
  source: string | undefined,
  fieldName: (field: string) => Text,
): Both | null {
  const simple = /^data\.(\w+)\s*(==|!=|<=|>=|<|>)\s*(?:decimal\()?'?([^'()&|]+?)'?\)?$/.exec(
    source ?? '',
  );
  if (!simple) return null;
  const [, field = '', operator = '', value = ''] = simple;
  const name = both(fieldName(field));
  const compared = comparisons[operator] ?? { id: '', en: '' };
  const shown = plainWords(value);
  return {
    id: `${name.id} ${compared.id} ${shown}`,
    en: `${name.en} ${compared.en} ${shown}`,
  };
}
