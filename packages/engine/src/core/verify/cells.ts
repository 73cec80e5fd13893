// The cells of a variable: its values, cut wherever some guard tells them apart. What is known of a variable is the set
// of cells that it may be in, as the bits of an integer.

import { compare, fractionOf, negate, type Fraction } from '../decimal/decimal.ts';
import type { CelType } from '../expr/cel-type.ts';
import { daysLater } from '../organisation/limits.ts';
import {
  compareBounds,
  type Ask,
  type Bound,
  type Condition,
  type Domain,
  type Subject,
} from './condition.ts';
import { MOST_BOUNDS, MOST_MEMBERS } from './subjects.ts';

/** One set of values that no guard tells apart. */
export type Cell =
  | { readonly kind: 'absent' }
  /** Of something that is only asked to be there. */
  | { readonly kind: 'there' }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** Any text that no guard names. */
  | { readonly kind: 'other' }
  /** From and up to, both exclusive; null: without end. */
  | { readonly kind: 'range'; readonly above: Bound | null; readonly below: Bound | null }
  | { readonly kind: 'point'; readonly at: Bound };

export interface Variable {
  readonly name: string;
  readonly subject: Subject;
  readonly cells: readonly Cell[];
  /** All cells. */
  readonly all: number;
  /** All but `absent`. */
  readonly present: number;
}

/**
 * Cuts the values of each variable by all that is asked of it.
 *
 * @param written - what numbers are set to, by name: of what is summed up, that is told apart as well
 */
export function cellsOf(
  subjects: ReadonlyMap<string, Subject>,
  conditions: Iterable<Condition>,
  written: ReadonlyMap<string, readonly Bound[]> = new Map(),
): Map<string, Variable> {
  const asked = new Map<string, Ask[]>();
  for (const condition of conditions) collect(condition, asked);
  return new Map(
    [...subjects.values()].map((subject) => {
      const values = valuesOf(
        subject,
        asked.get(subject.name) ?? [],
        written.get(subject.name) ?? [],
      );
      const cells: Cell[] = subject.isOptional ? [{ kind: 'absent' }, ...values] : values;
      const all = 2 ** cells.length - 1;
      const present = subject.isOptional ? all - 1 : all;
      return [subject.name, { name: subject.name, subject, cells, all, present }];
    }),
  );
}

/** The cells in which the answer is yes. */
export function maskOf({ cells }: Variable, ask: Ask): number {
  return cells.reduce((mask, cell, bit) => (answers(cell, ask) ? mask + 2 ** bit : mask), 0);
}

/** The cells of a size in which it is not below a number. */
export function maskFrom({ cells, subject }: Variable, shortest: number): number {
  const domain = { ...subject.domain, least: fractionOf(shortest) };
  return cells.reduce((mask, cell, bit) => (spanOf(cell, domain) ? mask + 2 ** bit : mask), 0);
}

/** The cell of a text that is written down; null: no such cell. */
export function cellOfText({ cells }: Variable, text: string): number | null {
  const named = cells.findIndex((cell) => cell.kind === 'text' && cell.text === text);
  const found = named >= 0 ? named : cells.findIndex((cell) => cell.kind === 'other');
  return found >= 0 ? 2 ** found : null;
}

/** The cell of a number or a date; null: no such cell. */
export function cellOfBound({ cells }: Variable, at: Bound): number | null {
  const found = cells.findIndex((cell) =>
    cell.kind === 'point'
      ? compareBounds(cell.at, at) === 0
      : cell.kind === 'range' &&
        (cell.above === null || compareBounds(cell.above, at) < 0) &&
        (cell.below === null || compareBounds(cell.below, at) > 0),
  );
  return found >= 0 ? 2 ** found : null;
}

/** Whether some value may lie in both. */
export function meet(one: Cell, other: Cell): boolean {
  if (one.kind === 'range' || one.kind === 'point')
    return (
      (other.kind === 'range' || other.kind === 'point') && haveCommon(endsOf(one), endsOf(other))
    );
  if (one.kind === 'other') return other.kind === 'other' || other.kind === 'text';
  if (one.kind === 'text')
    return other.kind === 'other' || (other.kind === 'text' && other.text === one.text);
  if (one.kind === 'flag') return other.kind === 'flag' && other.value === one.value;
  return one.kind === other.kind;
}

interface Ends {
  readonly above: Bound | null;
  readonly below: Bound | null;
  /** Whether the ends are in it. */
  readonly isPoint: boolean;
}

const endsOf = (cell: Cell & { kind: 'range' | 'point' }): Ends =>
  cell.kind === 'point'
    ? { above: cell.at, below: cell.at, isPoint: true }
    : { above: cell.above, below: cell.below, isPoint: false };

function haveCommon(one: Ends, other: Ends): boolean {
  const isPoint = one.isPoint && other.isPoint;
  const fits = (low: Bound | null, high: Bound | null): boolean => {
    if (low === null || high === null) return true;
    const side = compareBounds(low, high);
    return isPoint ? side <= 0 : side < 0;
  };
  return fits(one.above, other.below) && fits(other.above, one.below);
}

function collect(condition: Condition, asked: Map<string, Ask[]>): void {
  switch (condition.op) {
    case 'test': {
      const list = asked.get(condition.variable) ?? [];
      asked.set(condition.variable, [...list, condition.asks]);
      return;
    }
    case 'not':
      collect(condition.of, asked);
      return;
    case 'all':
    case 'any':
      for (const part of condition.of) collect(part, asked);
      return;
    case 'choice':
      for (const part of [condition.when, condition.yes, condition.no]) collect(part, asked);
      return;
    case 'constant':
  }
}

