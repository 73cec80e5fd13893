// Which branch of a union was probably meant: that of the value's type, then the one whose words or `const` it shares.

import { isRecord, jsonType } from '../json-type.ts';
import type { JsonType } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import { nearestWord } from '../format/nearest-word.ts';

type LookUp = (schema: JsonSchema) => JsonSchema;

/** Null when no branch takes this type, or the value resembles none. */
export function pickBranch(
  branches: readonly JsonSchema[],
  value: unknown,
  lookUp: LookUp,
): JsonSchema | null {
  const type = jsonType(value);
  const candidates = branches.filter((branch) => branchTypes([branch], lookUp).includes(type));
  const [first] = candidates;
  if (first === undefined) return null;
  if (candidates.length === 1) return first;
  const scored = candidates.map((branch) => ({ branch, score: likeness(branch, value, lookUp) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.branch : null;
}

/** JSON types that the branches accept. */
export function branchTypes(branches: readonly JsonSchema[], lookUp: LookUp): JsonType[] {
  const types = branches.flatMap((branch) => {
    const schema = lookUp(branch);
    if (Array.isArray(schema['anyOf']))
      return branchTypes(schema['anyOf'].filter(isRecord), lookUp);
    if (Array.isArray(schema['enum'])) return schema['enum'].map(jsonType);
    if ('const' in schema) return [jsonType(schema['const'])];
    return [schema['type']].flat().filter(isTypeName);
  });
  return [...new Set(types)];
}

/** The words of all branches that are objects, and for each branch one that it requires. */
export function branchWords(
  branches: readonly JsonSchema[],
  lookUp: LookUp,
): { readonly all: string[]; readonly required: string[] } {
  const objects = branches.flatMap((branch) => objectBranches(branch, lookUp));
  const all = objects.flatMap((schema) => Object.keys(propertiesOf(schema)));
  const required = objects.flatMap((schema) =>
    Array.isArray(schema['required']) ? schema['required'].slice(0, 1).map(String) : [],
  );
  return { all: [...new Set(all)], required: [...new Set(required)] };
}

function likeness(branch: JsonSchema, value: unknown, lookUp: LookUp): number {
  if (isRecord(value)) {
    const scores = objectBranches(branch, lookUp).map((schema) => sharedWords(schema, value));
    return Math.max(0, ...scores);
  }
  const schema = lookUp(branch);
  if (!Array.isArray(schema['enum'])) return 1;
  return nearestWord(String(value), schema['enum'].map(String)) === null ? 0 : 2;
}

function sharedWords(schema: JsonSchema, value: Readonly<Record<string, unknown>>): number {
  const properties = propertiesOf(schema);
  const words = Object.keys(properties);
  let score = 0;
  for (const [key, inner] of Object.entries(value)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (isRecord(property) && 'const' in property)
      score += property['const'] === inner ? 100 : -100;
    else if (property !== undefined) score += 2;
    else if (nearestWord(key, words) !== null) score += 1;
  }
  return score;
}

function objectBranches(branch: JsonSchema, lookUp: LookUp): JsonSchema[] {
  const schema = lookUp(branch);
  const inner = schema['anyOf'];
  if (Array.isArray(inner))
    return inner.filter(isRecord).flatMap((one) => objectBranches(one, lookUp));
  return schema['type'] === 'object' ? [schema] : [];
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, unknown>> {
  return isRecord(schema['properties']) ? schema['properties'] : {};
}

const typeNames: ReadonlySet<unknown> = new Set<JsonType>([
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
]);

function isTypeName(name: unknown): name is JsonType {
  return typeNames.has(name);
}
