// Schemas as screens get them: every `$ref` replaced by what it names, since a screen has no other flows to look into.

import type { Flow } from '../../core/compile/flow.ts';
import { isRecord } from '../../core/json-type.ts';
import type { JsonSchema } from '../../core/json.ts';
import {
  derefSchema,
  findDefinition,
  type ResolveSchema,
} from '../../core/validation/references.ts';
import { codeOf } from '../code-of.ts';
import type { Shell } from '../shell.ts';

/** Schemas in a resolved one; definitions that use each other twice double at every level. */
const mostNodes = 5_000;

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
  const resolved = ofFlow.get(schema) ?? resolve(schema, dataOf(shell, tenant, flow));
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

function resolve(schema: JsonSchema, data: ResolveSchema): JsonSchema {
  let nodes = 0;
  const copy = (node: unknown, home: string | null, within: ReadonlySet<string>): JsonSchema => {
    if (!isRecord(node) || ++nodes > mostNodes) return {};
    const { $ref: ref, $defs: _definitions, ...words } = node;
    if (typeof ref === 'string') {
      const found = findDefinition(ref, home, data);
      const target = found && derefSchema(found.schema, found.home, data);
      if (found === null || target === null || within.has(found.id)) return {};
      const named = copy(target.schema, target.home, new Set([...within, found.id]));
      return { ...named, ...words };
    }
    const inner = (value: unknown): JsonSchema => copy(value, home, within);
    const { items, properties, anyOf } = words;
    return {
      ...words,
      ...(items === undefined ? {} : { items: inner(items) }),
      ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(inner) } : {}),
      ...(isRecord(properties)
        ? {
            properties: Object.fromEntries(
              Object.entries(properties).map(([name, property]) => [name, inner(property)]),
            ),
          }
        : {}),
    };
  };
  return copy(schema, null, new Set());
}
