// Which act of a person began or ended a child. A parent's act does, and an act on a sibling that the parent was told of.

import type { TimelineEntryView } from '@alir/engine/core/types';
import { entryKey, startOf } from './timeline-entries.ts';

/** By `entryKey` of the beginning or end of a child. @param entries - in order of time, with those of the parents */
export function causesOf(
  entries: readonly TimelineEntryView[],
): ReadonlyMap<string, TimelineEntryView> {
  const lastAct = new Map<string, TimelineEntryView>();
  const parents = new Map<string, string>();
  const causes = new Map<string, TimelineEntryView>();
  for (const entry of entries) {
    const { instance, by, detail, type } = entry;
    if (by !== null) lastAct.set(instance, entry);
    if (type === 'event.received') {
      const act = typeof detail.from === 'string' ? lastAct.get(detail.from) : undefined;
      if (act === undefined) lastAct.delete(instance);
      else lastAct.set(instance, act);
    }
    const start = startOf(entry);
    if (start !== null) parents.set(instance, start.parent);
    const taken = type === 'instance.cancelled' && detail.by === 'parent';
    const cause = lastAct.get(parents.get(instance) ?? '');
    if ((start === null && !taken) || cause === undefined) continue;
    causes.set(entryKey(entry), cause);
    // What ended a child ends those below it too.
    if (taken) lastAct.set(instance, cause);
  }
  return causes;
}
