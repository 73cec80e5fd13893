// Many letters on a page: played moment by moment, with room between for whoever uses the page; after each run the canvas shows
// where letters wait.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PopulationReport, ToldReport } from '@alir/engine/simulate';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Naming } from '../../model/words/speaker.ts';
import type { Load, LoadSettings } from '../../try/load.ts';
import type { Testing } from '../../try/test-scenarios.ts';
import { type MarksStore, noMarks } from '../marks/marks.ts';
import { breath } from '../parts/breath.ts';
import type { TryingOffice } from '../try/try-state.ts';
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

/** How long is played before the page may go on, ms: less than a frame. */
const slice = 12;

/** The many letters of an editor's document. */
export function createCrowding(
  around: Naming & {
    readonly editor: Editor;
    readonly office: TryingOffice | undefined;
    readonly marks: MarksStore;
  },
): Crowding {
  const { editor, office, marks, lang, nameOf } = around;
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
      const tries = await import('../../try/index.ts');
      if (own !== round) return;
      const flows = tries.compiledFlows(document, office?.beside);
      if (flows === null) return store.setState({ phase: 'faulty' });
      const world = office?.world ?? tries.castOfFlow(document.flow, lang);
      const testing = { document, flows, world, lang, nameOf };
      const load = tries.loadOf(testing);
      const { perDay, days, people } = before ?? load.usual;
      const settings = { ...load.usual, perDay, days, people };
      store.setState({ phase: 'ready', testing, load, settings });
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
      try {
        const playing = tries.playLoad(load, settings, testing);
        let runs = 0;
        let until = performance.now() + slice;
        for (;;) {
          const next = playing.next();
          if (next.done === true) {
            shown(next.value, say);
            return store.setState({ phase: 'done', progress: 1 });
          }
          const { run, report } = next.value;
          if (run > runs && report !== null) {
            runs = run;
            store.setState({ progress: run / settings.runs });
            shown(report, say);
          }
          if (performance.now() < until) continue;
          await breath();
          if (own !== round) return;
          until = performance.now() + slice;
        }
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
