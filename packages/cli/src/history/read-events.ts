import type { Store, StoredEvent } from '@alir/engine';
import type { FlowEvent } from '@alir/engine/core';
import { isUnreadable } from './unreadable.ts';

export interface ReadEvents {
  /** In order of `seq`, up to the version that was asked for. */
  readonly events: readonly StoredEvent[];
  /** The event that is no longer JSON; those before it cannot be reached either. */
  readonly unreadable: number | null;
}

/** Reads the history of an instance; where the store cannot read it, finds out at which event. */
export async function readEvents(
  store: Store,
  tenant: string,
  instance: string,
  version: number,
): Promise<ReadEvents> {
  // Another process may have appended meanwhile.
  const upTo = async (after: number): Promise<StoredEvent[]> =>
    (await store.events(tenant, instance, after)).filter(({ event }) => event.seq <= version);
  try {
    return { events: await upTo(0), unreadable: null };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  let events: StoredEvent[] = [];
  for (let seq = version; seq > 0; seq--) {
    try {
      events = await upTo(seq - 1);
    } catch {
      return { events, unreadable: seq };
    }
  }
  return { events, unreadable: null };
}

/** Whether a value has the parts that every event has: what is stored may be anybody's JSON. */
export function isEvent(value: unknown): value is FlowEvent {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  return (
    Array.isArray(parts.get('changes')) &&
    typeof parts.get('detail') === 'object' &&
    parts.get('detail') !== null &&
    ['instance', 'command'].every((part) => typeof parts.get(part) === 'string') &&
    ['seq', 'at'].every((part) => Number.isSafeInteger(parts.get(part)))
  );
}
