// The register of numbers for those who keep it.

import { isoOf } from '../../core/instant.ts';
import type { NumberView, PageView } from '../../core/views.ts';
import type { NumberQuery } from '../../ports/store.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';

/** @throws AlirError CURSOR_INVALID */
export async function numberPage(
  { store }: Shell,
  { tenant }: Reader,
  query: NumberQuery,
): Promise<PageView<NumberView>> {
  const { items, next } = await store.numbers(tenant, query);
  const views = items.map((row) => ({
    ...row,
    drawnAt: isoOf(row.drawnAt),
    changedAt: isoOf(row.changedAt),
  }));
  return { items: views, next };
}
