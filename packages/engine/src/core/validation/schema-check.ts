// Validation by ajv, with what ajv reports boiled down to faults: each once, and for a union (`anyOf`) those of the one
// branch that was probably meant instead of those of every branch.

import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { pointerPath } from '../format/pointer.ts';
import { isRecord, jsonType } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import { branchTypes, branchWords, pickBranch } from './pick-branch.ts';

/** One thing that is wrong, in ajv's words. */
export interface Fault {
  readonly keyword: string;
  /** Of the value; of the object itself when a property is missing or unknown. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema in which the keyword stands. */
  readonly schema: JsonSchema;
  /** Where that is: `urn:alir:flow:1#/$defs/key/pattern`. */
  readonly schemaPath: string;
  readonly value: unknown;
  /** Set when the fault is in the name of a property of the object at `pointer`. */
  readonly propertyName: string | null;
}

/** More than anybody reads; without it hostile input could make millions. */
const mostFaults = 2_000;

/** `value` when the schema accepts it, else what it has against it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A schema of `T`, compiled. Its `$ref`s are absolute (see `withAbsoluteRefs`), so that branches can be compiled alone. */
export class SchemaCheck<T> {
  readonly #ajv: Ajv2020;
  readonly #root: JsonSchema;
  readonly #validate: ValidateFunction<T>;

  constructor(ajv: Ajv2020, schema: JsonSchema) {
    this.#ajv = ajv;
    this.#root = schema;
    this.#validate = ajv.compile<T>(schema);
  }

  /** Does not throw on JSON of bounded depth. */
  check(value: unknown): Checked<T> {
    if (this.#validate(value)) return { ok: true, value };
    return { ok: false, faults: this.#explain(this.#validate, value, '') };
  }

  #explain(validate: ValidateFunction, value: unknown, prefix: string): Fault[] {
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).slice(0, mostFaults);
    // The last one at a path is the outermost: ajv reports a union after its branches.
    const unions = new Map(
      errors
        .filter((error) => error.keyword === 'anyOf')
        .map((error) => [error.instancePath, error]),
    );
    return errors.flatMap((error) => {
      if (hasAncestor(error.instancePath, unions)) return [];
      const union = unions.get(error.instancePath);
      if (union !== undefined) return union === error ? this.#explainUnion(error, prefix) : [];
      // `propertyNames` only repeats that its schema found something.
      return error.keyword === 'propertyNames' ? [] : [faultOf(error, prefix)];
    });
  }

  #explainUnion(error: ErrorObject, prefix: string): Fault[] {
    const branches: unknown = error.schema;
    const fault = faultOf(error, prefix);
    if (!Array.isArray(branches)) return [fault];
    const schemas = branches.filter(isRecord);
    const lookUp = (schema: JsonSchema): JsonSchema => this.#lookUp(schema);
    const picked = pickBranch(schemas, error.data, lookUp);
    if (picked !== null) return this.#explain(this.#ajv.compile(picked), error.data, fault.pointer);
    const types = branchTypes(schemas, lookUp);
    if (!isRecord(error.data) || !types.includes(jsonType(error.data))) {
      return [{ ...fault, keyword: 'type', params: { type: types } }];
    }
    return unlike(error.data, fault, schemas, lookUp);
  }

  /** The schema that `$ref` names, itself when there is none. */
  #lookUp(schema: JsonSchema): JsonSchema {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const pointer = reference.slice(reference.indexOf('#') + 1);
    const found = pointerPath(pointer).reduce<unknown>(
      (at, key) => (isRecord(at) ? at[key] : undefined),
      this.#root,
    );
    return isRecord(found) && found !== schema ? this.#lookUp(found) : schema;
  }
}

/** An object that resembles no branch: its words are unknown, or one of those that tell the branches apart is missing. */
function unlike(
  value: Readonly<Record<string, unknown>>,
  fault: Fault,
  branches: readonly JsonSchema[],
  lookUp: (schema: JsonSchema) => JsonSchema,
): Fault[] {
  const words = branchWords(branches, lookUp);
  const unknown = Object.keys(value).filter((key) => !words.all.includes(key));
  if (unknown.length === 0) {
    const missing = words.required.join(' | ');
    return [{ ...fault, keyword: 'required', params: { missingProperty: missing } }];
  }
  const schema = { properties: Object.fromEntries(words.all.map((word) => [word, {}])) };
  return unknown.map((key) => ({
    ...fault,
    keyword: 'additionalProperties',
    params: { additionalProperty: key },
    schema,
  }));
}

function faultOf(error: ErrorObject, prefix: string): Fault {
  return {
    keyword: error.keyword,
    pointer: prefix + error.instancePath,
    params: error.params,
    schema: isRecord(error.parentSchema) ? error.parentSchema : {},
    schemaPath: error.schemaPath,
    value: error.data,
    propertyName: error.propertyName ?? null,
  };
}

/** Whether something above the path is in the map. */
function hasAncestor(path: string, paths: ReadonlyMap<string, unknown>): boolean {
  if (paths.size === 0) return false;
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    if (paths.has(path.slice(0, end))) return true;
    if (end === 0) break;
  }
  return false;
}

/** A copy in which `#/…` references name the schema by its `$id`. */
export function withAbsoluteRefs(schema: JsonSchema): JsonSchema {
  const id = String(schema['$id']);
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] =>
      key === '$ref' && typeof inner === 'string' && inner.startsWith('#')
        ? [key, id + inner]
        : [key, copy(inner)],
    );
    return Object.fromEntries(entries);
  };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, copy(value)]));
}
