import type { AssigneeView, TimelineEntryView } from '@alir/engine/core/types';

/**
 * Who held the position before, when they had begun and whoever holds it now has not acted yet: the work was inherited. Null
 * too while nobody holds it.
 *
 * @param entries - of the instance, in order of time
 */
export function inheritedFrom(
  entries: readonly TimelineEntryView[],
  instance: string,
  { position, holders }: AssigneeView,
): string | null {
  if (position === null || holders.length === 0) return null;
  const last = entries.findLast(
    ({ by, instance: of }) => of === instance && by?.position === position,
  )?.by;
  return last == null || holders.some(({ user }) => user === last.user) ? null : last.name;
}
