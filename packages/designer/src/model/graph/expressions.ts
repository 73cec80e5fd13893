// The formulas of a flow: where they stand, what they name, and the same with other names. Read by the engine's own parser; a name
// in a text, or of a loop's own variable, is never taken for a field.

import { namesIn, type NameUse } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';

/** One formula. */
export interface Expression {
  /** Where in the document. */
  readonly path: Path;
  /** As it is written. */
  readonly source: string;
}

/** Words whose text is a formula. */
const formulas = new Set(
  'guard is only append cancel in waits shared confidential from'.split(' '),
);
/** Words below which each value is one. */
const maps = new Set(['set', 'with', 'join', 'output', 'summary', 'keys']);
/** Words below which names are names and values are of the same kind as what holds them. */
const named = new Set(['states', 'on']);
/** Words below which there is none that sees the data. */
const foreign = new Set(
  (
    'data input ballot tables series title description label why ' +
    'comment outcomes tags cron clock same alike'
  ).split(' '),
);
const kinds = new Set(['all', 'any', 'manual']);

const kept = new WeakMap<JsonObject, readonly Expression[]>();

/** Every formula of a flow, or of a part of one that lies at `path`. */
export function expressionsOf(part: JsonObject, path: Path = ['flow']): readonly Expression[] {
  const known = path.length === 1 ? kept.get(part) : undefined;
  if (known !== undefined) return known;
  const found: Expression[] = [];
  walk(part, path, found);
  if (path.length === 1) kept.set(part, found);
  return found;
}

function walk(value: Json, path: Path, found: Expression[]): void {
  if (isList(value)) for (const [at, one] of value.entries()) walk(one, [...path, at], found);
  if (!isObject(value)) return;
  for (const [word, one] of Object.entries(value)) {
    const at = [...path, word];
    if (isFormula(word, value)) note(one, at, found);
    else if (maps.has(word) && isObject(one)) {
      for (const [name, source] of Object.entries(one)) note(source, [...at, name], found);
    } else if (named.has(word) && isObject(one)) {
      for (const [name, inner] of Object.entries(one)) walk(inner, [...at, name], found);
    } else if (!foreign.has(word)) walk(one, at, found);
  }
}

function note(source: Json, path: Path, found: Expression[]): void {
  if (typeof source === 'string') found.push({ path, source });
}

function isFormula(word: string, holder: JsonObject): boolean {
  if (formulas.has(word)) return true;
  // Of a way `key` is a name; of what starts others, and of the start, it is said by a formula.
  if (word === 'key') return !Object.hasOwn(holder, 'is');
  return word === 'done' && typeof holder[word] === 'string' && !kinds.has(holder[word]);
}

/** The names in a formula; none where it cannot be read. */
export function namesOf(source: string): readonly NameUse[] {
  return namesIn(source) ?? [];
}

/** The formulas that ask whether one of these steps was done. */
export function stepsInFormulas(
  flow: JsonObject,
  steps: ReadonlySet<string>,
): readonly Expression[] {
  return expressionsOf(flow).filter(
    ({ source }) =>
      source.includes('done') &&
      namesOf(source).some(({ kind, name }) => kind === 'state' && steps.has(name)),
  );
}

/** Whether a formula can be read at all. */
export function isReadable(source: string): boolean {
  return namesIn(source) !== null;
}

/** A formula with other names: what `become` gives for a name stands in its place. Texts get quotes. */
export function rename(source: string, become: (use: NameUse) => string | null): string {
  let text = source;
  for (const use of namesOf(source).toReversed()) {
    const name = become(use);
    const [start, end] = use.range;
    const isQuoted = `'"`.includes(source.charAt(start));
    if (name !== null)
      text = text.slice(0, start) + (isQuoted ? `'${name}'` : name) + text.slice(end);
  }
  return text;
}
