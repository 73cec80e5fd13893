// A way as it is gone: what is to happen in each step, what must be so of the data, and how it may end.

import type { Transition } from '../compile/flow.ts';
import type { Failure } from '../scenario/player.ts';
import type { Offer } from '../verify/model.ts';
import type { Shown } from './goal.ts';
import type { StepNeeds } from './needs.ts';

/** One step of a way. */
export interface Entry {
  readonly edge: number;
  /** Null: what happens there is what is to be shown. */
  readonly at: number | null;
  readonly offer: Offer | null;
  readonly isRefused: boolean;
  readonly needs: StepNeeds;
  readonly shows: ((after: Shown) => boolean) | null;
  /** How it may fail, and is what was meant all the same. */
  readonly mayFail?: ((failure: Failure) => boolean) | undefined;
  /** What it has to take besides. */
  readonly takes?: Transition | undefined;
}
