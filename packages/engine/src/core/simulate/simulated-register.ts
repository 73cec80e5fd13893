// The register of numbers of a simulation: what became of every number that was drawn, or set aside for letters on paper.

import type { Rejection } from '../decision.ts';
import {
  drawnNumber,
  numberName,
  type Drawing,
  type NumberId,
  type NumberRow,
} from '../numbering/number-row.ts';
import { placeOf, type Draft } from '../numbering/number-place.ts';

/** Counters and numbers of one simulation. Steps draw at a desk of their own, which tells them once they are done. */
export class SimulatedRegister {
  readonly #counters = new Map<string, number>();
  readonly #rows = new Map<string, NumberRow>();
  /** What instances hold reserved. */
  readonly #held = new Map<string, Map<string, NumberRow>>();

  /** As it is now. */
  fork(): SimulatedRegister {
    const other = new SimulatedRegister();
    for (const [counter, n] of this.#counters) other.#counters.set(counter, n);
    for (const [key, row] of this.#rows) other.#rows.set(key, row);
    for (const [instance, rows] of this.#held) other.#held.set(instance, new Map(rows));
    return other;
  }

  /** All numbers, in the order in which they were drawn. */
  get numbers(): readonly NumberRow[] {
    return [...this.#rows.values()];
  }

  /** Where a counter stands. */
  last(counter: string): number {
    return this.#counters.get(counter) ?? 0;
  }

  find(id: NumberId): NumberRow | null {
    return this.#rows.get(numberName(id)) ?? null;
  }

  /** What an instance holds reserved, in the order in which it was. */
  reservedBy(instance: string): readonly NumberRow[] {
    return [...(this.#held.get(instance)?.values() ?? [])];
  }

  /** The last number of a series up to a day; 0: there is none. */
  lastBy({ name, series }: Pick<NumberId, 'name' | 'series'>, date: string): number {
    let last = 0;
    for (const row of this.#rows.values())
      if (row.name === name && row.series === series && row.date <= date)
        last = Math.max(last, row.n);
    return last;
  }

  /** Takes over where counters stand and what became of numbers. */
  keep(counters: ReadonlyMap<string, number>, rows: Iterable<NumberRow>): void {
    for (const [counter, n] of counters) this.#counters.set(counter, n);
    for (const row of rows) {
      const key = numberName(row);
      const before = this.#rows.get(key)?.instance ?? null;
      if (before !== null) this.#held.get(before)?.delete(key);
      this.#rows.set(key, row);
      if (row.status !== 'reserved' || row.instance === null) continue;
      const held = this.#held.get(row.instance) ?? new Map<string, NumberRow>();
      this.#held.set(row.instance, held.set(key, row));
    }
  }

  /** Sets numbers aside for letters on paper, one after another; or says why there are not as many. */
  setAside(
    draft: Draft,
    count: number,
    drawing: Omit<Drawing, 'status' | 'instance'>,
  ): readonly NumberRow[] | { readonly refused: Rejection } {
    const { counter, key, offset, size } = placeOf(draft);
    const before = this.last(counter);
    if (size !== null && before + count > size)
      return {
        refused: {
          code: 'NUMBER_BLOCK_EXHAUSTED',
          details: { series: draft.name, date: draft.date, block: size, left: size - before },
        },
      };
    const rows = Array.from({ length: count }, (_, index) =>
      drawnNumber(
        draft,
        key,
        { n: offset + before + index + 1, suffix: 0 },
        { ...drawing, status: 'reserved', instance: null },
      ),
    );
    this.keep(new Map([[counter, before + count]]), rows);
    return rows;
  }
}
