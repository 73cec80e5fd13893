// Shortest ways through what was explored, as people are told them.

import type { FlowNode } from '../compile/flow.ts';
import { leavesOf } from '../kernel/encoded/encoded-kernel.ts';
import { formatDecimal } from '../decimal/decimal.ts';
import type { Cell } from './cells.ts';
import type { Bound, Sign } from './condition.ts';
import type { Exploration, Gone, Retraced } from './exploration.ts';
import type { Happening, Model, Offer } from './model.ts';

/** One thing that happens on the way. */
export interface WayStep {
  /** What happens; null: the start. */
  readonly trigger: Happening | null;
  /**
   * Where the flow rests afterwards: leaf states, `region/finished` for a region that has ended. Empty: this step is what
   * goes wrong.
   */
  readonly configuration: readonly string[];
  /** What must be so of the data for it to go this way. */
  readonly assumed: readonly Assumption[];
}

/** What is known of one thing that guards ask about. */
export interface Assumption {
  /** `jenis`, `jawaban.hasil`, `size(paraf)`; or `? ` and an expression. */
  readonly subject: string;
  /** What it may be: one of these. */
  readonly cells: readonly ShownCell[];
}

/** A set of values, as JSON: numbers are decimals, or fractions where they have no end. */
export type ShownCell =
  | Exclude<Cell, { readonly kind: 'range' | 'point' }>
  | { readonly kind: 'range'; readonly above: string | null; readonly below: string | null }
  | { readonly kind: 'point'; readonly at: string }
  /** How the value compares with another expression: less, equal or more. */
  | { readonly kind: 'compared'; readonly with: string; readonly side: Sign };

/** Where something shows: a configuration, or what happens in it. */
export interface Spot {
  /** Null: the start. */
  readonly at: number | null;
  /** What happens there and goes wrong. */
  readonly offer: Offer | null;
  /** What is known of the data when it does. */
  readonly row?: Uint32Array;
}

/** Reads ways out of an exploration. */
export class Ways {
  readonly model: Model;
  readonly exploration: Exploration;
  readonly #row: Uint32Array;
  #resting: Map<string, number> | null = null;

  constructor(model: Model, exploration: Exploration) {
    this.model = model;
    this.exploration = exploration;
    this.#row = new Uint32Array(model.total);
  }

  leaves(number: number): string[] {
    this.exploration.rows.read(number, this.#row);
    return leavesOf(this.#row, this.model.layout);
  }

  /** Steps to a configuration, with all that was learnt on the way. */
  to(number: number): WayStep[] {
    const steps: WayStep[] = [];
    let isSame = false;
    for (let at: number | null = number; at !== null;) {
      const { from, offer, isRefused } = this.exploration.stepTo(at);
      const step = { configuration: this.leaves(at), assumed: this.#assumed() };
      // The same place with more known is one step of the way, with what is known at the end.
      const last: WayStep | undefined = isSame ? steps.shift() : undefined;
      const { configuration, assumed } = last ?? step;
      const trigger = isRefused ? null : (offer?.trigger ?? null);
      steps.unshift({ trigger, configuration, assumed });
      isSame = isRefused;
      at = from;
    }
    return steps;
  }

  /** The configuration nearest to the start in which a state is active; null: none. */
  firstIn({ key }: FlowNode): number | null {
    this.#resting ??= this.#firsts();
    return this.#resting.get(key) ?? null;
  }

  /** A shortest way to a configuration, gone again; null: some step of it has more answers than are looked through. */
  retrace(number: number): readonly Retraced[] | null {
    const way: Gone[] = [];
    for (let at: number | null = number; at !== null;) {
      const { from, offer, isRefused } = this.exploration.stepTo(at);
      way.unshift({ at, offer, isRefused });
      at = from;
    }
    const traced = this.exploration.retrace(way);
    return traced.length < way.length ? null : traced;
  }

  #firsts(): Map<string, number> {
    const { rows } = this.exploration;
    const { order } = this.model.layout;
    const firsts = new Map<string, number>();
    for (let number = 0; number < rows.size && firsts.size < order.length; number++)
      for (const { node, slot, from, to } of order) {
        const place = rows.at(number, slot);
        if (place >= from && place <= to && !firsts.has(node.key)) firsts.set(node.key, number);
      }
    return firsts;
  }

  /** Of the row that was read last. */
  #assumed(): Assumption[] {
    const { variables, firstVariable } = this.model;
    return variables.flatMap(({ name, subject, cells, all }, index) => {
      const mask = this.#row[firstVariable + index] ?? all;
      if (subject.isVolatile || mask === all || name.startsWith('done(')) return [];
      const known = cells.filter((_, bit) => (mask & (2 ** bit)) !== 0);
      const [first, second] = subject.sources;
      if (first === undefined || second === undefined)
        return [{ subject: name, cells: known.map(shown) }];
      const sides = known.map(
        (cell) => ({ kind: 'compared', with: second, side: sideOf(cell) }) as const,
      );
      return [{ subject: `? ${first}`, cells: sides }];
    });
  }
}

/** Of a cell of the order of two values. */
const sideOf = (cell: Cell): Sign => {
  if (cell.kind !== 'range') return 0;
  return cell.above === null ? -1 : 1;
};

function shown(cell: Cell): ShownCell {
  if (cell.kind === 'point') return { kind: 'point', at: text(cell.at) };
  if (cell.kind !== 'range') return cell;
  const { above, below } = cell;
  return { kind: 'range', above: above && text(above), below: below && text(below) };
}

const text = (bound: Bound): string =>
  typeof bound === 'string' ? bound : (formatDecimal(bound) ?? `${bound.n}/${bound.d}`);
