// Gives the parts of an editor the story that is played.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Replaying, ReplayState } from './replay-state.ts';

/** The stories of the editor around. */
export const ReplayingContext = createContext<Replaying | null>(null);

/** The stories of this editor. */
export function useReplaying(): Replaying {
  const replaying = useContext(ReplayingContext);
  if (replaying === null)
    throw new Error('A part of the designer stands outside of <FlowDesigner>');
  return replaying;
}

/** A part of what is known of the story that is played. */
export function useReplay<T>(select: (state: ReplayState) => T): T {
  return useStore(useReplaying().store, select);
}
