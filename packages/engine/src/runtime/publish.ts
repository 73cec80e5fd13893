// Events of flows for other flows: kept as mail under the key that a listening flow declares, and matched with whoever
// listens, now or later.

import { addWork } from '../core/calendar/add-work.ts';
import type { Flow, Transition } from '../core/compile/flow.ts';
import type { Outgoing } from '../core/event.ts';
import { calendarOf } from '../core/organisation/world.ts';
import type { Shell } from './shell.ts';

type Published = Extract<Outgoing, { kind: 'publish' }>;

/** Keeps the event as mail for every flow that listens to its topic. */
export async function keepPublished(
  shell: Shell,
  tenant: string,
  from: string,
  entry: Published,
): Promise<void> {
  const world = await shell.world(tenant);
  const now = shell.clock.now();
  for (const name of shell.flows.names(tenant)) {
    const flow = shell.flows.newest(tenant, name);
    if (!flow) continue;
    for (const transition of listeningTo(flow, entry.topic)) {
      const { correlation } = transition;
      const value = correlation && correlatedValue(correlation.is, entry, now);
      if (!correlation || value === null) continue;
      const until = addWork(calendarOf(world, flow.calendar), now, correlation.keep);
      await shell.store.keepMail(tenant, {
        id: `${entry.id}>${name}/${transition.pointer}`,
        topic: entry.topic,
        key: correlation.key,
        value,
        flow: name,
        body: { ...entry.body, from },
        until,
      });
    }
  }
  await shell.store.settle(tenant, entry.id);
}

function listeningTo(flow: Flow, topic: string): Transition[] {
  return [...flow.nodes.values()].flatMap((node) => [...(node.on.get(topic) ?? [])]);
}

function correlatedValue(
  is: NonNullable<Transition['correlation']>['is'],
  entry: Published,
  now: number,
): string | null {
  try {
    const value = is.evaluate({
      variables: { event: entry.body, data: {}, now: new Date(now).toISOString() },
      ask: () => null,
      done: () => false,
    });
    return typeof value === 'string' ? value : null;
  } catch {
    // The event has not what this flow looks for: it is not for it.
    return null;
  }
}
