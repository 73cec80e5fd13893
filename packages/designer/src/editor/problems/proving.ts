// Proves the document after every edit, one at a time: while one proof runs, edits only say that there is something newer.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Proof } from '../../proof/prover.ts';

/** What is known of the document. */
export interface ProvingState {
  /** The last proof, or null before the first. */
  readonly proof: ShownProof | null;
  /** Whether the document has changed since. */
  readonly isBehind: boolean;
  /** Why there is no proof: what was thrown; null while all is well. */
  readonly failure: string | null;
}

/** A proof as the page needs it, wherever it was made. */
export type ShownProof = Omit<Proof, 'flow'>;

/** Proves a document, here or in a worker. `beside`: flows that are begun beside it, which it may start. */
export type Prove = (
  document: FlowDocument,
  beside?: readonly FlowDocument[],
) => Promise<ShownProof>;

/** Proofs of one editor's document. */
export interface Proving {
  /** What is known. */
  readonly store: StoreApi<ProvingState>;
  /** Ends it. */
  readonly stop: () => void;
}

/** Proves the document of an editor now and after every edit, among flows that are begun beside it. */
export function startProving(
  editor: Editor,
  prove: Prove,
  beside: readonly FlowDocument[] = [],
): Proving {
  const store = createStore<ProvingState>(() => ({ proof: null, isBehind: true, failure: null }));
  let isRunning = false;
  const stopped = new AbortController();
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (store.getState().isBehind && !stopped.signal.aborted) {
      store.setState({ isBehind: false });
      try {
        const proof = await prove(editor.document, beside);
        // A host's own prover may answer anything.
        if (!Array.isArray(proof.troubles)) throw new TypeError('what was answered is no proof');
        store.setState({ proof, failure: null });
      } catch (error) {
        store.setState({ failure: error instanceof Error ? error.message : String(error) });
      }
    }
    isRunning = false;
  };
  const unsubscribe = editor.subscribe(() => {
    store.setState({ isBehind: true });
    void run();
  });
  void run();
  return {
    store,
    stop() {
      stopped.abort();
      unsubscribe();
    },
  };
}
