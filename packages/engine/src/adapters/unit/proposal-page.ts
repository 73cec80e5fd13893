import { encodeCursor, type PagedList } from '../../ports/cursor.ts';
import type { Page } from '../../ports/page.ts';
import type { ProposalHead } from '../../ports/proposal-store.ts';
import { pageSize } from './order.ts';

/** @param found - what the page begins with, in order, and at least one more where there is another page */
export function proposalPage(list: PagedList, found: readonly ProposalHead[]): Page<ProposalHead> {
  const size = pageSize(list.query.limit);
  const items = found.slice(0, size);
  const last = items.at(-1);
  const hasMore = last !== undefined && found.length > size;
  return { items, next: hasMore ? encodeCursor(list, { value: last.at, id: last.id }) : null };
}
