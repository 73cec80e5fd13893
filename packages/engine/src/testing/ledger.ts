// The instances of a test, folded from the events as they are committed, so that expectations need not wait.

import type { FlowEvent } from '../core/event.ts';
import { evolve } from '../core/evolve/evolve.ts';
import type { Instance } from '../core/instance.ts';

export class Ledger {
  /** In the order they were started. */
  readonly #instances = new Map<string, Instance>();
  readonly #events: FlowEvent[] = [];

  hear(event: FlowEvent): void {
    this.#instances.set(event.instance, evolve(this.#instances.get(event.instance) ?? null, event));
    this.#events.push(event);
  }

  get(id: string): Instance | null {
    return this.#instances.get(id) ?? null;
  }

  eventsOf(id: string): readonly FlowEvent[] {
    return this.#events.filter((event) => event.instance === id);
  }

  /** Instances without a parent. */
  roots(): readonly Instance[] {
    return [...this.#instances.values()].filter(({ parent }) => parent === null);
  }

  childrenOf(id: string): readonly Instance[] {
    return [...this.#instances.values()].filter(({ parent }) => parent?.instance === id);
  }

  /** An instance and everything below it. */
  treeOf(id: string): readonly Instance[] {
    const own = this.get(id);
    return own ? [own, ...this.childrenOf(id).flatMap((child) => this.treeOf(child.id))] : [];
  }
}
