import type { TimelineEntryView } from '@alir/engine/core/types';
import { causesOf } from './causes.ts';
import { entryKey, startOf } from './timeline-entries.ts';

/**
 * The act by which an instance came to where it is: the last task that was ended in it; of one in which none was, the act that
 * began it, when something was said with it. @param entries - in order of time, with those of the parents
 */
export function whatLedHere(
  entries: readonly TimelineEntryView[],
  instance: string,
): TimelineEntryView | null {
  const own = entries.filter((entry) => entry.instance === instance);
  const last = own.findLast(({ type }) => type === 'task.completed');
  if (last !== undefined) return last;
  const start = own.find((entry) => startOf(entry) !== null);
  const cause = start === undefined ? undefined : causesOf(entries).get(entryKey(start));
  return cause === undefined || cause.comment === null ? null : cause;
}