function valuesOf(subject: Subject, asks: readonly Ask[], written: readonly Bound[]): Cell[] {
  switch (subject.kind) {
    case 'presence':
      return [{ kind: 'there' }];
    case 'flag':
    case 'opaque':
      return [
        { kind: 'flag', value: false },
        { kind: 'flag', value: true },
      ];
    case 'text':
      return texts(subject.type, asks);
    case 'number':
    case 'date':
    case 'size':
    case 'order':
      return ranges(subject, asks, written);
  }
}

function texts(type: CelType | null, asks: readonly Ask[]): Cell[] {
  const members = type?.kind === 'text' ? type.members : null;
  const named = asks.flatMap((ask) => (ask.kind === 'one-of' ? ask.texts : []));
  if (members && members.length <= MOST_MEMBERS)
    return members.map((text) => ({ kind: 'text', text }));
  const { least = null, most = null } = (type?.kind === 'text' ? type.extent : undefined) ?? {};
  const fitting = [...new Set(named)].filter((text) => {
    const { length } = Array.from(text);
    return length >= (least ?? 0) && length <= (most ?? Infinity);
  });
  return [...fitting.map((text) => ({ kind: 'text', text }) as const), { kind: 'other' }];
}

function ranges(
  { kind, domain }: Subject,
  asks: readonly Ask[],
  written: readonly Bound[],
): Cell[] {
  const bounds: Bound[] = [];
  for (const bound of [
    ...asks.flatMap((ask) => (ask.kind === 'compares' ? ask.with : [])),
    ...written,
  ])
    if (!bounds.some((one) => compareBounds(one, bound) === 0)) bounds.push(bound);
  const cells: Cell[] = [];
  let above: Bound | null = null;
  for (const at of bounds.slice(0, MOST_BOUNDS).sort(compareBounds)) {
    cells.push({ kind: 'range', above, below: at }, { kind: 'point', at });
    above = at;
  }
  cells.push({ kind: 'range', above, below: null });
  const some = cells.filter((cell) => (kind === 'date' ? hasDay(cell) : hasNumber(cell, domain)));
  return some.length > 0 ? some : cells;
}

/** Whether a day lies in it: none does between two that follow each other. */
function hasDay(cell: Cell): boolean {
  if (cell.kind !== 'range' || typeof cell.above !== 'string' || typeof cell.below !== 'string')
    return true;
  return !isDay(cell.above) || daysLater(cell.above, 'P1D') < cell.below;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whether a number lies in it that there can be. */
function hasNumber(cell: Cell, domain: Domain): boolean {
  const span = spanOf(cell, domain);
  if (span === null) return false;
  if (cell.kind === 'point' && domain.isWhole && typeof cell.at !== 'string')
    return cell.at.n % cell.at.d === 0n;
  return true;
}

/** From the least to the most number in a cell; null: without end. */
export interface NumberSpan {
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

/** What lies both in a cell and in what there can be; null: nothing. What is not whole may end just before either end. */
export function spanOf(cell: Cell, { least, most, isWhole }: Domain): NumberSpan | null {
  if (cell.kind !== 'range' && cell.kind !== 'point') return { least, most };
  const [above, below] = cell.kind === 'point' ? [cell.at, cell.at] : [cell.above, cell.below];
  if (typeof above === 'string' || typeof below === 'string') return { least, most };
  const isOpen = cell.kind === 'range';
  const low = above && isOpen && isWhole ? wholeAbove(above) : above;
  const high = below && isOpen && isWhole ? negate(wholeAbove(negate(below))) : below;
  const from = greater(low, least);
  const to = negated(greater(negated(high), negated(most)));
  if (!from || !to) return { least: from, most: to };
  const side = compare(from, to);
  // A number at an open end is none of it.
  const isShut = side === 0 && isOpen && !isWhole && (isAt(from, above) || isAt(to, below));
  return side > 0 || isShut ? null : { least: from, most: to };
}

const isAt = (one: Fraction, end: Fraction | null): boolean =>
  end !== null && compare(one, end) === 0;

const negated = (number: Fraction | null): Fraction | null => number && negate(number);

const greater = (one: Fraction | null, other: Fraction | null): Fraction | null =>
  one && other ? (compare(one, other) < 0 ? other : one) : (one ?? other);

/** The next whole number that is greater. */
function wholeAbove({ n, d }: Fraction): Fraction {
  const quotient = n / d;
  const floor = n % d < 0n ? quotient - 1n : quotient;
  return { n: floor + 1n, d: 1n };
}

function answers(cell: Cell, ask: Ask): boolean {
  if (ask.kind === 'there') return cell.kind !== 'absent';
  switch (cell.kind) {
    case 'flag':
      return ask.kind === 'true' && cell.value;
    case 'text':
      return ask.kind === 'one-of' && ask.texts.includes(cell.text);
    case 'point':
      return ask.kind === 'compares' && ask.holds.includes(sign(compareBounds(cell.at, ask.with)));
    case 'range':
      return ask.kind === 'compares' && ask.holds.includes(sideOf(cell, ask.with));
    case 'absent':
    case 'there':
    case 'other':
      return false;
  }
}

/** A range lies wholly below or above whatever it is cut by. */
function sideOf(
  { above, below }: { readonly above: Bound | null; readonly below: Bound | null },
  bound: Bound,
): -1 | 1 {
  if (below !== null && compareBounds(below, bound) <= 0) return -1;
  if (above !== null && compareBounds(above, bound) >= 0) return 1;
  return below === null ? 1 : -1;
}

const sign = (number: number): -1 | 0 | 1 => (number < 0 ? -1 : number > 0 ? 1 : 0);
