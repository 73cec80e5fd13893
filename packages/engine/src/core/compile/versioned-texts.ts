import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import { derefSchema, type ResolveSchema } from '../validation/references.ts';

/** The fields of the data whose versions count: those with `format: "versioned-text"`, also by a reference. */
export function versionedTexts(data: JsonSchema, resolve: ResolveSchema): ReadonlySet<string> {
  const properties = isRecord(data['properties']) ? data['properties'] : {};
  const fields = Object.entries(properties).filter(([, schema]) => {
    const found = isRecord(schema) ? derefSchema(schema, null, resolve) : null;
    return found?.schema['format'] === 'versioned-text';
  });
  return new Set(fields.map(([field]) => field));
}
