// One self-contained JSON Schema for ajv, made of a data schema and every definition it reaches. Only words that validate
// are taken over; what every value must obey is added: clean texts of bounded length, integers that are exact.

import { AlirError } from '../errors.ts';
import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import { cleanText } from './ajv.ts';
import { findDefinition } from './references.ts';
import type { Definition, ResolveSchema } from './references.ts';

/** Characters a string may have when its schema sets no `maxLength`. */
const defaultMaxLength = 10_000;

const id = 'urn:alir:bundle';
const copied = [
  'type',
  'format',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'required',
  'additionalProperties',
];

/**
 * @throws AlirError `FLOW_INVALID` when a `$ref` finds nothing; `checkDataSchema` reports that as a problem beforehand
 */
export function bundleSchema(schema: JsonSchema, resolve: ResolveSchema): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const waiting: Definition[] = [];
  const reached = new Set<string>();

  const bundle = (node: unknown, home: string | null): JsonSchema => {
    if (!isRecord(node)) return {};
    const ref = node['$ref'];
    if (typeof ref === 'string') return { $ref: refer(ref, home) };
    const copy: Record<string, unknown> = {};
    for (const word of copied) if (node[word] !== undefined) copy[word] = node[word];
    if (isRecord(node['items'])) copy['items'] = bundle(node['items'], home);
    if (Array.isArray(node['anyOf'])) copy['anyOf'] = node['anyOf'].map((one) => bundle(one, home));
    if (isRecord(node['properties'])) {
      copy['properties'] = Object.fromEntries(
        Object.entries(node['properties']).map(([name, inner]) => [name, bundle(inner, home)]),
      );
    }
    return { ...copy, ...always(node) };
  };
  const refer = (ref: string, home: string | null): string => {
    const found = findDefinition(ref, home, resolve);
    if (found === null) throw new AlirError('FLOW_INVALID', { code: 'SCHEMA_REF_UNKNOWN', ref });
    if (!reached.has(found.id)) {
      reached.add(found.id);
      waiting.push(found);
    }
    return `${id}#/$defs/${found.id}`;
  };

  const root = bundle(schema, null);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    definitions[next.id] = bundle(next.schema, next.home);
  }
  return { $id: id, ...root, $defs: definitions };
}

function always(node: JsonSchema): JsonSchema {
  if (node['type'] === 'string' && node['enum'] === undefined && node['const'] === undefined) {
    return { [cleanText]: true, maxLength: node['maxLength'] ?? defaultMaxLength };
  }
  if (node['type'] === 'integer') {
    return {
      minimum: node['minimum'] ?? Number.MIN_SAFE_INTEGER,
      maximum: node['maximum'] ?? Number.MAX_SAFE_INTEGER,
    };
  }
  return {};
}
