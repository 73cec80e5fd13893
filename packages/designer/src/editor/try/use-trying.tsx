// Gives the parts of an editor its trial, the stories and scenarios that are played, and the marks that they leave on the canvas.

import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useStore } from 'zustand';
import { createMarks } from '../marks/marks.ts';
import { MarksContext } from '../marks/use-marks.tsx';
import { createCrowding } from '../population/population-state.ts';
import { CrowdingContext } from '../population/use-crowding.tsx';
import { createReplaying } from '../replay/replay-state.ts';
import { ReplayingContext } from '../replay/use-replaying.tsx';
import { createTesting } from '../scenarios/testing-state.ts';
import { TestingContext } from '../scenarios/use-testing.tsx';
import { useSession } from '../session/session.tsx';
import { createTrying, type Trying, type TryState } from './try-state.ts';
import type { TryingOffice } from '../session/trying-office.ts';

const TryingContext = createContext<Trying | null>(null);

/** Lets the parts within it try the document. */
export function TryingProvider(props: {
  readonly office: TryingOffice | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { editor, ui, lang, nameOf } = useSession();
  const { office } = props;
  const [marks] = useState(createMarks);
  const trying = useMemo(
    () => createTrying({ editor, lang, office, marks }),
    [editor, lang, office, marks],
  );
  const replaying = useMemo(
    () => createReplaying({ editor, lang, nameOf, office, marks }),
    [editor, lang, nameOf, office, marks],
  );
  const testing = useMemo(
    () => createTesting({ editor, lang, nameOf, office, marks }),
    [editor, lang, nameOf, office, marks],
  );
  const crowding = useMemo(
    () => createCrowding({ editor, lang, nameOf, office, marks }),
    [editor, lang, nameOf, office, marks],
  );
  // A story belongs to the panel in which it was begun.
  useEffect(
    () =>
      ui.subscribe(({ panel }, before) => {
        if (panel !== before.panel) replaying.end();
      }),
    [ui, replaying],
  );
  return (
    <MarksContext value={marks}>
      <TryingContext value={trying}>
        <ReplayingContext value={replaying}>
          <TestingContext value={testing}>
            <CrowdingContext value={crowding}>{props.children}</CrowdingContext>
          </TestingContext>
        </ReplayingContext>
      </TryingContext>
    </MarksContext>
  );
}

/** The trial of this editor. */
export function useTrying(): Trying {
  const trying = useContext(TryingContext);
  if (trying === null) throw new Error('A part of the designer stands outside of <FlowDesigner>');
  return trying;
}

/** A part of what is known of the trial. */
export function useTrial<T>(select: (state: TryState) => T): T {
  return useStore(useTrying().store, select);
}
