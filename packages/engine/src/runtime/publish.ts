// Events of flows for other flows: kept as mail under the key that a listening flow declares, and matched with whoever
// listens, now or later.

import { addWork } from '../core/calendar/add-work.ts';
import type { Flow, Transition } from '../core/compile/flow.ts';
import type { Outgoing } from '../core/event.ts';
import { calendarOf } from '../core/organisation/world.ts';
import type { Mail } from '../ports/store.ts';
import type { Shell } from './shell.ts';

type Published = Extract<Outgoing, { kind: 'publish' }>;
type Correlation = NonNullable<Transition['correlation']>;

/** Keeps the event as mail for every flow that listens to its topic. @returns how many mails were kept */
export async function keepPublished(
  shell: Shell,
  tenant: string,
  from: string,
  entry: Published,
): Promise<number> {
  const world = await shell.world(tenant);
  const now = shell.clock.now();
  const kept = new Map<string, Mail>();
  for (const flow of flowsOf(shell, tenant)) {
    for (const correlation of listeningTo(flow, entry.topic)) {
      const { key } = correlation;
      const value = correlatedValue(correlation.is, entry, now);
      if (value === null) continue;
      // One mail, however many states of the flow listen: an instance receives an event once.
      const id = `${entry.id}>${flow.name}/${key}=${value}`;
      const until = addWork(calendarOf(world, flow.calendar), now, correlation.keep);
      if ((kept.get(id)?.until ?? -Infinity) >= until) continue;
      const body = { ...entry.body, from };
      kept.set(id, { id, topic: entry.topic, key, value, flow: flow.name, body, until });
    }
  }
  for (const mail of kept.values()) await shell.store.keepMail(tenant, mail);
  await shell.store.settle(tenant, entry.id);
  return kept.size;
}

/** Every version of every flow: instances stay on theirs. */
function flowsOf({ flows }: Shell, tenant: string): Flow[] {
  return flows
    .names(tenant)
    .flatMap((name) =>
      flows.versions(tenant, name).map((version) => flows.version(tenant, name, version)),
    );
}

function listeningTo(flow: Flow, topic: string): Correlation[] {
  return [...flow.nodes.values()].flatMap((node) =>
    (node.on.get(topic) ?? []).flatMap(({ correlation }) => correlation ?? []),
  );
}

function correlatedValue(is: Correlation['is'], entry: Published, now: number): string | null {
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
