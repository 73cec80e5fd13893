// Events of flows for other flows: kept as mail under the key that a listening flow declares, and matched with whoever
// listens, now or later.

import { correlatedValue } from '../core/activities/correlated-value.ts';
import { addWork } from '../core/calendar/add-work.ts';
import type { Outgoing } from '../core/event.ts';
import { calendarOf } from '../core/organisation/world.ts';
import type { Mail } from '../ports/mail.ts';
import type { Unit } from '../ports/unit.ts';
import type { Shell } from './shell.ts';

type Published = Extract<Outgoing, { kind: 'publish' }>;

/**
 * Without what nobody listens to: an event of a flow that no flow waits for need not be written. Where another process may
 * be publishing a listener at this moment, it is; whoever delivers it looks again.
 */
export async function heard(
  shell: Shell,
  tenant: string,
  unit: Unit,
  outgoing: readonly Outgoing[],
): Promise<readonly Outgoing[]> {
  const isHeard = (entry: Outgoing): boolean =>
    entry.kind !== 'publish' || shell.flows.listeners(tenant, entry.topic).length > 0;
  if (outgoing.every(isHeard)) return outgoing;
  return (await unit.hasOnly(shell.flows.count(tenant))) ? outgoing.filter(isHeard) : outgoing;
}

/** Keeps the event as mail for every flow that listens to its topic. @returns how many mails were kept */
export async function keepPublished(
  shell: Shell,
  tenant: string,
  from: string,
  entry: Published,
): Promise<number> {
  // Another process may have published a listener since.
  await shell.flows.refresh(tenant);
  const world = await shell.world(tenant);
  const now = shell.clock.now();
  const kept = new Map<string, Mail>();
  for (const { flow, correlation } of shell.flows.listeners(tenant, entry.topic)) {
    const { key } = correlation;
    const value = correlatedValue(correlation.is, entry.body, now);
    if (value === null) continue;
    // One mail, however many states of the flow listen: an instance receives an event once.
    const id = `${entry.id}>${flow.name}/${key}=${value}`;
    const until = addWork(calendarOf(world, flow.calendar), now, correlation.keep);
    if ((kept.get(id)?.until ?? -Infinity) >= until) continue;
    const body = { ...entry.body, from };
    kept.set(id, { id, topic: entry.topic, key, value, flow: flow.name, body, until });
  }
  for (const mail of kept.values()) await shell.store.keepMail(tenant, mail);
  await shell.store.settle(tenant, entry.id);
  return kept.size;
}
