// What somebody is dragging on one canvas, and what would come of letting go. Shown while it lasts, and never in the history.

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../model/index.ts';

/** What is going on. */
export interface Gesture {
  /** The way that the pointer is at, or that was tapped; null while it is at none. */
  readonly way: string | null;
  /** A step that is held over a way, and why it cannot go there; null while none is. */
  readonly carried: { readonly way: string; readonly why: string | null } | null;
  /** The end of a way that is pulled away. */
  readonly pulled: Pulled | null;
  /** What would come of letting go, as a sentence; null while nothing would. */
  readonly says: string | null;
}

/** The end of a way while it is pulled. */
export interface Pulled {
  /** The way. */
  readonly way: string;
  /** Where it is held. */
  readonly at: Point;
  /** The step below it, and why the way cannot lead there. */
  readonly over: { readonly step: string; readonly why: string | null } | null;
}

/** The gestures of one canvas. */
export type Gestures = StoreApi<Gesture>;

/** No gesture. */
export const still: Gesture = { way: null, carried: null, pulled: null, says: null };

/** A canvas on which nothing goes on. */
export function createGestures(): Gestures {
  return createStore<Gesture>(() => still);
}

const GesturesContext = createContext<Gestures | null>(null);

/** Gives the parts within it the gestures of their canvas. */
export const GesturesProvider = GesturesContext.Provider;

/** The gestures of the canvas around. */
export function useGestures(): Gestures {
  const gestures = useContext(GesturesContext);
  if (gestures === null) throw new Error('A part of the canvas stands outside of it');
  return gestures;
}

/** A part of what is going on; only a change of that part shows anew. */
export function useGesture<T>(select: (gesture: Gesture) => T): T {
  return useStore(useGestures(), select);
}
