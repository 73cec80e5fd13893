import { join } from '../../expr/cel-type.ts';
import { typeOfSchema } from '../../expr/type-of-schema.ts';
import type { JsonSchema } from '../../json.ts';
import type { Compilation } from '../compilation.ts';
import type { Assigned, FlowNode } from '../flow.ts';

/** Whoever reads an output sees one type, whichever final state it came from. */
export function checkMixedOutputs(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
): void {
  const first = new Map<string, Assigned>();
  for (const output of [...nodes.values()].flatMap((node) => node.output)) {
    const { field, pointer, value } = output;
    const earlier = first.get(field);
    if (!earlier) first.set(field, output);
    else if (!isOneType(compilation, earlier.value.schema, value.schema))
      compilation.report('OUTPUT_MIXED', pointer, { field, first: earlier.pointer });
  }
}

function isOneType({ resolve }: Compilation, ...schemas: [JsonSchema, JsonSchema]): boolean {
  const [a, b] = schemas.map((schema) => typeOfSchema(schema, resolve));
  return !a || !b || a.kind === 'any' || b.kind === 'any' || join(a, b).kind !== 'any';
}
