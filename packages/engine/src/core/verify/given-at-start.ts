import { requiredOf } from '../compile/activities.ts';
import type { Flow } from '../compile/flow.ts';
import type {
  EachDefinition,
  FlowDefinition,
  StateDefinition,
} from '../format/flow-types.generated.ts';

/** Fields that a start may give: by its form, or by the flow that starts it as a child. Null: any. */
export function givenAtStart(
  { startForm, startBy, name, definition }: Flow,
  flows: Iterable<FlowDefinition>,
): ReadonlySet<string> | null {
  if (startForm === null && startBy !== 'nobody') return null;
  const given = new Set(startForm?.writable);
  for (const field of requiredOf(definition.data)) given.add(field);
  for (const field of Object.keys(definition.start?.with ?? {})) given.add(field);
  for (const { with: handed } of fanOutsInto(name, [definition, ...flows]))
    for (const field of Object.keys(handed ?? {})) given.add(field);
  return given;
}

/** What starts a flow as a child. */
export function fanOutsInto(name: string, flows: Iterable<FlowDefinition>): EachDefinition[] {
  return [...flows].flatMap(({ states }) =>
    statesOf(states).flatMap(({ each }) => (each?.flow === name ? [each] : [])),
  );
}

function statesOf(states: Readonly<Record<string, StateDefinition>>): StateDefinition[] {
  return Object.values(states).flatMap((state) => [state, ...statesOf(state.states ?? {})]);
}
