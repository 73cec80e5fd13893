// The kernel moves a configuration: which states are left, which are entered, what is set. It knows nothing of tasks,
// people or time. XState 5 implements it (xstate-kernel.ts); the interface is what another implementation must meet.

import type { Transition } from '../compile/flow.ts';
import type { JsonObject } from '../json.ts';

/** What may move a configuration. Names are ours and prefixed, so nobody outside can forge one. */
export type Trigger =
  | { readonly kind: 'outcome'; readonly state: string; readonly name: string }
  /** `state` null: an action of the flow itself. */
  | { readonly kind: 'action'; readonly state: string | null; readonly name: string }
  /** An event of another flow: all states that are active hear it at once. */
  | { readonly kind: 'topic'; readonly name: string }
  | { readonly kind: 'timer'; readonly state: string; readonly index: number }
  /** The fan-out or the call of a state is done, or has failed for good. */
  | { readonly kind: 'done'; readonly state: string }
  | { readonly kind: 'error'; readonly state: string }
  /** To a chosen state, by an operator. */
  | { readonly kind: 'goto'; readonly state: string }
  /** Nothing happened but data may have changed: `always` is looked at. */
  | { readonly kind: 'tick' };

/** What the kernel asks of its caller while it moves, always about the data as it has been set so far. */
export interface Judge {
  /** Does the guard hold on this data? Faults and open questions are the judge's to remember: it then answers no. */
  passes(transition: Transition, data: JsonObject): boolean;
  /** The data after the transition's `set`. */
  set(transition: Transition, data: JsonObject): JsonObject;
  /** How often a limited way back was taken. */
  taken(transition: Transition): number;
  /** The sender that this state is to return to, if it was sent back. */
  returnsTo(state: string): string | null;
}

export type Trail =
  | { readonly kind: 'exited'; readonly state: string }
  | { readonly kind: 'entered'; readonly state: string }
  | { readonly kind: 'took'; readonly transition: Transition; readonly beyond: boolean }
  /** Instead of its target, the way back to the sender was taken; the caller now calls `jump`. */
  | { readonly kind: 'resumed'; readonly transition: Transition; readonly state: string };

export interface Move {
  /** Leaf states in document order; a finished region is `region/finished`. */
  readonly configuration: readonly string[];
  readonly data: JsonObject;
  /** What happened, in order. Empty: nobody took the trigger. */
  readonly trail: readonly Trail[];
  /** `always` went round for ever. */
  readonly looped: boolean;
}

export interface Kernel {
  initial(data: JsonObject, judge: Judge): Move;
  step(configuration: readonly string[], trigger: Trigger, data: JsonObject, judge: Judge): Move;
  /** Leaves what is not in `target` and enters what is not in `configuration`, then looks at `always`. */
  jump(
    configuration: readonly string[],
    target: readonly string[],
    data: JsonObject,
    judge: Judge,
  ): Move;
}

/** Marks the region of a parallel that has ended. */
export const FINISHED = '/finished';
