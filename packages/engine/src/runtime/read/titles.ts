// What states, outcomes and actions are called, in the words of the flow; their keys where it has none.

import { COPY } from '../../core/activities/copies.ts';
import type { Flow } from '../../core/compile/flow.ts';
import type { Text } from '../../core/format/flow-types.generated.ts';
import { isFinished } from '../../core/kernel/machine-config.ts';

export function stateTitle(flow: Flow | null, state: string): Text {
  if (state === COPY) return copyTitle;
  const node = flow?.nodes.get(state);
  return node?.definition.title ?? node?.task?.title ?? state;
}

/** Title of what is sent for information. */
const copyTitle: Text = { id: 'Tembusan untuk diketahui', en: 'Copy for information' };

export function taskTitle(flow: Flow | null, state: string): Text {
  if (state === COPY) return copyTitle;
  return flow?.nodes.get(state)?.task?.title ?? state;
}

export function outcomeLabel(flow: Flow | null, state: string, outcome: string): Text {
  return flow?.nodes.get(state)?.task?.outcomes.get(outcome)?.definition.label ?? outcome;
}

/** The active states of an instance; a finished region waits for nobody and is left out. */
export function statesOf(
  flow: Flow | null,
  configuration: readonly string[],
): { state: string; title: Text }[] {
  return configuration
    .filter((leaf) => !isFinished(leaf))
    .map((state) => ({ state, title: stateTitle(flow, state) }));
}
