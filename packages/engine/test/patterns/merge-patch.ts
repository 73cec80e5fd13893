// JSON Merge Patch, RFC 7386: what a patch does not name stays, null takes away, lists are replaced whole.

import type { Json, JsonObject } from '../../src/index.ts';

/** @returns a changed copy */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(target));
  for (const [word, value] of Object.entries(patch)) {
    if (value === null) merged.delete(word);
    else merged.set(word, isObject(value) ? mergePatch(objectOf(merged.get(word)), value) : value);
  }
  return Object.fromEntries(merged);
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
