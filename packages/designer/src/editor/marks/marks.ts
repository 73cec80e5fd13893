// What is marked on the canvas for a while: where a letter of a trial is, which ways it went, what no scenario passes, where work
// piles up. In a store of its own, so that nothing of the document is drawn anew.

import type { HeatLevel } from '../../model/svg/heat.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What is marked of a step. */
export type StepMark =
  /** A letter is there. */
  | { readonly look: 'here' }
  /** A letter is there and cannot go on. */
  | { readonly look: 'stuck' }
  /** A letter was there. */
  | { readonly look: 'passed' }
  /** No scenario comes there. */
  | { readonly look: 'missed' }
  /** How hot it is, from 0 to 4, with the number that says so. */
  | {
      readonly look: 'heat';
      /** Null: it has a number and no colour. */
      readonly level: HeatLevel | null;
      readonly text: string;
      /** The same to be heard. Default: `text`. */
      readonly words?: string;
    };

/** What is marked of a way: taken, taken just now, or never taken. */
export type WayMark = 'passed' | 'now' | 'missed';

/** What is marked on the canvas. */
export interface Marks {
  /** By the names of steps. */
  readonly steps: ReadonlyMap<string, StepMark>;
  /** By the ids of ways. */
  readonly ways: ReadonlyMap<string, WayMark>;
  /** The step that is brought into sight; null: the canvas stays where it is. */
  readonly inSight: string | null;
  /** Which act of a trial it is: the letter runs along the ways of each just once. */
  readonly turn: number;
}

/** The marks of one editor's canvas. */
export type MarksStore = StoreApi<Marks>;

/** Nothing is marked. */
export const noMarks: Marks = { steps: new Map(), ways: new Map(), inSight: null, turn: 0 };

/** A canvas on which nothing is marked. */
export function createMarks(): MarksStore {
  return createStore<Marks>(() => noMarks);
}

/** What a letter leaves behind: where it was, where it is, by which ways it came. */
export function trailMarks(trail: {
  /** Act by act: the steps that were entered, and the ids of the ways that were taken. */
  readonly passed: readonly {
    readonly steps: readonly string[];
    readonly ways: readonly string[];
  }[];
  /** Where letters are now. */
  readonly here: Iterable<string>;
  /** Whether they can go nowhere from here. */
  readonly isStuck?: boolean;
}): Marks {
  const { passed, here, isStuck = false } = trail;
  const steps = new Map<string, StepMark>();
  const ways = new Map<string, WayMark>();
  for (const one of passed) {
    for (const step of one.steps) steps.set(step, { look: 'passed' });
    for (const way of one.ways) ways.set(way, 'passed');
  }
  for (const way of passed.at(-1)?.ways ?? []) ways.set(way, 'now');
  const now = [...here];
  for (const step of now) steps.set(step, { look: isStuck ? 'stuck' : 'here' });
  const inSight = now.at(-1) ?? passed.at(-1)?.steps.at(-1) ?? null;
  return { steps, ways, inSight, turn: passed.length };
}
