// Schemas as screens get them: every `$ref` replaced by what it names, since a screen has no other flows to look into.

import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import { derefSchema, findDefinition, type ResolveSchema } from './references.ts';

/** Schemas in a resolved one; definitions that use each other twice double at every level. */
const mostNodes = 5_000;

/** A schema with every reference replaced by what it names. A definition that contains itself is cut where it returns to itself. */
export function resolveSchema(schema: JsonSchema, data: ResolveSchema): JsonSchema {
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
