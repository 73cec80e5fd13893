// What is stored and belongs to no history: what is left of an instance that was removed, what was put beside a chain,
// command ids that would keep a command from being done.

import type { FlowEvent } from '@alir/engine/core';
import type { Store, StrayCommand, StrayEvent } from '@alir/engine';
import { finding, type Finding } from './finding.ts';
import { isEvent } from './read-events.ts';

/** Most of each kind that are looked at. */
const most = 1_000;

export async function verifyStrays(store: Store): Promise<Finding[]> {
  const events = await store.audit.strayEvents(most);
  const commands = await store.audit.strayCommands(most);
  return [
    ...goneInstances(events.filter(({ instance }) => instance === null)),
    ...events.filter(({ instance }) => instance !== null).map(besideChain),
    ...commands.flatMap(withoutItsEvent),
  ];
}

/** One finding an instance, however many of its events are left. */
function goneInstances(strays: readonly StrayEvent[]): Finding[] {
  const tenants = new Map<string | null, string | null>();
  for (const { text } of strays) {
    const event = readEvent(text);
    const id = event?.instance ?? null;
    const created = event?.changes.find((change) => change.kind === 'created');
    tenants.set(id, created?.tenant ?? tenants.get(id) ?? null);
  }
  return [...tenants].map(([instance, tenant]) =>
    finding('INSTANCE_MISSING', { tenant, instance }),
  );
}

function besideChain({ tenant, instance, text }: StrayEvent): Finding {
  return finding('EVENT_STRAY', { tenant, instance, seq: readEvent(text)?.seq ?? null });
}

function withoutItsEvent({ tenant, id, text }: StrayCommand): Finding[] {
  const event = text === null ? null : readEvent(text);
  if (event?.command === id) return [];
  const { instance = null, seq = null } = event ?? {};
  return [finding('COMMAND_STRAY', { tenant, instance, seq, name: id })];
}

/** Null: it is no event any more. */
function readEvent(text: string): FlowEvent | null {
  try {
    const event: unknown = JSON.parse(text);
    return isEvent(event) ? event : null;
  } catch {
    return null;
  }
}
