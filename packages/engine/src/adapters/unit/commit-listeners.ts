// Those who want to know of commits. One that throws harms neither the commit nor the others.

import type { FlowEvent } from '../../core/event.ts';

export type CommitListener = (tenant: string, event: FlowEvent) => void;

export class CommitListeners {
  readonly #listeners = new Set<CommitListener>();

  /** @returns removes the listener */
  add(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(tenant: string, event: FlowEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(tenant, event);
      } catch (error) {
        // As an uncaught error, since whoever committed has nothing to do with it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
