// The register of numbers as the memory store keeps it.

import { numberName, type NumberId, type NumberRow } from '../../core/numbering/number-row.ts';
import type { NumberQuery } from '../../ports/queries.ts';
import type { Page } from '../../ports/page.ts';
import { numberConflict, type NumberWrite } from '../unit/buffered-unit.ts';
import { compareNumbers, numberPage, pageStart } from '../unit/number-list.ts';

export class NumberBook {
  readonly #rows = new Map<string, NumberRow>();

  find(id: NumberId): NumberRow | null {
    return this.#rows.get(numberName(id)) ?? null;
  }

  reserved(instance: string): NumberRow[] {
    return [...this.#rows.values()]
      .filter((row) => row.instance === instance && row.status === 'reserved')
      .sort(compareNumbers);
  }

  lastBy({ name, series }: Pick<NumberId, 'name' | 'series'>, date: string): number {
    let last = 0;
    for (const row of this.#rows.values()) {
      const isOf = row.name === name && row.series === series && row.date <= date;
      if (isOf && row.n > last) last = row.n;
    }
    return last;
  }

  /** @throws NUMBER_TAKEN, VERSION_CONFLICT */
  check(write: NumberWrite): void {
    if ((this.find(write.row)?.status ?? null) !== write.before) throw numberConflict(write);
  }

  keep({ row }: NumberWrite): void {
    this.#rows.set(numberName(row), row);
  }

  page(tenant: string, query: NumberQuery): Page<NumberRow> {
    const start = pageStart(tenant, query);
    const rows = [...this.#rows.values()]
      .filter((row) => fits(row, query))
      .filter((row) => start === null || compareNumbers(row, start) > 0)
      .sort(compareNumbers);
    return numberPage(tenant, query, structuredClone(rows));
  }
}

function fits(
  row: NumberRow,
  { name, series, unit, status, instance, from, to }: NumberQuery,
): boolean {
  return (
    (name === undefined || row.name === name) &&
    (series === undefined || row.series === series) &&
    (unit === undefined || row.unit === unit) &&
    (status === undefined || row.status === status) &&
    (instance === undefined || row.instance === instance) &&
    (from === undefined || row.date >= from) &&
    (to === undefined || row.date <= to)
  );
}
