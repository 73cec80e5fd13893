import { join, neverType, type CelType } from '../expr/cel-type.ts';
import { compileExpression } from '../expr/compile-expression.ts';
import { schemaOfType } from '../expr/schema-of-type.ts';
import { typeOfSchema } from '../expr/type-of-schema.ts';
import type { FlowDefinition, States } from '../format/flow-types.generated.ts';
import type { JsonSchema } from '../json.ts';
import { Compilation } from './compilation.ts';

/**
 * What a child of this flow may hand back: the union over its final states. A rule tells them apart by `result`, so the
 * fields count as there; one that is not is a fault at run time.
 */
export function outputSchema(compilation: Compilation, child: FlowDefinition): JsonSchema {
  const inside =
    child === compilation.definition ? compilation : new Compilation(child, compilation.context);
  const types = new Map<string, CelType>();
  const walk = (states: States): void => {
    for (const state of Object.values(states)) {
      for (const [field, source] of Object.entries(state.output ?? {})) {
        const { expression } = compileExpression(source, inside.scope({}), 'any');
        if (!expression) continue;
        const type = typeOfSchema(expression.schema, inside.resolve);
        types.set(field, join(types.get(field) ?? neverType, type));
      }
      if (state.states) walk(state.states);
    }
  };
  walk(child.states);
  return {
    type: 'object',
    additionalProperties: false,
    required: [...types.keys()],
    properties: Object.fromEntries([...types].map(([field, type]) => [field, schemaOfType(type)])),
  };
}
