// Where a rehearsed way is to lead, and what came of it.

import type { Transition } from '../compile/flow.ts';
import type { FlowEvent } from '../event.ts';
import type { Failure, Player } from '../scenario/player.ts';
import type { Step } from '../scenario/scenario-types.generated.ts';
import type { Happening, Offer } from '../verify/model.ts';
import type { Needs } from './needs.ts';

/** Where a way is to lead. */
export type Goal =
  /** A configuration, by its number; or that it is not reached, in the way that `mayFail` says. */
  | {
      readonly at: number;
      /** What must be so of the data there. */
      readonly needs?: Needs;
      mayFail?(failure: Failure): boolean;
      /** A transition that its last step has to take. */
      readonly takes?: Transition;
    }
  /** Along this edge. */
  | { readonly edge: number; readonly takes?: Transition }
  /** To a configuration, null the start, in which something then happens; `shows` says whether it is what was meant. */
  | {
      readonly at: number | null;
      readonly offer: Offer | null;
      /** What must be so of the data in it. */
      readonly needs: Needs;
      /** How it may fail before: what was meant may happen by itself. */
      mayFail?(failure: Failure): boolean;
      shows(after: Shown): boolean;
    };

/** What came of the last step. */
export interface Shown {
  readonly failure: Failure | null;
  readonly player: Player;
  /** What happened in it. */
  readonly events: readonly FlowEvent[];
}

/** How it went. */
export type Rehearsed =
  | {
      readonly steps: readonly Step[];
      readonly obstacle: null;
      /** What its last step has taken. */
      readonly taken: ReadonlySet<Transition>;
    }
  | { readonly steps: null; readonly obstacle: Obstacle };

/** What was in the way where it came furthest. */
export interface Obstacle {
  /** What was to happen; null: the start. */
  readonly trigger: Happening | null;
  /** How it failed; null: it led elsewhere. */
  readonly failure: Failure['what'] | null;
}
