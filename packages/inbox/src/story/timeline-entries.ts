// What can be told of a single entry of history.

import type { TimelineEntryView } from '@alir/engine/core/types';

/** Tells entries of one history apart. */
export const entryKey = (entry: TimelineEntryView): string => `${entry.instance}:${entry.seq}`;

/** The parent and the key of an instance that begins as a child. */
export function startOf({
  type,
  detail,
}: TimelineEntryView): { readonly parent: string; readonly key: string } | null {
  const { parent, key } = detail;
  return type === 'instance.started' && typeof parent === 'string' && typeof key === 'string'
    ? { parent, key }
    : null;
}
