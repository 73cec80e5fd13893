// Values by tenant and id. Two maps rather than one under a text made of both: such a text would have to be made, and
// hashed, each time something is looked up.

export class ByTenant<T> {
  /** Made when it is needed: of the many in a batch most stay empty. */
  #tenants: Map<string, Map<string, T>> | null = null;

  get(tenant: string, id: string): T | undefined {
    return this.#tenants?.get(tenant)?.get(id);
  }

  set(tenant: string, id: string, value: T): void {
    this.#tenants ??= new Map();
    const known = this.#tenants.get(tenant) ?? new Map<string, T>();
    if (known.size === 0) this.#tenants.set(tenant, known);
    known.set(id, value);
  }

  valuesOf(tenant: string): T[] {
    return [...(this.#tenants?.get(tenant)?.values() ?? [])];
  }

  values(): T[] {
    const all: T[] = [];
    for (const known of this.#tenants?.values() ?? [])
      for (const value of known.values()) all.push(value);
    return all;
  }
}
