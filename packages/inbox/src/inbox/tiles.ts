// A tile is a saved query with a name and a count. Hosts configure them as data.

import type { Text } from '@alir/engine/core/types';
import type { InstanceQuery, TaskQuery } from '../client/queries.ts';
import type { IconName } from '../parts/icon.tsx';

/**
 * Two values stand for what is only known when it is asked: `$now` (for `dueBefore`), and in `where` `$position`,
 * the position acted in (each of the person's in turn, when they act in all).
 */
export type Tile = TileWords &
  ({ readonly tasks: TaskQuery } | { readonly instances: InstanceQuery });

interface TileWords {
  readonly id: string;
  readonly label: Text;
  /** A sentence under the heading of the list. */
  readonly description?: Text;
  readonly icon?: IconName;
  /** `alarm`: the count is shown in red when it is not nought. */
  readonly tone?: 'normal' | 'alarm';
}

export interface TileMoment {
  /** ms UTC */
  readonly now: number;
  /** Positions acted in. */
  readonly positions: readonly string[];
  readonly acting: string | null;
  /** Whether that one was delegated to them: then everything is asked for in it. */
  readonly lent?: boolean;
}

/** The task query to send; null for a tile of instances. */
export function taskQueryOf(tile: Tile, moment: TileMoment): TaskQuery | null {
  if (!('tasks' in tile)) return null;
  const { tasks } = tile;
  return {
    ...tasks,
    ...(tasks.dueBefore === '$now' ? { dueBefore: wholeMinute(moment.now) } : {}),
    ...(moment.acting === null ? {} : { as: moment.acting }),
  };
}

/** The instance queries to send, one for each position where the tile asks by position. */
export function instanceQueriesOf(tile: Tile, moment: TileMoment): readonly InstanceQuery[] {
  if (!('instances' in tile)) return [];
  const { where } = tile.instances;
  const as = moment.lent === true && moment.acting !== null ? { as: moment.acting } : {};
  if (where === undefined || !Object.values(where).includes('$position'))
    return [{ ...tile.instances, ...as }];
  return moment.positions.map((position) => ({
    ...tile.instances,
    ...as,
    where: Object.fromEntries(
      Object.entries(where).map(([name, value]) => [
        name,
        value === '$position' ? position : value,
      ]),
    ),
  }));
}

/** Rounded, so that asking again within the minute is the same question. */
function wholeMinute(now: number): string {
  return new Date(Math.ceil(now / 60_000) * 60_000).toISOString();
}
