// What was committed in this process, told to everybody who has a stream open. One subscription and one look-up an event,
// however many listen.

import type { FlowEvent } from '../core/event.ts';
import type { Engine } from '../runtime/api/engine.ts';
import type { Lineage } from '../runtime/read/may-read.ts';

export interface Committed {
  readonly event: FlowEvent;
  /** The instance as the rule of reading sees it. */
  readonly of: Lineage;
}

type Listener = (committed: Committed) => void;

/** Instances whose lineage is remembered. */
const mostKnown = 10_000;

export class ChangeFeed {
  readonly #engine: Engine;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #known = new Map<string, Lineage>();
  #unsubscribe: (() => void) | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Tells of every event of a tenant until the function it gives is called. */
  listen(tenant: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(tenant) ?? new Set();
    this.#listeners.set(tenant, listeners.add(listener));
    this.#unsubscribe ??= this.#engine.on('*', (event, of) => {
      if (this.#listeners.has(of)) void this.#tell(of, event);
    });
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(tenant);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = null;
    };
  }

  async #tell(tenant: string, event: FlowEvent): Promise<void> {
    // A look-up that fails leaves listeners without one notice: they are told of the next change, and reload anyway.
    const of = await this.#lineage(tenant, event).catch(() => null);
    if (of === null) return;
    for (const listener of this.#listeners.get(tenant) ?? []) listener({ event, of });
  }

  async #lineage(tenant: string, event: FlowEvent): Promise<Lineage | null> {
    const key = JSON.stringify([tenant, event.instance]);
    const known = this.#known.get(key) ?? bornOf(event);
    const found = known ?? (await this.#engine.shell.store.instanceRow(tenant, event.instance));
    if (found === null) return null;
    const { id, root, path, starter } = found;
    // All but this never changes.
    const { confidential = found.confidential } =
      event.changes.find((change) => change.kind === 'derived') ?? {};
    const lineage = { id, root, path, starter, confidential };
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, lineage);
    return lineage;
  }
}

/** An instance's first event says all. */
function bornOf({ instance, changes }: FlowEvent): Lineage | null {
  const born = changes.find((change) => change.kind === 'created');
  if (born === undefined) return null;
  const { root, path, starter } = born;
  return {
    id: instance,
    root,
    path,
    starter: starter.position ?? starter.user,
    confidential: false,
  };
}
