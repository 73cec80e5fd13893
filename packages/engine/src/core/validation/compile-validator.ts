// Data schemas at run time: values in, issues out. Compiled once for as long as schema and definitions stay the same.

import type { IssueCode } from '../codes.ts';
import { isRecord, jsonType } from '../json-type.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';
import { childPointer } from '../format/pointer.ts';
import { createAjv } from './ajv.ts';
import { bundleSchema } from './bundle-schema.ts';
import type { ResolveSchema } from './references.ts';
import { SchemaCheck } from './schema-check.ts';
import type { Fault } from './schema-check.ts';

/** One value that is wrong, listed in the details of a rejection. */
export interface ValidationIssue {
  readonly code: IssueCode | 'FIELD_NOT_WRITABLE';
  /** JSON pointer into the value; of the missing field when one is required. */
  readonly pointer: string;
  readonly params: JsonObject;
}

export interface Validator {
  /** Every issue, each once; none means valid. Never throws. */
  validate(value: unknown): ValidationIssue[];
}

const compiled = new WeakMap<
  JsonSchema,
  { readonly bundle: string; readonly validator: Validator }
>();

/**
 * Compiles a data schema that `checkDataSchema` found right.
 *
 * @param resolve - finds the `$defs` that its references name
 * @throws AlirError `FLOW_INVALID` when a reference finds nothing
 */
export function compileValidator(schema: JsonSchema, resolve: ResolveSchema): Validator {
  const bundled = bundleSchema(schema, resolve);
  // Definitions of other flows may have changed under the same schema, so the text decides, not the object.
  const bundle = JSON.stringify(bundled);
  const known = compiled.get(schema);
  if (known?.bundle === bundle) return known.validator;
  const check = new SchemaCheck<unknown>(createAjv(), bundled);
  const validator = { validate: (value: unknown) => validate(check, value) };
  compiled.set(schema, { bundle, validator });
  return validator;
}

function validate(check: SchemaCheck<unknown>, value: unknown): ValidationIssue[] {
  try {
    const checked = check.check(value);
    return checked.ok ? [] : checked.faults.map(issueOf);
  } catch (cause) {
    // A recursive schema follows a value of any depth; values that came as JSON are bounded before.
    if (cause instanceof RangeError) return [{ code: 'VALUE_TOO_DEEP', pointer: '', params: {} }];
    throw cause;
  }
}

const limits: Readonly<Record<string, IssueCode>> = {
  minLength: 'VALUE_TOO_SHORT',
  maxLength: 'VALUE_TOO_LONG',
  minItems: 'VALUE_TOO_FEW',
  maxItems: 'VALUE_TOO_MANY',
  minimum: 'VALUE_TOO_SMALL',
  maximum: 'VALUE_TOO_LARGE',
};

/** One fault of a value, as its issue. */
export function issueOf(fault: Fault): ValidationIssue {
  const { keyword, pointer, params } = fault;
  const limit = limits[keyword];
  if (limit !== undefined)
    return { code: limit, pointer, params: { limit: primitive(params['limit']) } };
  switch (keyword) {
    case 'required': {
      const field = String(params['missingProperty']);
      return { code: 'VALUE_REQUIRED', pointer: childPointer(pointer, field), params: { field } };
    }
    case 'additionalProperties': {
      const field = String(params['additionalProperty']);
      return {
        code: 'VALUE_UNKNOWN_FIELD',
        pointer: childPointer(pointer, field),
        params: { field },
      };
    }
    case 'type': {
      const expected = [params['type']].flat().map(String);
      return { code: 'VALUE_TYPE', pointer, params: { expected, actual: jsonType(fault.value) } };
    }
    case 'enum':
      return { code: 'VALUE_ENUM', pointer, params: { allowed: list(params['allowedValues']) } };
    case 'const':
      return { code: 'VALUE_ENUM', pointer, params: { allowed: list(params['allowedValue']) } };
    case 'format':
      return { code: 'VALUE_FORMAT', pointer, params: { format: String(params['format']) } };
    case 'pattern':
      return { code: 'VALUE_PATTERN', pointer, params: { pattern: String(params['pattern']) } };
    default:
      return { code: 'VALUE_CHARACTER', pointer, params: {} };
  }
}

function list(value: unknown): Json[] {
  return [value].flat().map(primitive);
}

function primitive(value: unknown): Json {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || isRecord(value) ? null : String(value);
}
