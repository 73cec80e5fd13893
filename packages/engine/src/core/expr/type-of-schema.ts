// JSON Schema to type. References are followed when somebody looks inside, so types may be recursive.

import type { JsonSchema } from '../json.ts';
import {
  anyType,
  booleanType,
  dateType,
  decimalType,
  instantType,
  integerType,
  join,
  lazy,
  neverType,
  nullType,
  textType,
  type CelType,
  type Extent,
  type Field,
} from './cel-type.ts';

export type Resolve = (ref: string) => JsonSchema | undefined;

interface Source {
  readonly resolve: Resolve;
  /** References followed without looking inside; a loop of them leads nowhere. */
  readonly hops: number;
}

const maxHops = 16;

export function typeOfSchema(schema: JsonSchema, resolve: Resolve): CelType {
  return read(schema, { resolve, hops: 0 });
}

function read(schema: JsonSchema, source: Source): CelType {
  if (typeof schema['$ref'] === 'string') return readRef(schema['$ref'], source);
  const alternatives = listIn(schema, 'anyOf') ?? listIn(schema, 'oneOf');
  if (alternatives) return anyOf(alternatives.map((item) => readUnknown(item, source)));
  if (schema['const'] !== undefined) return typeOfValue(schema['const']);
  const members = listIn(schema, 'enum');
  if (members) return anyOf(members.map(typeOfValue));
  const type = schema['type'];
  if (!Array.isArray(type))
    return readType(typeof type === 'string' ? type : impliedType(schema), schema, source);
  return anyOf(type.map((name) => readType(String(name), schema, source)));
}

function anyOf(types: readonly CelType[]): CelType {
  return types.length === 0 ? anyType : types.reduce(join, neverType);
}

function readUnknown(schema: unknown, source: Source): CelType {
  return isSchema(schema) ? read(schema, source) : anyType;
}

function readRef(ref: string, source: Source): CelType {
  const target = source.hops < maxHops ? source.resolve(ref) : undefined;
  if (!target) return anyType;
  const type = read(target, { ...source, hops: source.hops + 1 });
  return type.kind === 'object' ? { ...type, ref } : type;
}

function readType(type: string, schema: JsonSchema, source: Source): CelType {
  const inside = { ...source, hops: 0 };
  switch (type) {
    case 'string':
      return readText(schema);
    case 'integer':
      return { ...integerType, extent: extentIn(schema, ['minimum', 'maximum']) };
    case 'boolean':
      return booleanType;
    case 'null':
      return nullType;
    case 'array': {
      const max = schema['maxItems'];
      const item = lazy(() => readUnknown(schema['items'], inside));
      const extent = extentIn(schema, ['minItems', 'maxItems']);
      const most = typeof max === 'number' ? max : null;
      return { kind: 'list', nullable: false, item, max: most, extent };
    }
    case 'object':
      if (!isSchema(schema['properties'])) return anyType;
      return {
        kind: 'object',
        nullable: false,
        fields: lazy(() => readFields(schema, inside)),
        ref: null,
      };
    default:
      return anyType;
  }
}

function readText(schema: JsonSchema): CelType {
  switch (schema['format']) {
    case 'date':
      return dateType;
    case 'date-time':
      return instantType;
    case 'decimal':
      return decimalType;
    default:
      return { ...textType, extent: extentIn(schema, ['minLength', 'maxLength']) };
  }
}

function extentIn(schema: JsonSchema, [low, high]: readonly [string, string]): Extent {
  const [least, most] = [schema[low], schema[high]];
  return {
    least: typeof least === 'number' ? least : null,
    most: typeof most === 'number' ? most : null,
  };
}

function readFields(schema: JsonSchema, source: Source): ReadonlyMap<string, Field> {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = new Set(listIn(schema, 'required') ?? []);
  return new Map(
    Object.entries(properties).map(([name, property]): [string, Field] => [
      name,
      {
        type: lazy(() => readUnknown(property, source)),
        presence: required.has(name) ? 'always' : 'optional',
      },
    ]),
  );
}

/** Some say `properties` or `items` and leave the type to the reader. */
function impliedType(schema: JsonSchema): string {
  if (isSchema(schema['properties'])) return 'object';
  return isSchema(schema['items']) ? 'array' : '';
}

function typeOfValue(value: unknown): CelType {
  if (value === null) return nullType;
  if (typeof value === 'string') return { ...textType, members: [value] };
  if (typeof value === 'boolean') return booleanType;
  return typeof value === 'number' && Number.isInteger(value)
    ? { ...integerType, extent: { least: value, most: value } }
    : anyType;
}

function listIn(schema: JsonSchema, keyword: string): readonly unknown[] | null {
  const value = schema[keyword];
  return Array.isArray(value) ? value : null;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
