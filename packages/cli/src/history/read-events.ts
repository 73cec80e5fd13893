import type { Store, StoredEvent } from '@alir/engine';
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
