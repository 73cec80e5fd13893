// What waits for a position, in numbers: for operators, before all of it goes to another position.

import { COPY } from '../../core/activities/copies.ts';
import { poolKey } from '../../core/access/seats.ts';
import type { PositionLoadView } from '../../core/views/position-load.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';

/** Null where there is no such position. What was sent for information is no work, and does not count. */
export async function positionLoad(
  shell: Shell,
  { tenant, world }: Reader,
  position: string,
): Promise<PositionLoadView | null> {
  if (!world.organisation.positions.has(position)) return null;
  await shell.publisher.prepare(tenant);
  const pools = [poolKey({ position })];
  const count = async (flow: string): Promise<number> => {
    const open = { pools, status: 'open', flow } as const;
    const all = await shell.store.countTasks(tenant, open);
    return all - (await shell.store.countTasks(tenant, { ...open, state: COPY }));
  };
  const counted = await Promise.all(
    shell.flows.names(tenant).map(async (name) => {
      const title = shell.flows.newest(tenant, name)?.definition.title ?? name;
      return { flow: name, title, open: await count(name) };
    }),
  );
  const flows = counted.filter(({ open }) => open > 0);
  return { position, open: flows.reduce((sum, { open }) => sum + open, 0), flows };
}
