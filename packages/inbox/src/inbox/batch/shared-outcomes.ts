// By which outcomes tasks can be ended together: those that all of them have, by one name and one label, and that need nothing
// but a comment.

import type { FlowDefinition, TaskItemView, TaskView, Text } from '@alir/engine/core/types';
import { checkRequired } from '../../form/check-required.ts';
import { findState, hasFormToFill } from '../quick-outcome.ts';

export interface SharedOutcome {
  readonly outcome: string;
  readonly label: Text;
  readonly comment: 'optional' | 'required';
}

export interface Candidate {
  readonly item: TaskItemView;
  /** Its flow; null: not known yet. */
  readonly definition: FlowDefinition | null;
  /** The task itself, where its form has to be looked at; null: not known yet. */
  readonly view: TaskView | null;
}

/** Whether a task may be chosen at all: a copy is read, not decided. */
export function isChoosable({ kind, status }: TaskItemView): boolean {
  return kind === 'task' && status === 'open';
}

/** Whether the flow alone does not tell what may be chosen: there may be fields to fill. */
export function needsView(item: TaskItemView, definition: FlowDefinition | null): boolean {
  const state = definition === null ? undefined : findState(definition.states, item.state);
  return state !== undefined && hasFormToFill(state);
}

/** In the order of the first one's buttons. */
export function sharedOutcomes(candidates: readonly Candidate[]): readonly SharedOutcome[] {
  const [first, ...others] = candidates.map(outcomesOf);
  if (first === undefined) return [];
  return first.flatMap((outcome) => {
    const same = others.map((list) => list.find((other) => isSame(outcome, other)));
    if (same.includes(undefined)) return [];
    const required = [outcome, ...same].some((one) => one?.comment === 'required');
    return [{ ...outcome, comment: required ? 'required' : 'optional' }];
  });
}

function isSame(one: SharedOutcome, other: SharedOutcome): boolean {
  return one.outcome === other.outcome && JSON.stringify(one.label) === JSON.stringify(other.label);
}

function outcomesOf({ item, definition, view }: Candidate): readonly SharedOutcome[] {
  if (!isChoosable(item)) return [];
  if (view !== null) return outcomesIn(view);
  const state = definition === null ? undefined : findState(definition.states, item.state);
  if (state?.task === undefined || hasFormToFill(state)) return [];
  return Object.entries(state.task.outcomes).flatMap(([outcome, { label, comment, input }]) =>
    input === undefined ? [{ outcome, label, comment: comment ?? 'optional' }] : [],
  );
}

/** Those that the reader may choose now, with the form as it stands. */
function outcomesIn({ form, data, outcomes }: TaskView): readonly SharedOutcome[] {
  return outcomes
    .filter(({ input, permission }) => input === null && permission.allowed)
    .filter(({ name }) => form === null || checkRequired(form, data, name, '').length === 0)
    .map(({ name, label, comment }) => ({ outcome: name, label, comment }));
}
