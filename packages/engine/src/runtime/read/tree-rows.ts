// Everything of one tree that rows tell: instances and tasks, in whole pages.

import type { InstanceRow } from '../../core/rows.ts';
import type { Page } from '../../ports/page.ts';
import type { TaskItem, TaskQuery } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';

/** The largest page a store gives. */
const pageSize = 200;

/** `top` and every instance below it, parents before their children. */
export async function rowsBelow(
  shell: Shell,
  tenant: string,
  top: InstanceRow,
): Promise<InstanceRow[]> {
  const all = await everyPage((after) =>
    shell.store.instances(tenant, { root: top.root, sort: 'started', limit: pageSize, after }),
  );
  const byParent = Map.groupBy(all, (row) => row.parent);
  const below = [top];
  for (const row of below) below.push(...(byParent.get(row.id) ?? []));
  return below;
}

export function tasksOfTree(
  shell: Shell,
  tenant: string,
  query: Pick<TaskQuery, 'root' | 'instance' | 'status' | 'pools' | 'known'>,
): Promise<TaskItem[]> {
  return everyPage((after) =>
    shell.store.tasks(tenant, { ...query, sort: 'opened', limit: pageSize, after }),
  );
}

async function everyPage<T>(page: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const next = await page(after);
    items.push(...next.items);
    after = next.next ?? undefined;
  } while (after !== undefined);
  return items;
}

/** Does many reads, a few at a time, in order of the items. */
export async function mapFew<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const atOnce = 16;
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return results;
}
