// Queries whose cost must not grow with what lies in an inbox: [S39], for both databases.

import { encodeCursor } from '../../src/ports/cursor.ts';
import type { InstanceQuery, TaskQuery } from '../../src/ports/queries.ts';

const sorts = ['due', '-due', 'opened', '-opened', 'priority'] as const;
const pools = { one: ['p:1'], several: ['p:0', 'p:1', 'p:2'] };

/**
 * First pages of inboxes of tenant `t`, and pages that begin in the middle of tasks without a deadline.
 *
 * @param middle - id of a task
 */
export function inboxPages(middle: string): TaskQuery[] {
  return sorts.flatMap((sort) =>
    Object.values(pools).flatMap((held): TaskQuery[] => {
      const first: TaskQuery = { status: 'open', pools: held, sort };
      const moment = sort.endsWith('due') ? Number.MAX_SAFE_INTEGER : 0;
      const list = { tenant: 't', of: 'tasks', sort: { name: sort }, query: first } as const;
      return [first, { ...first, after: encodeCursor(list, { value: moment, id: middle }) }];
    }),
  );
}

/** Counts of tiles, and of whether somebody may read a tree, that the indexes alone answer. */
export const tileCounts: readonly TaskQuery[] = [
  { status: 'open', pools: pools.several },
  { status: 'open', pools: pools.several, dueBefore: 1 },
  { status: 'open', pools: pools.several, flow: 'f', state: 'a' },
  { root: 'i1', pools: pools.several },
];

const readableBy = { all: false, pools: pools.several, starters: ['s'] };

/** First pages of lists of instances that nothing has to be sorted for. */
export const instanceLists: readonly InstanceQuery[] = [
  { readableBy },
  { flow: 'f', readableBy },
  { flow: 'f', status: 'open', where: { a: 'b' }, sort: 'started' },
  { flow: 'f', where: { a: 'b' }, sort: '-started' },
];
