// The trial on a page: what is tried, at which moment, with what was refused last. The engine is loaded when a trial begins.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Trial, TrialAct } from '../../try/trial.ts';
import { type MarksStore, noMarks, trailMarks } from '../marks/marks.ts';
import type { TryingOffice } from '../session/trying-office.ts';
import type * as everything from '../../try/index.ts';

/** The functions of the engine, as a page holds them once they are loaded. */
type Tries = typeof everything;

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

/** Where a trial goes on. */
export interface BeginAt {
  /** What it is a trial of. */
  readonly document: FlowDocument;
  /** As it stands. */
  readonly trial: Trial;
}

/** The trial of one editor's page. */
export interface Trying {
  /** What is known. */
  readonly store: StoreApi<TryState>;
  /** Lets the next trial go on from another one's end, as long as the document is the same. */
  readonly beginAt: (where: BeginAt) => void;
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
export function createTrying(trying: {
  readonly editor: Editor;
  readonly lang: 'id' | 'en';
  readonly office: TryingOffice | undefined;
  readonly marks: MarksStore;
}): Trying {
  const { editor, lang, office, marks } = trying;
  const store = createStore<TryState>(() => idle);
  let next: BeginAt | null = null;
  const show = (trial: Trial): void => {
    const { tries, document } = store.getState();
    store.setState({ trial, refused: null });
    if (tries === null || document === null) return;
    const passed = tries.trailOf(trial).map(({ steps, ways }) => ({
      steps,
      ways: ways.flatMap((pointer) => tries.wayAt(document, pointer) ?? []),
    }));
    marks.setState(trailMarks({ passed, here: tries.stepsOccupied(trial).keys() }), true);
  };
  return {
    store,
    beginAt(where) {
      next = where;
    },
    async begin() {
      const { document } = editor;
      const from = next?.document === document ? next : null;
      next = null;
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
      store.setState({ phase: 'running', tries });
      show(from?.trial ?? tries.beginTrial(setting));
    },
    act(act) {
      const { trial, tries } = store.getState();
      if (trial === null || tries === null) return;
      const tried = tries.tryAct(trial, act);
      if (tried.ok) show(tried.trial);
      else store.setState({ refused: tries.say(tried.code, tried.details, lang) });
    },
    lookAt(moment) {
      const { trial, tries } = store.getState();
      if (trial !== null && tries !== null) show(tries.lookAt(trial, moment));
    },
    end() {
      if (store.getState().trial !== null) marks.setState(noMarks, true);
      store.setState(idle, true);
    },
  };
}
