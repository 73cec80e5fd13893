// A small value that a data schema accepts, where the schema itself says enough to make one.

import { shortestText } from './shortest-text.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';

/** Nested deeper, no value is made. */
const DEEPEST = 6;

const byFormat: Readonly<Record<string, string>> = {
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00+07:00',
  time: '09:00',
  decimal: '1',
  email: 'a@example.go.id',
  uri: 'https://example.go.id/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  phone: '+62812000000',
  'versioned-text': 'x',
  attachment: 'x',
};

/**
 * A value for a schema; null: none is known. It is meant to be held against the schema afterwards.
 *
 * @param resolve - finds what references name
 */
export function sampleValue(
  schema: JsonSchema,
  resolve: (ref: string) => JsonSchema | undefined,
  depth = 0,
): Json {
  if (depth > DEEPEST) return null;
  const { $ref: ref, enum: members, const: only, anyOf } = schema;
  if (typeof ref === 'string') {
    const found = resolve(ref);
    return found ? sampleValue(found, resolve, depth + 1) : null;
  }
  if (only !== undefined) return scalar(only);
  if (Array.isArray(members)) return scalar(members[0]);
  const [first] = Array.isArray(anyOf) ? anyOf : [];
  if (isSchema(first)) return sampleValue(first, resolve, depth + 1);
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  switch (type) {
    case 'string':
      return sampleText(schema);
    case 'integer':
      return numberIn(schema['minimum']) ?? numberIn(schema['maximum']) ?? 1;
    case 'boolean':
      return false;
    case 'array': {
      const { items } = schema;
      const item = isSchema(items) ? sampleValue(items, resolve, depth + 1) : null;
      return Array.from({ length: numberIn(schema['minItems']) ?? 0 }, () => item);
    }
    case 'object':
      return sampleObject(schema, resolve, depth);
    default:
      return null;
  }
}

function sampleObject(
  schema: JsonSchema,
  resolve: (ref: string) => JsonSchema | undefined,
  depth: number,
): JsonObject {
  const { properties, required } = schema;
  const names = Array.isArray(required) ? required : [];
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const inner = isRecord(properties) ? properties[String(name)] : undefined;
      return isSchema(inner) ? [[String(name), sampleValue(inner, resolve, depth + 1)]] : [];
    }),
  );
}

function sampleText({ format, pattern, minLength }: JsonSchema): string | null {
  if (typeof format === 'string') return byFormat[format] ?? null;
  const least = numberIn(minLength) ?? 0;
  if (typeof pattern !== 'string') return 'x'.padEnd(least, 'x');
  const text = shortestText(pattern);
  return text !== null && text.length >= least ? text : null;
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const scalar = (value: unknown): Json =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;

const isSchema = (value: unknown): value is JsonSchema => isRecord(value);
