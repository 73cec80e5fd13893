// Values that a schema allows, made up: the plainest, and enough others to find out whether there is one that is let through.

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
  /** ISO instants for dates and moments, the most likely first, by where they stand. */
  readonly momentsAt: (path: string) => readonly string[];
  /** What a text names that stands there: `penerima[].jabatan`. Null: nothing in particular. Default: nothing anywhere. */
  readonly textsAt?: (path: string) => readonly string[] | null;
  /** Texts for a pattern. Default: patterns are not looked at. */
  readonly textsFor?: (pattern: string) => readonly string[];
}

/** Most values of one schema. */
const most = 24;
/** A schema that contains itself ends somewhere. */
const deepest = 5;

/**
 * Values of a schema, the plainest first; none where nothing can be made up.
 *
 * @param path - where it stands in the data: `penerima[].jabatan`
 */
export function sampleValues(schema: JsonSchema, place: SamplePlace, path = ''): Json[] {
  return valuesAt(schema, { ...place, path, depth: 0 });
}

/** The plainest value of a schema; undefined: none can be made up. */
export function sampleValue(schema: JsonSchema, place: SamplePlace, path = ''): Json | undefined {
  return sampleValues(schema, place, path)[0];
}

interface Spot extends SamplePlace {
  readonly path: string;
  readonly depth: number;
}

function valuesAt(schema: JsonSchema, spot: Spot): Json[] {
  const found = derefSchema(schema, spot.home, spot.resolve);
  if (found === null || spot.depth > deepest) return [];
  return valuesOf(found.schema, { ...spot, home: found.home }).slice(0, most);
}

const below = (spot: Spot, path: string): Spot => ({ ...spot, path, depth: spot.depth + 1 });

function valuesOf(schema: JsonSchema, spot: Spot): Json[] {
  const { const: only, enum: words, anyOf } = schema;
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean')
    return [only];
  if (Array.isArray(words)) return words.map(String);
  if (Array.isArray(anyOf))
    return anyOf.flatMap((one) => (isRecord(one) ? valuesAt(one, below(spot, spot.path)) : []));
  switch (type) {
    case 'boolean':
      return [false, true];
    case 'integer':
      return integers(schema, spot.numbers);
    case 'array':
      return lists(schema, spot);
    case 'object':
      return objects(schema, spot);
    default:
      return texts(schema, spot);
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

const formatted: Readonly<Record<string, (moments: readonly string[]) => readonly string[]>> = {
  date: (moments) => [...moments.map((moment) => moment.slice(0, 10)), '2000-01-01', '2100-01-01'],
  'date-time': (moments) => [...moments, '2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z'],
  time: () => ['09:00:00', '00:00:00', '23:59:59'],
  email: () => ['a@example.com'],
  uri: () => ['https://example.com/'],
  uuid: () => ['00000000-0000-4000-8000-000000000000'],
  phone: () => ['+628123456789'],
};

function texts(
  { format, minLength, maxLength, pattern }: JsonSchema,
  { momentsAt, texts: known, files, numbers, path, textsAt, textsFor }: Spot,
): string[] {
  if (format === 'attachment') return [...files];
  if (format === 'decimal') return [1, ...numbers, 0, 100, 1_000_000].map(String);
  const made = typeof format === 'string' ? formatted[format]?.(momentsAt(path)) : undefined;
  if (made) return [...made];
  const least = typeof minLength === 'number' ? minLength : 0;
  const longest = typeof maxLength === 'number' ? maxLength : Infinity;
  const fits = (text: string): boolean => text.length >= least && text.length <= longest;
  if (typeof pattern === 'string' && textsFor) return textsFor(pattern).filter(fits);
  const named = textsAt?.(path) ?? null;
  if (named !== null) return named.filter(fits);
  // What means something first: made up of nothing but letters, a post is none, and what follows would fail.
  const plain = 'x'.repeat(Math.max(1, least));
  const nothing = least === 0 ? [''] : [];
  return [...known.filter((text) => text !== '' && fits(text)), plain, ...nothing];
}

/** With one item, none, another one, and two. */
function lists(schema: JsonSchema, spot: Spot): Json[] {
  const { items, minItems, maxItems } = schema;
  const least = typeof minItems === 'number' ? minItems : 0;
  const longest = typeof maxItems === 'number' ? maxItems : Infinity;
  const values = isRecord(items) ? valuesAt(items, below(spot, `${spot.path}[]`)) : [];
  const filled = (size: number): Json[] =>
    longest < size
      ? []
      : values.map((_, index) =>
          Array.from({ length: size }, (_none, at) => values[(index + at) % values.length] ?? null),
        );
  const [first, ...others] = filled(Math.max(1, least));
  const longer = values.length > 1 ? filled(Math.max(2, least + 1)).slice(0, 6) : [];
  return [
    ...(first === undefined ? [] : [first]),
    ...(least === 0 ? [[]] : []),
    ...longer.slice(0, 1),
    ...others.slice(0, most - 8),
    ...longer.slice(1),
  ];
}

function objects(schema: JsonSchema, spot: Spot): Json[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const around = spot.path === '' ? '' : `${spot.path}.`;
  const values = new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      isRecord(property) ? valuesAt(property, below(spot, `${around}${name}`)) : [],
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

/** The same with one member at a time otherwise: each of them once, before any of them again. */
function changed(plain: JsonObject, values: ReadonlyMap<string, readonly Json[]>): JsonObject[] {
  const others = [...values].map(([name, all]) =>
    all
      .filter((value) => value !== plain[name])
      .slice(0, 8)
      .map((value): JsonObject => ({ ...plain, [name]: value })),
  );
  return inTurn(others);
}

/** The first of each list, the second of each, and so on. */
export function inTurn<One>(lists: readonly (readonly One[])[]): One[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
