import { requiredOf } from '../compile/activities.ts';
import type { Flow } from '../compile/flow.ts';
import type { FlowDefinition, StateDefinition } from '../format/flow-types.generated.ts';

/** Fields that a start may give: by its form, or by the flow that starts it as a child. Null: any. */
export function givenAtStart(
  { startForm, startBy, name, definition }: Flow,
  flows: Iterable<FlowDefinition>,
): ReadonlySet<string> | null {
  if (startForm === null && startBy !== 'nobody') return null;
  const given = new Set(startForm?.writable);
  for (const field of requiredOf(definition.data)) given.add(field);
  for (const field of Object.keys(definition.start?.with ?? {})) given.add(field);
  for (const one of [definition, ...flows])
    for (const { each } of statesOf(one.states))
      if (each?.flow === name) for (const field of Object.keys(each.with ?? {})) given.add(field);
  return given;
}

function statesOf(states: Readonly<Record<string, StateDefinition>>): StateDefinition[] {
  return Object.values(states).flatMap((state) => [state, ...statesOf(state.states ?? {})]);
}
