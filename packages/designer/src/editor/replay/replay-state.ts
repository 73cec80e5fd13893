// The story that is played on a page: how it comes to what a proof has found, frame by frame, with marks on the canvas.

import type { World } from '@alir/engine/core';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor, FlowDocument } from '../../model/index.ts';
import type { Naming } from '../../model/words/speaker.ts';
import type { Frame, Replay, Story } from '../../try/replay.ts';
import type * as everything from '../../try/index.ts';
import { type MarksStore, noMarks, trailMarks } from '../marks/marks.ts';
import type { TryingOffice } from '../session/trying-office.ts';

type Tries = typeof everything;

/** What is played, and for what. */
export interface Played {
  /** Tells it from others. */
  readonly id: string;
  /** What it comes to, as a sentence. */
  readonly conclusion: string;
  /** Whether the letter is held up at its end. */
  readonly isStuck: boolean;
  /** The steps, as scenarios write them. */
  readonly story: Story;
  /** With whom. Default: the people of the office. */
  readonly world?: World;
}

/** A story on the page. */
export interface ReplayState {
  /** What is played; null: nothing. */
  readonly played: Played | null;
  /** The story, once the engine has played it; null before, and where the document cannot be played. */
  readonly replay: Replay | null;
  /** What it is played on. */
  readonly document: FlowDocument | null;
  /** Whether it is still on its way. */
  readonly isLoading: boolean;
  /** Which frame is looked at, from 0. */
  readonly at: number;
  /** Whether it goes on by itself. */
  readonly isRunning: boolean;
}

/** The stories of one editor's page. */
export interface Replaying {
  /** What is known. */
  readonly store: StoreApi<ReplayState>;
  /** Plays a story from its beginning. @param isRunning - whether it goes on by itself */
  readonly play: (played: Played, isRunning: boolean) => Promise<void>;
  /** Looks at a frame; the story stands still then. */
  readonly lookAt: (at: number) => void;
  /** Goes on by itself, from the beginning where it was at its end; or stands still. */
  readonly run: (isRunning: boolean) => void;
  /** Ends it. */
  readonly end: () => void;
}

const nothing: ReplayState = {
  played: null,
  replay: null,
  document: null,
  isLoading: false,
  at: 0,
  isRunning: false,
};

/** How long a frame is shown, ms: time to read its sentence. */
const frameTime = 2_600;

/** What stories of an editor's document are played with. */
export interface ReplayingWith extends Naming {
  readonly editor: Editor;
  readonly office: TryingOffice | undefined;
  readonly marks: MarksStore;
}

/** The stories of an editor's document. */
export function createReplaying(playing: ReplayingWith): Replaying {
  const { editor, office, marks, lang } = playing;
  const store = createStore<ReplayState>(() => nothing);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries: Tries | null = null;
  let forget: (() => void) | null = null;

  const show = (at: number, isRunning: boolean): void => {
    clearTimeout(timer);
    const { replay, played, document } = store.getState();
    const frame = replay?.frames[at];
    if (!replay || !frame || !played || !tries || !document) return;
    const isLast = at === replay.frames.length - 1;
    const goesOn = isRunning && !isLast;
    store.setState({ at, isRunning: goesOn });
    marks.setState(
      marksAt(tries, document, { replay, at, isStuck: isLast && played.isStuck }),
      true,
    );
    if (goesOn) timer = setTimeout(() => show(at + 1, true), frameTime);
  };
  const end = (): void => {
    clearTimeout(timer);
    forget?.();
    forget = null;
    if (store.getState().played !== null) marks.setState(noMarks, true);
    store.setState(nothing, true);
  };

  return {
    store,
    async play(played, isRunning) {
      end();
      store.setState({ ...nothing, played, isLoading: true }, true);
      const shown = editor.document;
      tries = await import('../../try/index.ts');
      // Somebody may have begun another one meanwhile, or ended this one.
      if (store.getState().played !== played) return;
      const flows = tries.compiledFlows(shown, office?.beside);
      if (flows === null) return store.setState({ isLoading: false });
      const world = played.world ?? office?.world ?? tries.castOfFlow(shown.flow, lang);
      const replay = tries.replayOf(played.story, { ...playing, document: shown, flows, world });
      // What is told holds for the flow as it was.
      forget = editor.subscribe(() => {
        if (editor.document.flow !== shown.flow) end();
      });
      store.setState({ replay, document: shown, isLoading: false });
      show(0, isRunning);
    },
    lookAt: (at) => show(at, false),
    run(isRunning) {
      const { at, replay } = store.getState();
      const isAtEnd = replay !== null && at === replay.frames.length - 1;
      show(isRunning && isAtEnd ? 0 : at, isRunning);
    },
    end,
  };
}

function marksAt(
  tries: Tries,
  document: FlowDocument,
  {
    replay,
    at,
    isStuck,
  }: { readonly replay: Replay; readonly at: number; readonly isStuck: boolean },
) {
  const frame: Frame | undefined = replay.frames[at];
  const passed = tries.passedUntil(replay, at).map(({ steps, ways }) => ({
    steps,
    ways: ways.flatMap((pointer) => tries.wayAt(document, pointer) ?? []),
  }));
  return trailMarks({ passed, here: frame?.here.keys() ?? [], isStuck });
}
