// A calendar has changed: every open instance reckons its deadlines anew. A sweep in pages that may be cut short and gone on
// with; what does not move writes nothing, so going over the same twice does no harm.

import { codeOf } from './code-of.ts';
import { DEFAULT_TENANT } from './commands.ts';
import { executeRetrying } from './execute-retrying.ts';
import { mapFew } from './read/tree-rows.ts';
import type { Shell } from './shell.ts';

/** How far one sweep goes. */
export interface RecalculateOptions {
  /** Why, as history is to tell it: the decree that changed the calendar. */
  readonly reason?: string;
  /** Whose instances, where one engine serves many. Default `default`. */
  readonly tenant?: string;
  /** `next` of the sweep before, to go on where it ended. */
  readonly after?: string;
  /** Most instances to look at. Default: all. */
  readonly limit?: number;
  /** When to stop, in ms from now. Default: at the end. */
  readonly budgetMs?: number;
}

/** What one sweep has done. */
export interface RecalculateReport {
  /** Open instances that were looked at. */
  readonly seen: number;
  /** Those of which a deadline or a timer moved. */
  readonly moved: number;
  /** Those that could not be changed. Each was told to `onFault`; sweeping again does them. */
  readonly failed: number;
  /** Pass as `after` to go on; null: all have been looked at. */
  readonly next: string | null;
}

/** Instances a page. */
const PAGE = 100;

export async function recalculate(
  shell: Shell,
  {
    reason,
    tenant = DEFAULT_TENANT,
    after,
    limit = Infinity,
    budgetMs = Infinity,
  }: RecalculateOptions,
): Promise<RecalculateReport> {
  const end = shell.clock.now() + budgetMs;
  const report = { seen: 0, moved: 0, failed: 0 };
  let next: string | null | undefined = after;
  await shell.flows.load(tenant);
  do {
    const page: { items: readonly { id: string; version: number }[]; next: string | null } =
      await shell.store.instances(tenant, {
        status: 'open',
        sort: 'started',
        limit: Math.min(PAGE, limit - report.seen),
        after: next,
      });
    // A few at once share a commit where the store can do that.
    const versions = await mapFew(page.items, ({ id }) =>
      rescheduled(shell, tenant, { id, reason: reason ?? null }),
    );
    for (const [i, { version }] of page.items.entries()) {
      const now = versions[i] ?? null;
      report.seen++;
      if (now === null) report.failed++;
      else if (now > version) report.moved++;
    }
    next = page.next;
  } while (next !== null && report.seen < limit && shell.clock.now() < end);
  if (report.moved > 0) shell.wake();
  return { ...report, next };
}

/** @returns the version it has now; null when it could not be done */
async function rescheduled(
  shell: Shell,
  tenant: string,
  { id, reason }: { id: string; reason: string | null },
): Promise<number | null> {
  try {
    const { result } = await executeRetrying(shell, {
      id: shell.ids.next(),
      isDrawn: true,
      tenant,
      instance: id,
      command: { type: 'reschedule', reason },
      by: null,
    });
    return result.ok ? result.version : null;
  } catch (error) {
    if (codeOf(error) === 'ENGINE_CLOSED') throw error;
    shell.onFault(error);
    return null;
  }
}
