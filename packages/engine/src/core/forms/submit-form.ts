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
  const fields = Object.entries(submitted);
  const writable = fields.filter(([field]) => form.writable.has(field));
  const locked = fields.filter(([field]) => !form.writable.has(field));
  const required = form.required(outcome).filter((field) => {
    const value = Object.hasOwn(submitted, field) && form.writable.has(field) ? submitted : current;
    return !isFilled(Object.hasOwn(value, field) ? value[field] : undefined);
  });
  return {
    set: Object.fromEntries(writable.filter(([, value]) => !isBlank(value))),
    unset: writable.filter(([, value]) => isBlank(value)).map(([field]) => field),
    issues: [
      ...locked.map(([field]) => issue('FIELD_NOT_WRITABLE', field)),
      ...required.map((field) => issue('VALUE_REQUIRED', field)),
    ],
  };
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
