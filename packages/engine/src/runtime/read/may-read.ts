// Who may read an instance. The one place that says it: lists ask the store the same through `readershipOf`.

import { poolKey } from '../../core/access/seats.ts';
import type { FlowEvent } from '../../core/event.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { Readership } from '../../ports/store.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';

/** What of an instance's row the rule asks for. */
export type Lineage = Pick<InstanceRow, 'id' | 'root' | 'starter'>;

/**
 * Operators; whoever started it or the letter it belongs to (the position passes on with its holder); and whoever holds a
 * pool that has or had a task anywhere in the same tree.
 */
export async function mayRead(shell: Shell, reader: Reader, row: Lineage): Promise<boolean> {
  const readership = readershipOf(reader);
  if (readership === undefined) return true;
  const { pools, starters } = readership;
  if (starters.includes(row.starter)) return true;
  if ((await shell.store.countTasks(reader.tenant, { root: row.root, pools })) > 0) return true;
  if (row.root === row.id) return false;
  const root = await shell.store.instanceRow(reader.tenant, row.root);
  return root !== null && starters.includes(root.starter);
}

/** The same as a condition on lists. Undefined: everything. */
export function readershipOf({ operator, actor, pools }: Reader): Readership | undefined {
  if (operator) return undefined;
  return { pools, starters: [actor.user, ...actor.seats.map((seat) => seat.position)] };
}

/** Whether this very event lets the reader read its tree: a task came into one of their pools, or they started it. */
export function opensTo(reader: Reader, { changes }: FlowEvent): boolean {
  const readership = readershipOf(reader);
  if (readership === undefined) return true;
  const { pools, starters } = readership;
  return changes.some((change) => {
    if (change.kind === 'task.opened') return pools.includes(poolKey(change.assignee));
    return (
      change.kind === 'created' && starters.includes(change.starter.position ?? change.starter.user)
    );
  });
}

/** The row of an instance the reader may read; null also when there is none. */
export async function readableRow(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<InstanceRow | null> {
  const row = await shell.store.instanceRow(reader.tenant, id);
  return row !== null && (await mayRead(shell, reader, row)) ? row : null;
}
