// What an action asks for: which child it is about, when a person has pointed at that child, and the words that go with it.

import type { Json, JsonSchema } from '@alir/engine/core/types';
import {
  enumOf,
  formatOf,
  isJsonObject,
  propertiesOf,
  requiredOf,
  typeOf,
} from '../form/schema.ts';

const keyNames: ReadonlySet<string> = new Set(['jabatan', 'position', 'key']);

/**
 * The member of an object that names the child: by its format or name, else the one required text. Null when the input is no
 * object, or does not tell.
 */
export function childMember(schema: JsonSchema): string | null {
  if (typeOf(schema) !== 'object') return null;
  const texts = propertiesOf(schema).filter(
    ([, inner]) => typeOf(inner) === 'string' && enumOf(inner).length === 0,
  );
  const named = texts.find(([name, inner]) => formatOf(inner) === 'position' || keyNames.has(name));
  const required = texts.filter(([name]) => requiredOf(schema).has(name));
  return named?.[0] ?? (required.length === 1 ? (required[0]?.[0] ?? null) : null);
}

/** Asks for nothing but the child: taking it back without a word. */
export function isBareKey(schema: JsonSchema | null): boolean {
  return schema !== null && typeOf(schema) === 'string' && enumOf(schema).length === 0;
}

/** What is still to be asked when the child is known; null: nothing. */
export function withoutChild(schema: JsonSchema): JsonSchema | null {
  const member = childMember(schema);
  const rest = propertiesOf(schema).filter(([name]) => name !== member);
  if (member === null || rest.length === 0) return null;
  return { ...schema, properties: Object.fromEntries(rest) };
}

/** The whole input about this child. @param rest - what was asked besides */
export function inputAbout(schema: JsonSchema, key: string, rest: Json | undefined): Json {
  const member = childMember(schema);
  return member === null ? key : { ...(isJsonObject(rest) ? rest : {}), [member]: key };
}

/** Has a place for words beside the choices: then no further comment is asked for. */
export function asksForWords(schema: JsonSchema): boolean {
  return propertiesOf(schema).some(
    ([, inner]) =>
      typeOf(inner) === 'string' && enumOf(inner).length === 0 && formatOf(inner) === null,
  );
}
