// The cells of a variable: its values, cut wherever some guard tells them apart. What is known of a variable is the set
// of cells that it may be in, as the bits of an integer.

import type { CelType } from '../expr/cel-type.ts';
import { compare, fractionOf, type Fraction } from '../decimal/decimal.ts';
import { compareBounds, type Ask, type Bound, type Condition, type Subject } from './condition.ts';

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

/** Bits of an integer that stays one. */
const MOST_CELLS = 31;

/**
 * Cuts the values of each variable by all that is asked of it.
 *
 * @param least - of sizes, by name: no list is shorter
 */
export function cellsOf(
  subjects: ReadonlyMap<string, Subject>,
  conditions: Iterable<Condition>,
  least: ReadonlyMap<string, number>,
): Map<string, Variable> {
  const asked = new Map<string, Ask[]>();
  for (const condition of conditions) collect(condition, asked);
  return new Map(
    [...subjects.values()].map((subject) => {
      const shortest = least.get(subject.name) ?? 0;
      const values = valuesOf(subject, asked.get(subject.name) ?? []).filter(
        (cell) => subject.kind !== 'size' || !isShorter(cell, shortest),
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

/** The cells of a size that is not below a number. */
export function maskFrom({ cells }: Variable, shortest: number): number {
  return cells.reduce((mask, cell, bit) => (isShorter(cell, shortest) ? mask : mask + 2 ** bit), 0);
}

/** The cell of a value that is written down; null: no such cell, as of a number between those that are compared with. */
export function cellOfText({ cells }: Variable, text: string): number | null {
  const named = cells.findIndex((cell) => cell.kind === 'text' && cell.text === text);
  const found = named >= 0 ? named : cells.findIndex((cell) => cell.kind === 'other');
  return found >= 0 ? 2 ** found : null;
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

function valuesOf({ kind, type }: Subject, asks: readonly Ask[]): Cell[] {
  switch (kind) {
    case 'presence':
      return [{ kind: 'there' }];
    case 'flag':
    case 'opaque':
      return [
        { kind: 'flag', value: false },
        { kind: 'flag', value: true },
      ];
    case 'text':
      return texts(type, asks);
    case 'number':
    case 'date':
    case 'size':
      return ranges(kind, type, asks);
  }
}

function texts(type: CelType | null, asks: readonly Ask[]): Cell[] {
  const members = type?.kind === 'text' ? type.members : null;
  const named = asks.flatMap((ask) => (ask.kind === 'one-of' ? ask.texts : []));
  if (members && members.length < MOST_CELLS)
    return members.map((text) => ({ kind: 'text', text }));
  const most = [...new Set(named)].slice(0, MOST_CELLS - 2);
  return [...most.map((text) => ({ kind: 'text', text }) as const), { kind: 'other' }];
}

function ranges(kind: Subject['kind'], type: CelType | null, asks: readonly Ask[]): Cell[] {
  const bounds: Bound[] = [];
  for (const ask of asks)
    if (ask.kind === 'compares' && !bounds.some((one) => compareBounds(one, ask.with) === 0))
      bounds.push(ask.with);
  const cuts = bounds.sort(compareBounds).slice(0, MOST_CELLS / 2 - 1);
  const isWhole = kind === 'size' || type?.kind === 'integer';
  const cells: Cell[] = [];
  let above: Bound | null = null;
  for (const at of cuts) {
    const range = { kind: 'range', above, below: at } as const;
    if (!isEmpty(range, isWhole, kind === 'size')) cells.push(range);
    cells.push({ kind: 'point', at });
    above = at;
  }
  return [...cells, { kind: 'range', above, below: null }];
}

/** Whether a size in this cell is below a number. */
function isShorter(cell: Cell, shortest: number): boolean {
  const bound = fractionOf(shortest);
  if (cell.kind === 'point') return compareBounds(cell.at, bound) < 0;
  return cell.kind === 'range' && cell.below !== null && compareBounds(cell.below, bound) <= 0;
}

const zero = fractionOf(0);

/** Nothing lies between two whole numbers that follow each other, or below no item at all. */
function isEmpty(
  { above, below }: { readonly above: Bound | null; readonly below: Bound | null },
  isWhole: boolean,
  isSize: boolean,
): boolean {
  if (typeof above === 'string' || typeof below === 'string' || below === null) return false;
  if (above === null) return isSize && compare(below, zero) <= 0;
  return isWhole && compare(plusOne(above), below) >= 0;
}

const plusOne = ({ n, d }: Fraction): Fraction => ({ n: n + d, d });

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
