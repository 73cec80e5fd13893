// `$ref` in data schemas: a definition of this flow (`#/$defs/x`) or of another one (`disposisi#/$defs/x`). Nothing else,
// and nothing is ever fetched.

import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';

/** The data schema whose `$defs` are meant: that of the flow itself for null, else that of a flow by name. */
export type ResolveSchema = (flow: string | null) => JsonSchema | null;

export interface Definition {
  /** The same for every reference to it. */
  readonly id: string;
  readonly schema: JsonSchema;
  /** The flow whose `$defs` its own `#/…` references mean. */
  readonly home: string | null;
}

const reference = /^([a-z][a-z0-9-]{0,63})?#\/\$defs\/([A-Za-z_][A-Za-z0-9_]{0,63})$/;

/** Whether it names a definition at all. */
export function isReference(ref: string): boolean {
  return reference.test(ref);
}

/**
 * What `ref` names, when it stands in a schema of the flow `home`; null when there is no such definition.
 */
export function findDefinition(
  ref: string,
  home: string | null,
  resolve: ResolveSchema,
): Definition | null {
  const match = reference.exec(ref);
  if (match === null) return null;
  const flow = match[1] ?? home;
  const name = match[2] ?? '';
  const definitions = resolve(flow)?.['$defs'];
  if (!isRecord(definitions) || !Object.hasOwn(definitions, name)) return null;
  const schema = definitions[name];
  return isRecord(schema) ? { id: `${flow ?? ''}.${name}`, schema, home: flow } : null;
}

/** The names that could have been meant. */
export function definitionNames(
  ref: string,
  home: string | null,
  resolve: ResolveSchema,
): string[] {
  const flow = /^([^#]+)#/.exec(ref)?.[1] ?? home;
  const definitions = resolve(flow)?.['$defs'];
  const prefix = ref.includes('#') ? ref.slice(0, ref.indexOf('#')) : '';
  return isRecord(definitions)
    ? Object.keys(definitions).map((name) => `${prefix}#/$defs/${name}`)
    : [];
}

/** Follows references until something else stands there; null when they end nowhere or run in a circle. */
export function derefSchema(
  schema: JsonSchema,
  home: string | null,
  resolve: ResolveSchema,
): { readonly schema: JsonSchema; readonly home: string | null } | null {
  const seen = new Set<string>();
  let at = { schema, home };
  for (;;) {
    const ref = at.schema['$ref'];
    if (typeof ref !== 'string') return at;
    const found = findDefinition(ref, at.home, resolve);
    if (found === null || seen.has(found.id)) return null;
    seen.add(found.id);
    at = found;
  }
}
