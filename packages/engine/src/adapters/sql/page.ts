// Pages by key: a page begins after the last item of the one before, so what is added meanwhile shifts nothing.

import { decodeCursor, encodeCursor } from '../../ports/cursor.ts';
import type { Page } from '../../ports/store.ts';
import { pageSize, type Sort } from '../unit/order.ts';
import { number, type SqlRecord, text } from './records.ts';
import type { Parameters } from './statement.ts';

interface PageQuery {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const columns = {
  dueAt: 'due_at',
  openedAt: 'opened_at',
  startedAt: 'started_at',
  updatedAt: 'updated_at',
} as const;

/** What the clauses of a page are over: a table `t`. */
export interface PageSource {
  /** SQL for an item's id. */
  readonly id: string;
  /**
   * Whether conditions leave few items. Then they are to be found first and sorted afterwards; left to itself, a database
   * without statistics may walk through everything in the order of an index instead.
   */
  readonly isSelective: boolean;
}

/** @throws InvalidCursor */
export function pageClauses(
  parameters: Parameters,
  sort: Sort,
  query: PageQuery,
  { id: idSql, isSelective }: PageSource,
): { after: string[]; order: string; sort: string } {
  const column = `t.${columns[sort.by]}`;
  const direction = sort.descending ? 'desc' : 'asc';
  // A plus makes it an expression, which no index has.
  const key = isSelective ? `+${column}` : column;
  const order = `order by ${key} ${direction}, ${idSql} ${direction} limit ${pageSize(query.limit) + 1}`;
  const outer = `order by ${column} ${direction}, t.id ${direction}`;
  if (query.after === undefined) return { after: [], order, sort: outer };
  const { value, id } = decodeCursor(sort.name, query.after);
  const comparison = sort.descending ? '<' : '>';
  const after = [
    // Says the same less exactly, for the index.
    `${key} ${comparison}= ${parameters.add(value)}`,
    `(${key}, ${idSql}) ${comparison} (${parameters.add(value)}, ${parameters.add(id)})`,
  ];
  return { after, order, sort: outer };
}

/** The page that the records of such a statement make. */
export function toPage<T>(
  records: readonly SqlRecord[],
  sort: Sort,
  query: PageQuery,
  convert: (record: SqlRecord) => T,
): Page<T> {
  const shown = records.slice(0, pageSize(query.limit));
  const last = shown.at(-1);
  const hasMore = last !== undefined && records.length > shown.length;
  const next = hasMore
    ? encodeCursor(sort.name, { value: number(last[columns[sort.by]]), id: text(last['id']) })
    : null;
  return { items: shown.map(convert), next };
}
