// Gives the parts of an editor what many letters come to.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Crowding, PopulationState } from './population-state.ts';

/** The many letters of the editor around. */
export const CrowdingContext = createContext<Crowding | null>(null);

/** The many letters of this editor. */
export function useCrowding(): Crowding {
  const crowding = useContext(CrowdingContext);
  if (crowding === null) throw new Error('A part of the designer stands outside of <FlowDesigner>');
  return crowding;
}

/** A part of what is known of them. */
export function useCrowd<T>(select: (state: PopulationState) => T): T {
  return useStore(useCrowding().store, select);
}
