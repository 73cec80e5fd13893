// The scenarios of the document as they are played on a page: one after the other, with room between for whoever uses the page,
// and what none of them passes marked on the canvas.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Naming } from '../../model/words/speaker.ts';
import type { Passage, TestedScenario } from '../../try/test-scenarios.ts';
import {
  type Marks,
  type MarksStore,
  noMarks,
  type StepMark,
  type WayMark,
} from '../marks/marks.ts';
import { inSlices } from '../parts/in-slices.ts';
import type { TryingOffice } from '../session/trying-office.ts';

/** How the scenarios went. */
export interface TestingState {
  /** `faulty`: the flow has errors; `unreadable`: the scenarios have. */
  readonly phase: 'idle' | 'running' | 'done' | 'faulty' | 'unreadable';
  /** What was played. */
  readonly document: FlowDocument | null;
  /** How each went that was played so far. */
  readonly results: readonly TestedScenario[];
  /** How many there are. */
  readonly of: number;
  /** What they went through, when all were played. */
  readonly passage: Passage | null;
  /** What is wrong with the scenarios themselves. */
  readonly messages: readonly string[];
}

/** The scenarios of one editor's page. */
export interface Testing {
  /** What is known. */
  readonly store: StoreApi<TestingState>;
  /** Plays all. */
  readonly run: () => Promise<void>;
  /** Marks what none of them passes; again, after something else was marked. */
  readonly mark: () => void;
  /** Ends it, and takes the marks away. */
  readonly end: () => void;
}

const idle: TestingState = {
  phase: 'idle',
  document: null,
  results: [],
  of: 0,
  passage: null,
  messages: [],
};

/** The scenarios of an editor's document. */
export function createTesting(
  around: Naming & {
    readonly editor: Editor;
    readonly office: TryingOffice | undefined;
    readonly marks: MarksStore;
  },
): Testing {
  const { editor, office, marks, lang, nameOf } = around;
  const store = createStore<TestingState>(() => idle);
  let round = 0;
  const mark = (): void => {
    const { passage } = store.getState();
    if (passage !== null) marks.setState(passageMarks(passage), true);
  };
  return {
    store,
    async run() {
      round += 1;
      const own = round;
      const { document } = editor;
      store.setState({ ...idle, phase: 'running', document }, true);
      const tries = await import('../../try/index.ts');
      const flows = tries.compiledFlows(document, office?.beside);
      if (own !== round) return;
      if (flows === null) return store.setState({ phase: 'faulty' });
      const world = office?.world ?? tries.castOfFlow(document.flow, lang);
      const testing = { document, flows, world, lang, nameOf };
      const read = tries.readScenarios(testing);
      if (!read.ok) return store.setState({ phase: 'unreadable', messages: read.messages });
      if (read.file === null) return store.setState({ phase: 'done' });
      store.setState({ of: read.file.scenarios.length });
      const playing = tries.playScenarios(read.file, testing);
      const passage = await inSlices(
        playing,
        (result) => store.setState(({ results }) => ({ results: [...results, result] })),
        () => own !== round,
      );
      if (passage === null) return;
      store.setState({ phase: 'done', passage });
      mark();
    },
    mark,
    end() {
      round += 1;
      marks.setState(noMarks, true);
      store.setState(idle, true);
    },
  };
}

function passageMarks({ unpassedSteps, unpassedWays }: Passage): Marks {
  const missed: StepMark = { look: 'missed' };
  return {
    ...noMarks,
    steps: new Map(unpassedSteps.map(({ id }) => [id, missed])),
    ways: new Map<string, WayMark>(unpassedWays.map(({ id }) => [id, 'missed'])),
  };
}
