import type { FlowDefinition, States } from '../format/flow-types.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import type { FlowVersionSource } from './difference.ts';

/** Of the forms that come with a version, those that it names: others may call the same fields otherwise. */
export function namedForms({ definition, forms = [] }: FlowVersionSource): FormDefinition[] {
  const named = formNames(definition);
  return forms.filter(({ form }) => named.has(form));
}

function formNames({ start, states }: FlowDefinition): ReadonlySet<string> {
  const inside = (all: States): string[] =>
    Object.values(all).flatMap(({ task, states: within = {} }) => [
      ...(task?.form === undefined ? [] : [task.form]),
      ...inside(within),
    ]);
  return new Set([...(start?.form === undefined ? [] : [start.form]), ...inside(states)]);
}
