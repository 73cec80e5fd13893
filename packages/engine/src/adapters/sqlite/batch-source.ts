// What one unit of a batch reads, with the numbers that it draws. These are the unit's own until the batch takes its writes.

import type { NumberId, NumberRow } from '../../core/numbering/number-row.ts';
import type { Loaded } from '../../ports/unit.ts';
import type { Recorded, UnitSource } from '../unit/buffered-unit.ts';
import type { Batch } from './batch.ts';

const none: ReadonlyMap<string, number> = new Map();

export class BatchSource implements UnitSource {
  readonly #batch: Batch;
  readonly #tenant: string;
  #drawn: Map<string, number> | null = null;

  constructor(batch: Batch, tenant: string) {
    this.#batch = batch;
    this.#tenant = tenant;
  }

  /** Last numbers that were drawn, by series. */
  get drawn(): ReadonlyMap<string, number> {
    return this.#drawn ?? none;
  }

  command(id: string, isDrawn: boolean): Recorded | null {
    return this.#batch.command(this.#tenant, id, isDrawn);
  }

  load(instance: string): Loaded | null {
    return this.#batch.load(this.#tenant, instance);
  }

  findByKey(flow: string, key: string): string | null {
    return this.#batch.findByKey(this.#tenant, flow, key);
  }

  countOpen(root: string, most: number): number {
    return this.#batch.countOpen(this.#tenant, root, most);
  }

  countPool(pool: string): number {
    return this.#batch.countPool(this.#tenant, pool);
  }

  hasOnly(versions: number): boolean {
    return (
      !this.#batch.publishes(this.#tenant) && this.#batch.countFlows(this.#tenant) === versions
    );
  }

  takeNumber(series: string, count: number): number {
    this.#drawn ??= new Map();
    const last = this.#drawn.get(series) ?? this.#batch.lastNumber(this.#tenant, series).after;
    this.#drawn.set(series, last + count);
    return last + 1;
  }

  findNumber(id: NumberId): NumberRow | null {
    return this.#batch.findNumber(this.#tenant, id);
  }

  reservedNumbers(instance: string): NumberRow[] {
    return this.#batch.reservedNumbers(this.#tenant, instance);
  }

  lastNumberBy(series: Pick<NumberId, 'name' | 'series'>, date: string): number {
    return this.#batch.lastNumberBy(this.#tenant, series, date);
  }
}
