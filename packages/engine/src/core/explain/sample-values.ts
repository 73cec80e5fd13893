// Values that a schema allows, made up: enough of them to find out whether there is one that is let through.

import { isRecord } from '../json-type.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';
import { derefSchema, type ResolveSchema } from '../validation/references.ts';

/** Where values are made up. */
export interface SamplePlace {
  /** Finds the `$defs` that a schema refers to. */
  readonly resolve: ResolveSchema;
  /** The flow whose `#/$defs` are meant; null: the flow's own. */
  readonly home: string | null;
  /** Texts that may mean something where any text is allowed: keys of children, positions. */
  readonly texts: readonly string[];
  /** Numbers that something may be compared with. */
  readonly numbers: readonly number[];
  /** Ids of the files there are. */
  readonly files: readonly string[];
  /** ISO instant for dates and moments. */
  readonly now: string;
}

/** Most values of one schema. */
const most = 24;
/** A schema that contains itself ends somewhere. */
const deepest = 5;

/** Values of a schema, the plainest first; none where nothing can be made up. */
export function sampleValues(schema: JsonSchema, place: SamplePlace, depth = 0): Json[] {
  const found = derefSchema(schema, place.home, place.resolve);
  if (found === null || depth > deepest) return [];
  const at = { ...place, home: found.home };
  return valuesOf(found.schema, at, depth).slice(0, most);
}

function valuesOf(schema: JsonSchema, place: SamplePlace, depth: number): Json[] {
  const { const: only, enum: words, anyOf, type } = schema;
  if (typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean')
    return [only];
  if (Array.isArray(words)) return words.map(String);
  if (Array.isArray(anyOf))
    return anyOf.flatMap((one) => (isRecord(one) ? sampleValues(one, place, depth + 1) : []));
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return integers(schema, place.numbers);
    case 'array':
      return lists(schema, place, depth);
    case 'object':
      return objects(schema, place, depth);
    default:
      return texts(schema, place);
  }
}

function integers({ minimum, maximum }: JsonSchema, compared: readonly number[]): number[] {
  const low = typeof minimum === 'number' ? minimum : null;
  const high = typeof maximum === 'number' ? maximum : null;
  const wanted = [
    low ?? Math.min(0, high ?? 0),
    ...compared,
    0,
    1,
    2,
    100,
    1_000_000,
    -1,
    high ?? 0,
  ];
  const fits = (value: number): boolean =>
    Number.isSafeInteger(value) && value >= (low ?? value) && value <= (high ?? value);
  return [...new Set(wanted.filter(fits))];
}

const formatted: Readonly<Record<string, (now: string) => readonly string[]>> = {
  date: (now) => [now.slice(0, 10), '2000-01-01', '2100-01-01'],
  'date-time': (now) => [now, '2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z'],
  time: () => ['09:00:00', '00:00:00', '23:59:59'],
  email: () => ['a@example.com'],
  uri: () => ['https://example.com/'],
  uuid: () => ['00000000-0000-4000-8000-000000000000'],
  phone: () => ['+628123456789'],
};

function texts(
  { format, minLength, maxLength }: JsonSchema,
  { now, texts: known, files, numbers }: SamplePlace,
): string[] {
  if (format === 'attachment') return [...files];
  if (format === 'decimal') return [1, ...numbers, 0, 100, 1_000_000].map(String);
  const made = typeof format === 'string' ? formatted[format]?.(now) : undefined;
  if (made) return [...made];
  const least = typeof minLength === 'number' ? minLength : 1;
  const longest = typeof maxLength === 'number' ? maxLength : Infinity;
  const fits = (text: string): boolean => text.length >= least && text.length <= longest;
  // What means something first: made up of nothing but letters, a post is none, and what follows would fail.
  return [...known.filter(fits), 'x'.repeat(Math.max(1, least))];
}

function lists(schema: JsonSchema, place: SamplePlace, depth: number): Json[] {
  const { items, minItems, maxItems } = schema;
  const least = typeof minItems === 'number' ? minItems : 0;
  const longest = typeof maxItems === 'number' ? maxItems : Infinity;
  const values = isRecord(items) ? sampleValues(items, place, depth + 1) : [];
  const short = Math.max(1, least);
  const filled = values.map((_, index) =>
    Array.from({ length: short }, (_none, at) => values[(index + at) % values.length] ?? null),
  );
  const all = longest >= short ? filled : [];
  return least === 0 ? [...all, []] : all;
}

function objects(schema: JsonSchema, place: SamplePlace, depth: number): Json[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const values = new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      isRecord(property) ? sampleValues(property, place, depth + 1) : [],
    ]),
  );
  const plain: Record<string, Json> = {};
  for (const name of required) {
    const [first] = values.get(name) ?? [];
    if (first === undefined) return [];
    plain[name] = first;
  }
  return [plain, ...changed(plain, values)];
}

/** The same with one member at a time otherwise. */
function changed(plain: JsonObject, values: ReadonlyMap<string, readonly Json[]>): JsonObject[] {
  return [...values].flatMap(([name, all]) =>
    all
      .filter((value) => value !== plain[name])
      .slice(0, 8)
      .map((value) => ({ ...plain, [name]: value })),
  );
}
