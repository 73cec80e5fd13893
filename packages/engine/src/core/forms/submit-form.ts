// What a person may write through a form, and what they must have filled. Whether the values are right is decided when the
// step ends, by the validator of the whole data.

import { isBlankText } from '../blank.ts';
import { childPointer } from '../format/pointer.ts';
import type { Json, JsonObject } from '../json.ts';
import type { ValidationIssue } from '../validation/compile-validator.ts';
import type { CompiledForm } from './compile-form.ts';

export interface Submission {
  readonly set: JsonObject;
  /** Fields that were emptied. */
  readonly unset: readonly string[];
  readonly issues: readonly ValidationIssue[];
}

/**
 * Takes over the fields that the form lets people write. Null and blank text empty a field, because that is what an
 * emptied input sends; an empty list is a value, but not one that fills a required field.
 *
 * Issues: `FIELD_NOT_WRITABLE`, `VALUE_REQUIRED` (neither submitted nor already in the data).
 */
export function submitForm(
  form: CompiledForm,
  outcome: string,
  submitted: JsonObject,
  current: JsonObject,
): Submission {
  const set: Record<string, Json> = {};
  const unset: string[] = [];
  const issues: ValidationIssue[] = [];
  for (const [field, value] of Object.entries(submitted)) {
    if (!form.writable.has(field)) issues.push(issue('FIELD_NOT_WRITABLE', field));
    else if (isBlank(value)) unset.push(field);
    else set[field] = value;
  }
  for (const field of form.required(outcome)) {
    const value = Object.hasOwn(submitted, field) && form.writable.has(field) ? submitted : current;
    if (!isFilled(Object.hasOwn(value, field) ? value[field] : undefined))
      issues.push(issue('VALUE_REQUIRED', field));
  }
  return { set, unset, issues };
}

function issue(code: ValidationIssue['code'], field: string): ValidationIssue {
  return { code, pointer: childPointer('', field), params: { field } };
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && isBlankText(value));
}

function isFilled(value: Json | undefined): boolean {
  if (isBlank(value)) return false;
  return typeof value !== 'object' || Object.keys(value ?? {}).length > 0;
}
