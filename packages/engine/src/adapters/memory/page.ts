// Pages of the memory store. Owns: the order of items, ties included.

import { AlirError } from '../../core/errors.ts';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import { decodeCursor, encodeCursor } from '../../ports/cursor.ts';
import type { Page } from '../../ports/page.ts';
import { compareText, type List, never, pageSize, rankOf, type Sort } from '../unit/order.ts';
import { parseTaskId } from '../unit/task-id.ts';

/** What an item is sorted by, one after another. */
type Place = readonly (number | string)[];

/** @throws CURSOR_INVALID */
export function instancePage(rows: readonly InstanceRow[], list: List): Page<InstanceRow> {
  return pageOf(rows, list, (id) => [id]);
}

/** @param orderOf - orders instances by age; NaN for one that is not there. @throws CURSOR_INVALID */
export function taskPage(
  rows: readonly TaskRow[],
  list: List,
  orderOf: (instance: string) => number,
): Page<TaskRow> {
  return pageOf(rows, list, (id) => {
    const parts = parseTaskId(id);
    if (parts === null) throw new AlirError('CURSOR_INVALID');
    return [orderOf(parts.instance), parts.state, parts.visit, parts.seat];
  });
}

/** @param tiesOf - what orders items whose sort values are equal, by their ids */
function pageOf<R extends TaskRow | InstanceRow>(
  rows: readonly R[],
  list: List,
  tiesOf: (id: string) => Place,
): Page<R> {
  const { sort, query } = list;
  const sign = sort.descending ? -1 : 1;
  const placed = rows.map((row) => ({ row, place: [sortValue(row, sort), ...tiesOf(row.id)] }));
  placed.sort((one, other) => sign * comparePlaces(one.place, other.place));
  const cursor = query.after === undefined ? null : decodeCursor(list, query.after);
  const last = cursor === null ? null : [cursor.value, ...tiesOf(cursor.id)];
  const rest = placed.filter(({ place }) => last === null || sign * comparePlaces(place, last) > 0);
  const items = rest.slice(0, pageSize(query.limit)).map(({ row }) => row);
  const end = items.at(-1);
  const isLast = end === undefined || items.length === rest.length;
  const next = isLast ? null : encodeCursor(list, { value: sortValue(end, sort), id: end.id });
  return { items, next };
}

function comparePlaces(one: Place, other: Place): number {
  for (const [index, a] of one.entries()) {
    const b = other[index] ?? '';
    const difference =
      typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
    if (difference !== 0) return difference;
  }
  return 0;
}

function sortValue(row: TaskRow | InstanceRow, sort: Sort): number {
  if (sort.by === 'dueAt') return row.dueAt ?? never;
  if (sort.by === 'openedAt') return 'openedAt' in row ? row.openedAt : never;
  if ('openedAt' in row) return sort.by === 'rank' ? rankOf(row) : never;
  return sort.by === 'startedAt' ? row.startedAt : row.updatedAt;
}
