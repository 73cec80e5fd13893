// Instances that were read or written lately, oldest first, so that the next step of one costs no read.
//
// Holds committed states only, and those of this connection's view only: it is emptied as soon as others have written.

import type { Entry } from './reader.ts';

export class Resident {
  readonly #capacity: number;
  readonly #entries = new Map<string, Entry>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Others have written: nothing of it is believed any more. */
  clear(): void {
    this.#entries.clear();
  }

  get(tenant: string, instance: string): Entry | null {
    return this.#entries.get(entryKey(tenant, instance)) ?? null;
  }

  put(tenant: string, entry: Entry): void {
    const key = entryKey(tenant, entry.loaded.instance.id);
    this.#entries.delete(key);
    // Little happens to one that has ended: it shall not crowd out those that live.
    if (entry.loaded.instance.status !== 'open') return;
    this.#entries.set(key, entry);
    if (this.#entries.size <= this.#capacity) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      break;
    }
  }

  forget(tenant: string, instance: string): void {
    this.#entries.delete(entryKey(tenant, instance));
  }
}

export function entryKey(tenant: string, instance: string): string {
  return `${tenant}\n${instance}`;
}
