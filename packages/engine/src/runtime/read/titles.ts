// What states, outcomes and actions are called, in the words of the flow; their keys where it has none.

import { COPY } from '../../core/activities/copies.ts';
import type { Flow } from '../../core/compile/flow.ts';
import type { StateDefinition, Text } from '../../core/format/flow-types.generated.ts';
import { isFinished } from '../../core/kernel/machine-config.ts';

export function stateTitle(flow: Flow | null, state: string): Text {
  if (state === COPY) return copyTitle;
  const definition = definitionOf(flow, state);
  return definition?.title ?? definition?.task?.title ?? state;
}

/** Also of a state that an instance had before it was migrated. */
function definitionOf(flow: Flow | null, state: string): StateDefinition | undefined {
  return flow?.nodes.get(state)?.definition ?? flow?.former?.get(state);
}

/** Title of what is sent for information. */
const copyTitle: Text = { id: 'Tembusan untuk diketahui', en: 'Copy for information' };

export function taskTitle(flow: Flow | null, state: string): Text {
  if (state === COPY) return copyTitle;
  return definitionOf(flow, state)?.task?.title ?? state;
}

export function outcomeLabel(flow: Flow | null, state: string, outcome: string): Text {
  return definitionOf(flow, state)?.task?.outcomes[outcome]?.label ?? outcome;
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
