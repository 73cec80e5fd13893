// Instances that were read or written lately, so that the next step of one costs no read.
//
// Holds committed states only, and those of this connection's view only: it is emptied as soon as others have written.

import type { Entry } from './reader.ts';

export class Resident {
  readonly #capacity: number;
  /** By tenant and id, both in the order of their last use, oldest first. */
  readonly #tenants = new Map<string, Map<string, Entry>>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Others have written: nothing of it is believed any more. */
  clear(): void {
    this.#tenants.clear();
    this.#size = 0;
  }

  get(tenant: string, instance: string): Entry | null {
    return this.#tenants.get(tenant)?.get(instance) ?? null;
  }

  put(tenant: string, entry: Entry): void {
    const { id, status } = entry.loaded.instance;
    // Little happens to one that has ended: it shall not crowd out those that live.
    if (status !== 'open') return this.forget(tenant, id);
    const entries = this.#tenants.get(tenant) ?? new Map<string, Entry>();
    // The order is worth its price only where something will have to go.
    if (this.#size * 2 > this.#capacity) {
      this.forget(tenant, id);
      this.#tenants.delete(tenant);
    }
    if (!entries.has(id)) this.#size += 1;
    entries.set(id, entry);
    this.#tenants.set(tenant, entries);
    if (this.#size > this.#capacity) this.#forgetOldest();
  }

  forget(tenant: string, instance: string): void {
    const entries = this.#tenants.get(tenant);
    if (!entries?.delete(instance)) return;
    this.#size -= 1;
    if (entries.size === 0) this.#tenants.delete(tenant);
  }

  /** Of the tenant that was quiet for longest. */
  #forgetOldest(): void {
    for (const [tenant, entries] of this.#tenants)
      for (const id of entries.keys()) return this.forget(tenant, id);
  }
}
