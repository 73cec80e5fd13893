// The register of numbers as lists show it: its order, its pages and their cursors, the same in all stores.

import { AlirError } from '../../core/errors.ts';
import type { NumberId, NumberRow } from '../../core/numbering/number-row.ts';
import { decodeCursor, encodeCursor, type PagedList } from '../../ports/cursor.ts';
import type { NumberQuery } from '../../ports/queries.ts';
import type { Page } from '../../ports/page.ts';
import { compareText, pageSize } from './order.ts';

/** By name, key, number and what stands behind it. */
export function compareNumbers(one: NumberId, other: NumberId): number {
  return (
    compareText(one.name, other.name) ||
    compareText(one.series, other.series) ||
    one.n - other.n ||
    one.suffix - other.suffix
  );
}

/** After which number the page begins; null: at the first. @throws CURSOR_INVALID */
export function pageStart(tenant: string, query: NumberQuery): NumberId | null {
  if (query.after === undefined) return null;
  const { value: n, id } = decodeCursor(listOf(tenant, query), query.after);
  const parts: unknown = JSON.parse(id);
  const [name, series, suffix]: unknown[] = Array.isArray(parts) ? parts : [];
  if (typeof name !== 'string' || typeof series !== 'string' || typeof suffix !== 'number')
    throw new AlirError('CURSOR_INVALID');
  return { name, series, n, suffix };
}

/** @param rows - of the page, and one more where there is another */
export function numberPage(
  tenant: string,
  query: NumberQuery,
  rows: readonly NumberRow[],
): Page<NumberRow> {
  const items = rows.slice(0, pageSize(query.limit));
  const last = items.at(-1);
  if (last === undefined || rows.length === items.length) return { items, next: null };
  const id = JSON.stringify([last.name, last.series, last.suffix]);
  return { items, next: encodeCursor(listOf(tenant, query), { value: last.n, id }) };
}

function listOf(tenant: string, query: NumberQuery): PagedList {
  return { tenant, of: 'numbers', sort: { name: 'number' }, query };
}
