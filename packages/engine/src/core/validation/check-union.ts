// Unions in data: objects told apart by one required property with a different `const` in each, so that a wrong value can
// be explained by the branch that was meant.

import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import { derefSchema } from './references.ts';
import type { ResolveSchema } from './references.ts';

/** Null when the branches can be told apart. */
export function checkUnion(
  branches: readonly unknown[],
  resolve: ResolveSchema,
): 'SCHEMA_UNION' | null {
  const constants = branches.map((branch) => {
    const schema = isRecord(branch) ? derefSchema(branch, null, resolve)?.schema : undefined;
    return schema === undefined ? new Map<string, unknown>() : requiredConstants(schema);
  });
  const [first] = constants;
  if (first === undefined) return 'SCHEMA_UNION';
  const tellsApart = [...first.keys()].some((name) => {
    const values = constants.flatMap((one) => (one.has(name) ? [one.get(name)] : []));
    return values.length === branches.length && new Set(values).size === branches.length;
  });
  return tellsApart ? null : 'SCHEMA_UNION';
}

function requiredConstants(schema: JsonSchema): Map<string, unknown> {
  const { properties, required } = schema;
  if (!isRecord(properties) || !Array.isArray(required)) return new Map();
  const names = required.filter(
    (name): name is string => typeof name === 'string' && Object.hasOwn(properties, name),
  );
  return new Map(
    names.flatMap((name): [string, unknown][] => {
      const property = properties[name];
      return isRecord(property) && 'const' in property ? [[name, property['const']]] : [];
    }),
  );
}
