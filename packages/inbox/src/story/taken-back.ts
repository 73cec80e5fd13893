// How a child came to be cancelled: who took it back, when, and why. Only its parent's history tells.

import type { PartyView, TimelineEntryView } from '@alir/engine/core/types';
import { entryKey, namedChildren, startOf } from './named-children.ts';

export interface TakenBack {
  readonly by: PartyView | null;
  readonly at: string;
  /** The giver's words. */
  readonly reason: string | null;
}

/** By the instance of the child. @param entries - in order of time, with those of the parents */
export function takenBack(entries: readonly TimelineEntryView[]): ReadonlyMap<string, TakenBack> {
  const named = namedChildren(entries, null);
  // A key is free again once its child was withdrawn, so the last one that began under it is meant.
  const latest = new Map<string, string>();
  const found = new Map<string, TakenBack>();
  for (const entry of entries) {
    const start = startOf(entry);
    if (start !== null) latest.set(`${start.parent}/${start.key}`, entry.instance);
    if (entry.detail.effect !== 'cancel') continue;
    const { children = [], words = null } = named.get(entryKey(entry)) ?? {};
    for (const { key } of children) {
      const child = latest.get(`${entry.instance}/${key}`);
      const reason = words ?? entry.comment;
      if (child !== undefined) found.set(child, { by: entry.by, at: entry.at, reason });
    }
  }
  return found;
}
