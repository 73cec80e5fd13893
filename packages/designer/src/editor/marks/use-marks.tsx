// Gives the parts of an editor the marks on its canvas.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Marks, MarksStore } from './marks.ts';

/** The marks of the editor around. */
export const MarksContext = createContext<MarksStore | null>(null);

/** The marks of this editor's canvas. */
export function useMarksStore(): MarksStore {
  const marks = useContext(MarksContext);
  if (marks === null) throw new Error('A part of the designer stands outside of <FlowDesigner>');
  return marks;
}

/** A part of what is marked; only a change of that part shows anew. */
export function useMarks<T>(select: (marks: Marks) => T): T {
  return useStore(useMarksStore(), select);
}
