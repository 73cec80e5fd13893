// What the rows of a decision table cover. Each input is cut into parts in which no condition changes its mind: members of
// a choice, true and false, points between the numbers that conditions compare with and the stretches between them. One
// value of each part stands for it, and the conditions themselves say what holds there. What cannot be cut so (other
// functions, several inputs in one condition, values that may be null) may hold or not, and nothing is said about it.

import type { CelType } from '../expr/cel-type.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import type { Expression } from '../expr/expression.ts';
import type { Json, JsonSchema } from '../json.ts';
import type { Hit, TableRow } from './decide-table.ts';
import { comparedValues, partsOfInput } from './input-parts.ts';

/** An input of a table. */
export interface Axis {
  readonly input: string;
  readonly schema: JsonSchema;
  readonly type: CelType;
}

/** Values of some inputs. */
export type Example = readonly (readonly [input: string, value: Json])[];

export interface Coverage {
  /** Something that certainly no row fits. */
  readonly gap: Example | null;
  /** Pairs of rows, from 0, that certainly both fit something; for `unique` only. */
  readonly overlaps: readonly {
    readonly rows: readonly [number, number];
    readonly example: Example;
  }[];
  /** Rows, from 0, that certainly never answer. */
  readonly unreached: readonly number[];
  /** Whether certainly some row fits whatever is asked. */
  readonly complete: boolean;
  /** Whether certainly never two rows fit. */
  readonly disjoint: boolean;
}

/** Most combinations of parts that are looked at. */
const mostCombinations = 50_000;
/** Most overlaps that are told. */
const mostOverlaps = 5;

type Fit = 'yes' | 'maybe' | 'no';

/** Parts of an input in which every row says the same. */
interface Part {
  /** A value in it; undefined: nothing is known of the input. */
  readonly value: Json | undefined;
  /** By row. */
  readonly fits: readonly Fit[];
}

export function coverageOf(axes: readonly Axis[], rows: readonly TableRow[], hit: Hit): Coverage {
  const cut = axes.map((axis) => ({ input: axis.input, parts: partsOf(axis, rows) }));
  const combinations = cut.reduce((product, { parts }) => product * parts.length, 1);
  if (combinations > mostCombinations)
    return { gap: null, overlaps: [], unreached: [], complete: false, disjoint: false };
  const tally = new Tally(hit, rows.length);
  const walk = (index: number, alive: ReadonlyMap<number, Fit>, example: Example): void => {
    const axis = cut[index];
    if (axis === undefined) {
      tally.add(alive, example);
      return;
    }
    for (const { value, fits } of axis.parts) {
      const left = new Map<number, Fit>();
      for (const [row, fit] of alive) {
        const here = fits[row] ?? 'no';
        if (here !== 'no') left.set(row, here === 'maybe' ? here : fit);
      }
      walk(index + 1, left, value === undefined ? example : [...example, [axis.input, value]]);
    }
  };
  walk(0, new Map(rows.map((_, row) => [row, 'yes'])), []);
  return tally.coverage();
}

/** Collects what is found at each combination. */
class Tally {
  readonly #hit: Hit;
  readonly #reached = new Set<number>();
  readonly #rows: number;
  readonly #overlaps = new Map<string, Coverage['overlaps'][number]>();
  #gap: Example | null = null;
  #complete = true;
  #disjoint = true;

  constructor(hit: Hit, rows: number) {
    this.#hit = hit;
    this.#rows = rows;
  }

  /** @param alive - rows that fit here, or may; in order */
  add(alive: ReadonlyMap<number, Fit>, example: Example): void {
    const certain = [...alive].filter(([, fit]) => fit === 'yes').map(([row]) => row);
    if (alive.size === 0) this.#gap ??= example;
    if (certain.length === 0) this.#complete = false;
    if (alive.size > 1) this.#disjoint = false;
    const [first, second] = certain;
    if (this.#hit === 'unique' && first !== undefined && second !== undefined) {
      const pair = `${first} ${second}`;
      if (!this.#overlaps.has(pair)) this.#overlaps.set(pair, { rows: [first, second], example });
    }
    for (const [row, fit] of alive) {
      this.#reached.add(row);
      if (this.#hit === 'first' && fit === 'yes') break;
    }
  }

  coverage(): Coverage {
    const all = Array.from({ length: this.#rows }, (_, row) => row);
    return {
      gap: this.#gap,
      overlaps: [...this.#overlaps.values()].slice(0, mostOverlaps),
      unreached: all.filter((row) => !this.#reached.has(row)),
      complete: this.#complete,
      disjoint: this.#disjoint,
    };
  }
}

/** The parts of an input, those put together in which every row says the same. */
function partsOf({ input, schema, type }: Axis, rows: readonly TableRow[]): readonly Part[] {
  const conditions = rows.map(({ when }) => when.get(input) ?? null);
  const compared = conditions.map((condition) => comparedIn(condition, input));
  const values = partsOfInput(
    type,
    schema,
    compared.flatMap((found) => found ?? []),
  );
  if (values === null) {
    const fits = conditions.map((condition): Fit => (condition === null ? 'yes' : 'maybe'));
    return [{ value: undefined, fits }];
  }
  const parts = values.map((value): Part => ({
    value,
    fits: conditions.map((condition, row) => {
      if (condition === null) return 'yes';
      return compared[row] === null ? 'maybe' : fitOf(condition, input, value);
    }),
  }));
  const distinct = Map.groupBy(parts, ({ fits }) => fits.join());
  return [...distinct.values()].flatMap(([one]) => one ?? []);
}

/** The values a condition compares its input with; null: it does something else. */
function comparedIn(condition: Expression | null, input: string): readonly Json[] | null {
  if (condition === null) return [];
  const { ast } = parseExpression(condition.source);
  return ast === null ? null : comparedValues(ast, input);
}

function fitOf(condition: Expression, input: string, value: Json): Fit {
  try {
    const holds = condition.evaluate({
      variable: (name) => (name === input ? value : undefined),
      ask: () => null,
      done: () => false,
    });
    return holds === true ? 'yes' : 'no';
  } catch {
    return 'maybe';
  }
}
