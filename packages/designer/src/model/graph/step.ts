// Steps and ways out of them, as the picture, the outline and the commands see a flow.

import type { JsonObject } from '@alir/engine/core/types';
import type { Path } from '../change/path.ts';

/**
 * What a step is for whoever draws it: a `task` of one, a `signing` of several, `each` (a flow for each of a list), a `call` of a
 * program, a `wait` for something outside, a `choice` that nobody makes, `parallel` work, a `region` of it or a group, an `end`.
 */
export type StepKind =
  'task' | 'signing' | 'each' | 'call' | 'wait' | 'choice' | 'parallel' | 'region' | 'end';

/** One step: a state of the flow. */
export interface Step {
  /** Its name, the only one of its kind in the flow. */
  readonly key: string;
  /** What it is. */
  readonly kind: StepKind;
  /** What the flow says of it. */
  readonly state: JsonObject;
  /** Where it lies in the document. */
  readonly path: Path;
  /** The step it lies in, or null. */
  readonly parent: string | null;
  /** The steps in it, in the author's order. */
  readonly children: readonly string[];
  /** The ways out of it, in the order in which a reader meets them. */
  readonly exits: readonly Exit[];
}

/** Where in a flow a way out is written: `outcome` and `action` under `on`, the others under their own words. */
export type ExitVia =
  'outcome' | 'action' | 'always' | 'done' | 'error' | 'timer' | 'reopen' | 'merge';

/** Which way out of which step is meant. `step` is null for what the flow says of all steps. */
export interface ExitPlace {
  /** The step it leads out of. */
  readonly step: string | null;
  /** Where it lies in what the flow says of the step, such as `['on', 'approve', 0]`. */
  readonly at: Path;
}

/** A way out of a step. */
export interface Exit extends ExitPlace {
  /** What takes it. */
  readonly via: ExitVia;
  /** The outcome, action or service that is meant, or an empty text. */
  readonly name: string;
  /** Where it leads; null where it leads nowhere, as actions that only set something. */
  readonly target: string | null;
  /** Whether it leads back to who had it before. */
  readonly isBack: boolean;
  /** The condition under which it is taken, or null. */
  readonly condition: string | null;
  /** Its place among those that are tried in order, from 0, and how many these are. */
  readonly rank: readonly [index: number, of: number];
}

/** The beginning of a flow or of a part: what is entered first. */
export interface Entrance {
  /** The step whose beginning it is, or null for the flow's. */
  readonly step: string | null;
  /** What is entered first; null where nothing is said. */
  readonly target: string | null;
}

/** Where a new step goes: into a way between two steps, or to the beginning of the flow or of a part. */
export type Gap = ExitPlace | { readonly entrance: string | null };
