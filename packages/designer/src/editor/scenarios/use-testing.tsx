// Gives the parts of an editor how its scenarios went.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Testing, TestingState } from './testing-state.ts';

/** The scenarios of the editor around. */
export const TestingContext = createContext<Testing | null>(null);

/** The scenarios of this editor. */
export function useTesting(): Testing {
  const testing = useContext(TestingContext);
  if (testing === null) throw new Error('A part of the designer stands outside of <FlowDesigner>');
  return testing;
}

/** A part of what is known of how they went. */
export function useTest<T>(select: (state: TestingState) => T): T {
  return useStore(useTesting().store, select);
}
