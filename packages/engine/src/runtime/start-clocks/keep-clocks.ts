// Knows from the published flows when their clocks are next due, and keeps it where every process finds it.

import { nextMoment } from '../../core/clock/moments.ts';
import type { World } from '../../core/organisation/world.ts';
import { DEFAULT_TENANT } from '../commands.ts';
import type { Shell } from '../shell.ts';
import { tryEach } from '../try-each.ts';
import { clockSpans } from './clock-spans.ts';

/**
 * Keeps the clocks of flows that were published since this process last looked. Mostly there is nothing to do.
 *
 * @returns of how many tenants it could not be done now: each was told to `onFault`, and keeps no other waiting
 */
export async function keepClocks(shell: Shell): Promise<number> {
  const { failed } = await tryEach(shell, tenantsOf(shell), (tenant) =>
    keepClocksOf(shell, tenant),
  );
  return failed;
}

async function keepClocksOf(shell: Shell, tenant: string): Promise<void> {
  const { flows, publisher, clocksKept } = shell;
  if (!publisher.isPrepared(tenant)) await publisher.prepare(tenant);
  const count = flows.count(tenant);
  if (clocksKept.get(tenant) === count) return;
  const clocked = flows
    .names(tenant)
    .filter((name) =>
      flows.history(tenant, name).some(({ definition }) => definition.start?.clock),
    );
  if (clocked.length > 0) {
    const world = await shell.world(tenant);
    for (const name of clocked) await keepClock(shell, tenant, name, world);
  }
  clocksKept.set(tenant, count);
}

/** A flow that only the host knows is published for the default tenant, or its clock would wait for the first command. */
function tenantsOf({ flows }: Shell): readonly string[] {
  const known = flows.tenants();
  return known.length === 0 && flows.registersClock() ? [DEFAULT_TENANT] : known;
}

async function keepClock(shell: Shell, tenant: string, name: string, world: World): Promise<void> {
  const { startClocks } = shell.store;
  const spans = clockSpans(shell, tenant, name, world);
  for (;;) {
    const kept = await startClocks.of(tenant, name);
    if (kept === null && spans.length === 0) return;
    const done = kept?.done ?? spans[0]?.from ?? 0;
    const next = nextMoment(spans, done);
    if (kept?.next === next) return;
    const revision = (kept?.revision ?? 0) + 1;
    const refused = kept?.refused ?? [];
    // If another process was faster, it is looked at once more: that one may know other versions.
    if (await startClocks.keep(tenant, { flow: name, revision, done, next, refused })) return;
  }
}
