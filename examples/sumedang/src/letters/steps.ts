// Writes steps of stories at minutes at work.

import type { Json } from '@alir/engine/core';
import { instantAt } from './office-time.ts';
import type { Action, Completion, Step } from './story.ts';

type Details = Pick<Completion, 'data' | 'input' | 'comment'>;

/** Somebody ends the task of a state; `on` leads from the letter to the node. */
export function completes(
  minute: number,
  as: string,
  on: readonly string[],
  state: string,
  outcome: string,
  details: Details = {},
): Completion {
  return { ...moment(minute, as, on), do: 'complete', state, outcome, ...details };
}

/** Somebody takes an action. */
export function takes(
  minute: number,
  as: string,
  on: readonly string[],
  action: string,
  input?: Json,
): Action {
  return { ...moment(minute, as, on), do: 'act', action, ...(input !== undefined && { input }) };
}

/** What happened at one time stays in the order in which it was told. */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function moment(minute: number, as: string, on: readonly string[]): Pick<Step, 'at' | 'as' | 'on'> {
  return { at: instantAt(minute), as, ...(on.length > 0 && { on }) };
}
