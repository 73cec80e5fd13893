// Query parameters: each declared once, with its schema for OpenAPI and the way it is read.

import type { Code } from '../core/codes.ts';
import { forbiddenCharacter } from '../core/format/limits.ts';
import { nearestWord } from '../core/format/nearest-word.ts';
import { msOf } from '../core/instant.ts';
import type { Json, JsonObject, JsonSchema } from '../core/json.ts';
import { valueFormats } from '../core/validation/value-formats.ts';
import type { Refused } from './problem-json.ts';

export interface Parameter<T> {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  /** Undefined: not a value of it. */
  read(text: string): T | undefined;
}

/** Longest value of a parameter, in characters. */
const longest = 2_000;

/** Wrong parameters that an answer lists. */
const mostIssues = 20;

export function text(name: string, description: string): Parameter<string> {
  const schema = { type: 'string', maxLength: longest };
  return { name, description, schema, read: (given) => given };
}

export function oneOf<const T extends string>(
  name: string,
  description: string,
  values: readonly T[],
): Parameter<T> {
  const read = (given: string): T | undefined => values.find((value) => value === given);
  return { name, description, schema: { type: 'string', enum: values }, read };
}

export function flag(name: string, description: string): Parameter<boolean> {
  const read = (given: string): boolean | undefined =>
    given === 'true' ? true : given === 'false' ? false : undefined;
  return { name, description, schema: { type: 'boolean' }, read };
}

export function whole(
  name: string,
  description: string,
  [minimum, maximum]: readonly [number, number],
): Parameter<number> {
  const read = (given: string): number | undefined => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    return value >= minimum && value <= maximum ? value : undefined;
  };
  return { name, description, schema: { type: 'integer', minimum, maximum }, read };
}

/** ms UTC of an ISO 8601 instant with seconds and offset. */
export function instant(name: string, description: string): Parameter<number> {
  const read = (given: string): number | undefined =>
    (valueFormats['date-time'](given) ? msOf(given) : null) ?? undefined;
  return { name, description, schema: { type: 'string', format: 'date-time' }, read };
}

/** A day that exists, `yyyy-mm-dd`. */
export function day(name: string, description: string): Parameter<string> {
  const read = (given: string): string | undefined =>
    valueFormats.date(given) ? given : undefined;
  return { name, description, schema: { type: 'string', format: 'date' }, read };
}

/** Separated by commas. */
export function list(name: string, description: string): Parameter<readonly string[]> {
  const schema = { type: 'array', items: { type: 'string' } };
  return {
    name,
    description,
    schema,
    read: (given) => given.split(',').filter((one) => one !== ''),
  };
}

/** Parameters `name.<anything>`, read together by `Query.members`. */
export function members(name: string, description: string): Parameter<string> {
  return text(`${name}.*`, description);
}

/** The parameters of one request; every one that was given is declared and right. */
export class Query {
  readonly #given: ReadonlyMap<string, string>;

  constructor(given: ReadonlyMap<string, string>) {
    this.#given = given;
  }

  get<T>(parameter: Parameter<T>): T | undefined {
    const given = this.#given.get(parameter.name);
    return given === undefined ? undefined : parameter.read(given);
  }

  /** What follows the dot, with its values. Undefined when there is none. */
  members(parameter: Parameter<string>): Readonly<Record<string, string>> | undefined {
    const prefix = parameter.name.slice(0, -1);
    const found = [...this.#given].filter(([name]) => name.startsWith(prefix));
    if (found.length === 0) return undefined;
    return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
  }
}

/** Reads a query string, or says what is wrong with it. */
export function readQuery(
  search: string,
  declared: readonly Parameter<unknown>[],
): Query | Refused {
  if (!isDecodable(search)) return invalid([{ code: 'VALUE_CHARACTER', pointer: '', params: {} }]);
  const given = new Map<string, string>();
  const issues: JsonObject[] = [];
  const report = (name: string, code: Code, params: JsonObject): void => {
    issues.push({ code, pointer: `/${name}`, params });
  };
  for (const [name, value] of new URLSearchParams(search)) {
    if (issues.length === mostIssues) break;
    const parameter = declared.find((one) => isNamed(one, name));
    if (parameter === undefined) {
      const known = declared.map((one) => one.name);
      report(name, 'WORD_UNKNOWN', {
        word: name,
        nearest: nearestWord(name, known),
        allowed: known,
      });
    } else if (given.has(name)) report(name, 'VALUE_REPEATED', { value: name });
    else if (forbiddenCharacter(value) !== null) report(name, 'VALUE_CHARACTER', {});
    else if (value.length > longest) report(name, 'VALUE_TOO_LONG', { limit: longest });
    else if (parameter.read(value) === undefined) report(name, ...misread(parameter.schema));
    else given.set(name, value);
  }
  return issues.length > 0 ? invalid(issues) : new Query(given);
}

function isNamed({ name }: Parameter<unknown>, given: string): boolean {
  return name.endsWith('.*') ? given.startsWith(name.slice(0, -1)) : given === name;
}

function misread(schema: JsonSchema): [Code, JsonObject] {
  const { type, format, minimum, maximum } = schema;
  const values: unknown = schema['enum'];
  if (Array.isArray(values)) return ['VALUE_ENUM', { allowed: values.map(String) }];
  if (typeof format === 'string') return ['VALUE_FORMAT', { format }];
  if (type === 'boolean') return ['VALUE_ENUM', { allowed: ['true', 'false'] }];
  const range: Json = `${String(minimum)}–${String(maximum)}`;
  return ['VALUE_ENUM', { allowed: [range] }];
}

const invalid = (issues: readonly JsonObject[]): Refused => ({
  code: 'REQUEST_INVALID',
  details: { issues },
});

function isDecodable(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}
