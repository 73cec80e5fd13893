// Many letters on a page: played moment by moment, with room between for whoever uses the page; after each run the canvas shows
// where letters wait.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PopulationProgress, PopulationReport, ToldReport } from '@alir/engine/simulate';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Naming } from '../../model/words/speaker.ts';
import type { Load, LoadSettings } from '../../try/load.ts';
import type { Testing } from '../../try/test-scenarios.ts';
import { type MarksStore, noMarks } from '../marks/marks.ts';
import { inSlices } from '../parts/in-slices.ts';
import type { TryingOffice } from '../session/trying-office.ts';
import { heatMarks } from './heat.ts';

/** Many letters on the page. */
export interface PopulationState {
  /** `faulty`: the flow has errors; `ready`: nothing is played yet; `failed`: see `failure`. */
  readonly phase: 'loading' | 'faulty' | 'ready' | 'running' | 'done' | 'failed';
  /** What is played. */
  readonly document: FlowDocument | null;
  /** What it can be loaded with. */
  readonly load: Load | null;
  /** The numbers, as whoever plays it has set them. */
  readonly settings: LoadSettings | null;
  /** With whom. */
  readonly testing: Testing | null;
  /** How much of it is played, from 0 to 1. */
  readonly progress: number;
  /** What it comes to so far. */
  readonly report: PopulationReport | null;
  /** The same in sentences. */
  readonly told: ToldReport | null;
  /** What was thrown. */
  readonly failure: string | null;
}

/** The many letters of one editor's page. */
export interface Crowding {
  /** What is known. */
  readonly store: StoreApi<PopulationState>;
  /** Looks at what the document can be loaded with. */
  readonly begin: () => Promise<void>;
  /** Changes numbers. */
  readonly set: (settings: Partial<LoadSettings>) => void;
  /** Plays it. */
  readonly run: () => Promise<void>;
  /** Stops where it is; what was played stays. */
  readonly stop: () => void;
  /** Ends it, and takes the marks away. */
  readonly end: () => void;
}

const nothing: PopulationState = {
  phase: 'loading',
  document: null,
  load: null,
  settings: null,
  testing: null,
  progress: 0,
  report: null,
  told: null,
  failure: null,
};

/** What many letters of a page need. */
interface Around extends Naming {
  readonly editor: Editor;
  readonly office: TryingOffice | undefined;
  readonly marks: MarksStore;
}

/** The many letters of an editor's document. */
export function createCrowding(around: Around): Crowding {
  const { editor, marks, lang } = around;
  const store = createStore<PopulationState>(() => nothing);
  let round = 0;
  const shown = (report: PopulationReport, say: (report: PopulationReport) => ToldReport): void => {
    store.setState({ report, told: say(report) });
    marks.setState(heatMarks(report, lang), true);
  };
  return {
    store,
    async begin() {
      round += 1;
      const own = round;
      const { document } = editor;
      const before = store.getState().settings;
      store.setState({ ...nothing, document }, true);
      marks.setState(noMarks, true);
      const loaded = await loadedOf(document, around);
      if (own !== round) return;
      if (loaded === null) return store.setState({ phase: 'faulty' });
      const { perDay, days, people } = before ?? loaded.load.usual;
      const settings = { ...loaded.load.usual, perDay, days, people };
      store.setState({ ...loaded, phase: 'ready', settings });
    },
    set(changed) {
      const { settings } = store.getState();
      if (settings) store.setState({ settings: { ...settings, ...changed } });
    },
    async run() {
      round += 1;
      const own = round;
      const { load, settings, testing } = store.getState();
      if (!load || !settings || !testing) return;
      const tries = await import('../../try/index.ts');
      store.setState({ phase: 'running', progress: 0, failure: null });
      const say = (report: PopulationReport) => tries.sayLoad(report, settings, testing);
      let runs = 0;
      const told = ({ run, report }: PopulationProgress): void => {
        if (run === runs || report === null) return;
        runs = run;
        store.setState({ progress: run / settings.runs });
        shown(report, say);
      };
      try {
        const playing = tries.playLoad(load, settings, testing);
        const report = await inSlices(playing, told, () => own !== round);
        if (report === null) return;
        shown(report, say);
        store.setState({ phase: 'done', progress: 1 });
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        store.setState({ phase: 'failed', failure });
      }
    },
    stop() {
      round += 1;
      store.setState(({ report }) => ({ phase: report === null ? 'ready' : 'done' }));
    },
    end() {
      round += 1;
      marks.setState(noMarks, true);
      store.setState({ phase: 'loading' });
    },
  };
}

/** What a document can be loaded with, and with whom; null while it has errors. */
async function loadedOf(
  document: FlowDocument,
  { office, lang, nameOf }: Around,
): Promise<{ readonly load: Load; readonly testing: Testing } | null> {
  const tries = await import('../../try/index.ts');
  const flows = tries.compiledFlows(document, office?.beside);
  if (flows === null) return null;
  const world = office?.world ?? tries.castOfFlow(document.flow, lang);
  const testing = { document, flows, world, lang, nameOf };
  return { testing, load: tries.loadOf(testing) };
}
