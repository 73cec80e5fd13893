// The trial on a page: what is tried, at which moment, with what was refused last. The engine is loaded when a trial begins.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Trial, TrialAct, TrialOffice } from '../../try/trial.ts';
import type * as everything from '../../try/index.ts';

/** The functions of the engine, as a page holds them once they are loaded. */
type Tries = typeof everything;

/** People and other flows to try with. */
export type TryingOffice = Pick<TrialOffice, 'world'> & {
  /** The other flows that it may start, with their forms. */
  readonly beside?: readonly FlowDocument[];
  /** When trials begin, ms UTC. Default: now. */
  readonly now?: number;
};

/** A trial on the page. */
export interface TryState {
  /** `idle`: none; `loading`: the engine is on its way; `faulty`: the flow has errors; `running`. */
  readonly phase: 'idle' | 'loading' | 'faulty' | 'running';
  /** The trial, while one runs. */
  readonly trial: Trial | null;
  /** The functions of the engine, once they are loaded. */
  readonly tries: Tries | null;
  /** The document that is tried: an edit since then makes the trial an old one. */
  readonly document: FlowDocument | null;
  /** Why the last act was refused, as a sentence; null while none was. */
  readonly refused: string | null;
}

/** The trial of one editor's page. */
export interface Trying {
  /** What is known. */
  readonly store: StoreApi<TryState>;
  /** Begins anew, with the document as it is. */
  readonly begin: () => Promise<void>;
  /** Does something. */
  readonly act: (act: TrialAct) => void;
  /** Looks at another moment. */
  readonly lookAt: (moment: number) => void;
  /** Ends it. */
  readonly end: () => void;
}

const idle: TryState = { phase: 'idle', trial: null, tries: null, document: null, refused: null };

/** The trial of an editor's document. */
export function createTrying(
  editor: Editor,
  lang: 'id' | 'en',
  office: TryingOffice | undefined,
): Trying {
  const store = createStore<TryState>(() => idle);
  return {
    store,
    async begin() {
      const { document } = editor;
      store.setState({ ...idle, phase: 'loading', document });
      const tries = await import('../../try/index.ts');
      const flows = tries.compiledFlows(document, office?.beside);
      // Somebody may have begun another one meanwhile.
      if (store.getState().document !== document) return;
      if (flows === null) return store.setState({ phase: 'faulty', tries });
      const setting = {
        ...flows,
        now: office?.now ?? Date.now(),
        world: office?.world ?? tries.castOfFlow(document.flow, lang),
      };
      store.setState({ phase: 'running', tries, trial: tries.beginTrial(setting) });
    },
    act(act) {
      const { trial, tries } = store.getState();
      if (trial === null || tries === null) return;
      const tried = tries.tryAct(trial, act);
      if (tried.ok) store.setState({ trial: tried.trial, refused: null });
      else store.setState({ refused: tries.say(tried.code, tried.details, lang) });
    },
    lookAt(moment) {
      const { trial, tries } = store.getState();
      if (trial !== null && tries !== null) {
        store.setState({ trial: tries.lookAt(trial, moment), refused: null });
      }
    },
    end: () => store.setState(idle, true),
  };
}
