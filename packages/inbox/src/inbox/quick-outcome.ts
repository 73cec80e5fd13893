// A task that asks for nothing but "read it" can be answered from the list. The flow itself says which tasks those are.

import type { FlowDefinition, TaskItemView, Text } from '@alir/engine/core/types';

export interface QuickOutcome {
  readonly outcome: string;
  readonly label: Text;
}

type States = FlowDefinition['states'];

/** A flow's author marks a state with this tag when its form is only to be read. */
const oneTap = 'one-tap';

/**
 * The one outcome of a task that needs neither comment nor input; else null. A form may have to be filled, which the flow
 * alone does not tell: with a form, the state must carry the tag `one-tap`.
 */
export function quickOutcome(task: TaskItemView, definition: FlowDefinition): QuickOutcome | null {
  if (task.status !== 'open') return null;
  const state = findState(definition.states, task.state);
  if (state?.task === undefined || hasFormToFill(state)) return null;
  const [only, ...others] = Object.entries(state.task.outcomes);
  if (only === undefined || others.length > 0) return null;
  const [outcome, { label, comment, input }] = only;
  return comment === 'required' || input !== undefined ? null : { outcome, label };
}

/** Whether a form may have to be filled before the task can end. */
export function hasFormToFill({ task, tags }: States[string]): boolean {
  return task?.form !== undefined && tags?.includes(oneTap) !== true;
}

/** State keys are unique in a flow, so the first one found is the one. */
export function findState(states: States, key: string): States[string] | undefined {
  for (const [name, state] of Object.entries(states)) {
    if (name === key) return state;
    const inner = state.states === undefined ? undefined : findState(state.states, key);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
