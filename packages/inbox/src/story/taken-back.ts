// How a child came to be cancelled: who took it back, when, and why. Only its parent's history tells.

import type { PartyView, TimelineEntryView } from '@alir/engine/core/types';
import { causesOf } from './causes.ts';
import { entryKey } from './timeline-entries.ts';
import { namedChildren } from './named-children.ts';

export interface TakenBack {
  readonly by: PartyView | null;
  readonly at: string;
  /** The giver's words. */
  readonly reason: string | null;
}

/** By the instance of the child. @param entries - in order of time, with those of the parents */
export function takenBack(entries: readonly TimelineEntryView[]): ReadonlyMap<string, TakenBack> {
  const named = namedChildren(entries, null);
  const causes = causesOf(entries);
  return new Map(
    entries.flatMap((entry) => {
      const cause = causes.get(entryKey(entry));
      if (entry.type !== 'instance.cancelled' || cause === undefined) return [];
      // Words that came with a task are not about those who were taken back by the way.
      const words = named.get(entryKey(cause))?.words ?? cause.comment;
      const reason = cause.type === 'action.taken' ? words : null;
      return [[entry.instance, { by: cause.by, at: entry.at, reason }] as const];
    }),
  );
}
