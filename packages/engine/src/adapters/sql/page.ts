// Pages by key: a page begins after the last item of the one before, so what is added meanwhile shifts nothing.

import { decodeCursor, encodeCursor } from '../../ports/cursor.ts';
import type { Page } from '../../ports/page.ts';
import { type List, pageSize, type Sort } from '../unit/order.ts';
import { number, type SqlRecord, text } from './records.ts';
import type { Parameters } from './statement.ts';

const columns = {
  dueAt: 'due_at',
  openedAt: 'opened_at',
  rank: 'rank',
  startedAt: 'started_at',
  updatedAt: 'updated_at',
} as const;

/** What the clauses of a page are over: a table `t`. */
export interface PageSource {
  /** Columns that order items whose sort values are equal. The indexes end with them. */
  readonly ties: readonly string[];
  /** SQL for the values of `ties` of the item with this id. @throws CURSOR_INVALID if no item can have it */
  tiesOf(id: string): readonly string[];
  /**
   * Whether conditions leave few items. Then they are to be found first and sorted afterwards; left to itself, a database
   * without statistics may walk through everything in the order of an index instead.
   */
  readonly isSelective: boolean;
}

/** SQL for the moment that items are sorted by. */
export function sortColumn(sort: Sort): string {
  return `t.${columns[sort.by]}`;
}

export function orderBy(sort: Sort, keys: readonly string[]): string {
  const direction = sort.descending ? 'desc' : 'asc';
  return `order by ${keys.map((key) => `${key} ${direction}`).join(', ')}`;
}

/** One more than a page holds, so that it is known whether there is another. */
export function limitOf({ query }: List): string {
  return `limit ${pageSize(query.limit) + 1}`;
}

/** @returns conditions that hold after the cursor, and the order with the limit. @throws CURSOR_INVALID */
export function pageClauses(
  parameters: Parameters,
  list: List,
  { ties, tiesOf, isSelective }: PageSource,
): { after: string[]; order: string } {
  const { sort, query } = list;
  // A plus makes it an expression, which no index has.
  const keys = [`${isSelective ? '+' : ''}${sortColumn(sort)}`, ...ties];
  const order = `${orderBy(sort, keys)} ${limitOf(list)}`;
  if (query.after === undefined) return { after: [], order };
  const { value, id } = decodeCursor(list, query.after);
  const last = [parameters.add(value), ...tiesOf(id)];
  const after = `(${keys.join(', ')}) ${sort.descending ? '<' : '>'} (${last.join(', ')})`;
  return { after: [after], order };
}

/** The page that the records of such a statement make. */
export function toPage<T>(
  records: readonly SqlRecord[],
  list: List,
  convert: (record: SqlRecord) => T,
): Page<T> {
  const { sort, query } = list;
  const shown = records.slice(0, pageSize(query.limit));
  const last = shown.at(-1);
  const hasMore = last !== undefined && records.length > shown.length;
  const next = hasMore
    ? encodeCursor(list, { value: number(last[columns[sort.by]]), id: text(last['id']) })
    : null;
  return { items: shown.map(convert), next };
}
