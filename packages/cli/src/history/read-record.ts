import type { Store, StoredRows } from '@alir/engine';
import type { Instance } from '@alir/engine/core';
import { readEvents, type ReadEvents } from './read-events.ts';
import { readable } from './unreadable.ts';

/** What is stored of an instance, as of one moment. */
export interface StoredRecord extends ReadEvents {
  readonly instance: Instance;
  readonly head: string;
  readonly rows: StoredRows | null | 'unreadable';
}

/**
 * Reads again while others commit, so that what is read belongs together.
 *
 * @returns null: there is no such instance; `unreadable`: its state cannot be read, so nobody knows how long its history is
 */
export async function readRecord(
  store: Store,
  tenant: string,
  id: string,
): Promise<StoredRecord | null | 'unreadable'> {
  for (;;) {
    const loaded = await readable(async () => {
      const found = await store.load(tenant, id);
      return found && { ...found, version: found.instance.version };
    });
    if (loaded === null || loaded === 'unreadable') return loaded;
    const { instance, head, version } = loaded;
    const read = await readEvents(store, tenant, id, version);
    const rows = await readable(() => store.audit.rows(tenant, id));
    const after = await readable(() => store.load(tenant, id));
    if (after !== null && after !== 'unreadable' && after.head === head)
      return { instance, head, ...read, rows };
  }
}
