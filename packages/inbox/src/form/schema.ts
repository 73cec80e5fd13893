// Reading a JSON Schema of the flow format's subset. A schema is data from outside: what is not as expected is absent.

import type { Json, JsonObject, JsonSchema, Text } from '@alir/engine/core/types';

export function propertiesOf(schema: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  return isRecord(schema.properties)
    ? Object.entries(schema.properties).flatMap(([name, property]) =>
        isRecord(property) ? [[name, property] as const] : [],
      )
    : [];
}

export function requiredOf(schema: JsonSchema): ReadonlySet<string> {
  return new Set(strings(schema.required));
}

export function itemsOf(schema: JsonSchema): JsonSchema | null {
  return isRecord(schema.items) ? schema.items : null;
}

export function enumOf(schema: JsonSchema): readonly string[] {
  return strings(schema.enum);
}

export function maxItemsOf(schema: JsonSchema): number {
  return typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY;
}

export function maxLengthOf(schema: JsonSchema): number | null {
  return typeof schema.maxLength === 'number' ? schema.maxLength : null;
}

export function formatOf(schema: JsonSchema): string | null {
  return typeof schema.format === 'string' ? schema.format : null;
}

/** The type, guessed from its other words where it is not said. */
export function typeOf(schema: JsonSchema): string {
  if (typeof schema.type === 'string') return schema.type;
  if (enumOf(schema).length > 0) return 'string';
  if (isRecord(schema.properties)) return 'object';
  if (isRecord(schema.items)) return 'array';
  return typeof schema.const === 'undefined' ? 'unknown' : typeof schema.const;
}

export function titleOf(schema: JsonSchema): Text | null {
  const { title } = schema;
  if (typeof title === 'string') return title;
  if (!isRecord(title)) return null;
  const { id, en } = title;
  return {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof en === 'string' ? { en } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isRecord(value);
}

export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether somebody has filled it: an empty text or list is nothing. */
export function isFilled(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !isJsonArray(value) || value.length > 0;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
