// What a connection of our own counted, so that the next commit need not: nobody else can write on it, and what others commit
// elsewhere changes the version of the database. On a host's connection nothing is remembered, since there anybody may
// write in any transaction, and take it back.

/** Row numbers last given; 0 before the first. */
export interface LastRows {
  readonly event: number;
  readonly instance: number;
}

export class Counts {
  /** Published versions by tenant. */
  readonly #flows = new Map<string, number>();
  /** Null: not known. */
  lastRows: LastRows | null = null;

  /** Others have written. */
  clear(): void {
    this.lastRows = null;
    this.#flows.clear();
  }

  flows(tenant: string, counted: () => number): number {
    const known = this.#flows.get(tenant) ?? counted();
    this.#flows.set(tenant, known);
    return known;
  }

  /** Versions of flows were published. */
  forgetFlows(): void {
    this.#flows.clear();
  }
}
