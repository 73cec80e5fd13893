import type { JsonSchema } from '../json.ts';

/**
 * The schema of another flow as this one must write it: `#/$defs/x` becomes `disposisi#/$defs/x`. Everything that is
 * taken over from a child flow (its data, its outputs) goes through here before an expression sees it.
 */
export function rebaseSchema(schema: JsonSchema, flow: string): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, rebase(keyword, value, flow)]),
  );
}

function rebase(keyword: string, value: unknown, flow: string): unknown {
  if (keyword === '$ref' && typeof value === 'string')
    return value.startsWith('#') ? flow + value : value;
  if (Array.isArray(value)) return value.map((item: unknown) => rebase('', item, flow));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, rebase(name, part, flow)]),
  );
}
