import type { ClockSpan } from '../../core/clock/moments.ts';
import { calendarOf, type World } from '../../core/organisation/world.ts';
import type { Shell } from '../shell.ts';

/**
 * From when until when which lines counted: those of a version from its publication on. A version without a clock ends
 * it, also for what was missed before; empty when the newest has none.
 */
export function clockSpans(shell: Shell, tenant: string, flow: string, world: World): ClockSpan[] {
  const versions = shell.flows.history(tenant, flow);
  const lastWithout = versions.findLastIndex(({ definition }) => !definition.start?.clock);
  return versions.slice(lastWithout + 1).map(({ definition, publishedAt }, index, clocked) => ({
    lines: definition.start?.clock ?? [],
    calendar: calendarOf(world, definition.calendar ?? null),
    from: publishedAt,
    until: clocked[index + 1]?.publishedAt ?? Infinity,
  }));
}
