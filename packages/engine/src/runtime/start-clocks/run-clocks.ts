// Clocks that are due: starts what their flows start at each moment that has come. How far it has gone is kept after each
// moment; a crash before that does the moment again, and what is there by its key is left alone.

import { dueMoments, nextMoment, type ClockMoment } from '../../core/clock/moments.ts';
import { AlirError } from '../../core/errors.ts';
import { isoOf } from '../../core/instant.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DueStartClock, StoredStartClock } from '../../ports/start-clock-store.ts';
import type { Shell } from '../shell.ts';
import { tryEach } from '../try-each.ts';
import { clockSpans } from './clock-spans.ts';
import { refusedRecord, startMoment, type RefusedStart } from './start-moment.ts';

/** How long a clock stays ours before another process may take it, ms. */
const LEASE_MS = 30_000;
/** Moments that are looked for at once. */
const MAX_MOMENTS = 100;
/** Moments with refused starts that are kept for operators; the oldest go first. */
const MAX_REFUSED = 50;

/** @returns how many instances were started, and how many clocks could not be looked at: each was told to `onFault` */
export async function runClocks(
  shell: Shell,
  limit: number,
): Promise<{ readonly started: number; readonly failed: number }> {
  const due = await shell.store.startClocks.due(shell.clock.now(), limit, LEASE_MS);
  let started = 0;
  const { failed } = await tryEach(shell, due, async (clock) => {
    started += await runClock(shell, clock);
  });
  return { started, failed };
}

/** @returns how many instances were started */
async function runClock(shell: Shell, { tenant, flow: name }: DueStartClock): Promise<number> {
  let clock = await shell.store.startClocks.of(tenant, name);
  await shell.publisher.prepare(tenant);
  // After the clock was read: whoever publishes from here on keeps it anew, and what we keep is refused.
  await shell.flows.refresh(tenant);
  const world = await shell.world(tenant);
  const spans = clockSpans(shell, tenant, name, world);
  const flow = spans.length === 0 ? null : shell.flows.newest(tenant, name);
  const now = shell.clock.now();
  const reach = (from: StoredStartClock, done: number, refused = from.refused): Promise<Reached> =>
    keep(shell, tenant, { ...from, done, next: nextMoment(spans, done), refused });
  let started = 0;
  while (clock !== null) {
    const { moments, until } = dueMoments(spans, clock.done, now, MAX_MOMENTS);
    for (const moment of moments) {
      if (flow === null) break;
      const outcome = await startMoment(shell, { tenant, flow, world }, moment);
      started += outcome.started;
      clock = await reach(clock, moment.at, withRefused(shell, clock, moment, outcome.refused));
      if (clock === null) return started;
    }
    // Past what came too late; and where nothing is due after all, so that it is given out when something is.
    if (moments.at(-1)?.at !== until) clock = await reach(clock, until);
    if (clock?.next === null || (clock?.next ?? 0) > now) break;
  }
  return started;
}

/** Null: another process was faster, and goes on with it. */
type Reached = StoredStartClock | null;

async function keep(shell: Shell, tenant: string, clock: StoredStartClock): Promise<Reached> {
  const next = { ...clock, revision: clock.revision + 1 };
  return (await shell.store.startClocks.keep(tenant, next)) ? next : null;
}

/** What operators are to know of the clock, with what was refused now; the host is told at once. */
function withRefused(
  shell: Shell,
  { flow, refused: before }: StoredStartClock,
  moment: ClockMoment,
  refused: readonly RefusedStart[],
): readonly JsonObject[] {
  const [first] = refused;
  if (!first) return before;
  const at = isoOf(moment.named);
  const { code } = first.refusal;
  shell.onFault(new AlirError('CLOCK_START_REFUSED', { flow, at, count: refused.length, code }));
  return [...before, refusedRecord(moment, refused)].slice(-MAX_REFUSED);
}
