// Commands about parts of a flow: parallel work, groups, flows of their own, and what is copied from one place to another.

import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Path } from '../change/path.ts';
import type { Fragment } from '../clipboard/fragment.ts';
import type { Gap } from '../graph/step.ts';

/** A step that is to be made. */
export interface NewStep {
  /** Its name. */
  readonly key: string;
  /** What the flow will say of it. */
  readonly state: JsonObject;
  /** Its own ways that take over where others led. */
  readonly through?: readonly Path[];
}

/** Makes a run of steps one region of parallel work, with a new region beside it. Where the run led on, the region ends. */
export interface WrapInParallel {
  /** Which command it is. */
  readonly type: 'wrap-in-parallel';
  /** The run: steps beside each other that are entered at one place. */
  readonly steps: readonly string[];
  /** Name of the parallel work. */
  readonly key: string;
  /** Names of the run's region and of the one beside it. */
  readonly regions: readonly [run: string, beside: string];
  /** The step in the region beside it; its ways `through` end that region. */
  readonly beside: NewStep;
}

/** Adds a region with one step to parallel work; the ways `through` of the step end it. */
export interface AddRegion {
  /** Which command it is. */
  readonly type: 'add-region';
  /** The parallel work. */
  readonly parallel: string;
  /** Name of the region. */
  readonly key: string;
  /** The step. */
  readonly step: NewStep;
}

/** Takes a region away. The last one that is left is parallel to nothing, and takes the place of the parallel work. */
export interface RemoveRegion {
  /** Which command it is. */
  readonly type: 'remove-region';
  /** The region. */
  readonly region: string;
}

/** Puts a run of steps into a group. A step that is a region by itself becomes the first step of one. */
export interface Group {
  /** Which command it is. */
  readonly type: 'group';
  /** The steps. */
  readonly steps: readonly string[];
  /** Its name. */
  readonly key: string;
  /** What people call it. */
  readonly title?: Json;
}

/** Takes a group away and leaves its steps. */
export interface Ungroup {
  /** Which command it is. */
  readonly type: 'ungroup';
  /** The group. */
  readonly group: string;
}

/** Moves a step into a group or a region, or out of it. Its ways stay as they are. */
export interface ReparentStep {
  /** Which command it is. */
  readonly type: 'reparent-step';
  /** The step. */
  readonly step: string;
  /** The group or region; null for the flow itself. */
  readonly within: string | null;
}

/** Lets one step start another flow in the place of a run of steps. Made by `extractChild`, together with that flow. */
export interface ExtractSteps {
  /** Which command it is. */
  readonly type: 'extract-steps';
  /** The run. */
  readonly steps: readonly string[];
  /** The step that takes its place, and starts the flow. */
  readonly key: string;
  /** What the flow will say of that step. */
  readonly state: JsonObject;
}

/** Puts a copied fragment into a way or a beginning, or leaves it by itself. */
export interface Paste {
  /** Which command it is. */
  readonly type: 'paste';
  /** What `copy` made. */
  readonly fragment: Fragment;
  /** Where it goes. */
  readonly into?: Gap;
  /** The step it lies in, where it stands alone; null for none. */
  readonly within?: string | null;
}

/** Puts a copy of a run of steps behind it, by itself. */
export interface Duplicate {
  /** Which command it is. */
  readonly type: 'duplicate';
  /** The steps. */
  readonly steps: readonly string[];
}
