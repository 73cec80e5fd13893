// Schemas of a flow without references, each resolved once.

import type { Flow } from '../../core/compile/flow.ts';
import type { JsonSchema } from '../../core/json.ts';
import type { ResolveSchema } from '../../core/validation/references.ts';
import { resolveSchema } from '../../core/validation/resolve-schema.ts';
import { codeOf } from '../code-of.ts';
import type { Shell } from '../shell.ts';

const known = new WeakMap<Flow, WeakMap<JsonSchema, JsonSchema>>();

/** A schema that stands in this flow, resolved. A definition that contains itself is cut where it returns to itself. */
export function resolvedSchema(
  shell: Shell,
  tenant: string,
  flow: Flow,
  schema: JsonSchema,
): JsonSchema {
  const ofFlow = known.get(flow) ?? new WeakMap<JsonSchema, JsonSchema>();
  known.set(flow, ofFlow);
  const resolved = ofFlow.get(schema) ?? resolveSchema(schema, dataOf(shell, tenant, flow));
  ofFlow.set(schema, resolved);
  return resolved;
}

/** The data schemas that references of a flow mean: those of the versions it was pinned to. */
export function dataOf(shell: Shell, tenant: string, flow: Flow): ResolveSchema {
  return (name) => {
    if (name === null || name === flow.name) return flow.definition.data;
    const version = flow.pins.get(name);
    if (version === undefined) return null;
    try {
      return shell.flows.version(tenant, name, version).definition.data;
    } catch (error) {
      if (codeOf(error) === 'FLOW_VERSION_MISSING') return null;
      throw error;
    }
  };
}
