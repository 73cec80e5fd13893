// Values by tenant and id. Two maps rather than one under a text made of both: such a text would have to be made, and
// hashed, each time something is looked up.

export class ByTenant<T> {
  readonly #tenants = new Map<string, Map<string, T>>();

  get(tenant: string, id: string): T | undefined {
    return this.#tenants.get(tenant)?.get(id);
  }

  set(tenant: string, id: string, value: T): void {
    const known = this.#tenants.get(tenant);
    if (known) known.set(id, value);
    else this.#tenants.set(tenant, new Map([[id, value]]));
  }

  *values(): Iterable<T> {
    for (const known of this.#tenants.values()) yield* known.values();
  }
}
