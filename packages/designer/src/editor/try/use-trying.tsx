// Gives the parts of an editor its trial.

import { createContext, useContext, useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session/session.tsx';
import { createTrying, type Trying, type TryingOffice, type TryState } from './try-state.ts';

const TryingContext = createContext<Trying | null>(null);

/** Lets the parts within it try the document. */
export function TryingProvider(props: {
  readonly office: TryingOffice | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { editor, lang } = useSession();
  const { office } = props;
  const trying = useMemo(() => createTrying(editor, lang, office), [editor, lang, office]);
  return <TryingContext value={trying}>{props.children}</TryingContext>;
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

const nowhere: ReadonlyMap<string, number> = new Map();

/** The steps that letters of the trial are in now, with how many of them. */
export function useTrialSteps(): ReadonlyMap<string, number> {
  return useTrial(({ trial, tries }) => (trial && tries ? tries.stepsOccupied(trial) : nowhere));
}
