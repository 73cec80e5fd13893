// Writes steps of stories at minutes at work.

import type { Json } from '@alir/engine/core';
import { instantAt } from './office-time.ts';
import type { Action, Completion, Step } from './story.ts';

type Details = Pick<Completion, 'data' | 'input' | 'comment'>;

/** Who acts when, and where: `on` leads from the letter to the node, and is left out for the letter itself. */
export interface Moment {
  readonly minute: number;
  readonly as: string;
  readonly on?: readonly string[];
}

/** Somebody ends the task of a state. */
export function completes(
  moment: Moment,
  state: string,
  outcome: string,
  details: Details = {},
): Completion {
  return { ...stepAt(moment), do: 'complete', state, outcome, ...details };
}

/** Somebody takes an action. */
export function takes(moment: Moment, action: string, input?: Json): Action {
  return { ...stepAt(moment), do: 'act', action, ...(input !== undefined && { input }) };
}

/** What happened at one time stays in the order in which it was told. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function stepAt({ minute, as, on = [] }: Moment): Pick<Step, 'at' | 'as' | 'on'> {
  return { at: instantAt(minute), as, ...(on.length > 0 && { on }) };
}
