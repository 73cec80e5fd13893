// What a signer hands in with a vote: fields of the task's ballot, which go with the vote and never into the data.

import { isBlankText } from '../blank.ts';
import { childPointer } from '../format/pointer.ts';
import type { Json, JsonObject } from '../json.ts';
import type { ValidationIssue, Validator } from '../validation/compile-validator.ts';
import type { CompiledForm } from './compile-form.ts';

interface Given {
  readonly form: CompiledForm | null;
  /** What is voted for. */
  readonly outcome: string;
  readonly submitted: JsonObject;
}

export interface BallotSubmission {
  readonly ballot: JsonObject;
  /** What was submitted for the data. */
  readonly data: JsonObject;
  readonly issues: readonly ValidationIssue[];
}

/**
 * Takes the fields of the ballot out of what was submitted, and holds them against its schema. Without a form everything
 * is the ballot's. Null and blank text leave a field empty.
 */
export function submitBallot(
  validator: Validator | null,
  { form, outcome, submitted }: Given,
): BallotSubmission {
  if (validator === null) return { ballot: {}, data: submitted, issues: [] };
  const ballot: Record<string, Json> = {};
  const data: Record<string, Json> = {};
  for (const [field, value] of Object.entries(submitted)) {
    if (form && !form.ballot.has(field)) data[field] = value;
    else if (!isBlank(value)) ballot[field] = value;
  }
  const missing = (form?.requiredOfBallot(outcome) ?? [])
    .filter((field) => !Object.hasOwn(ballot, field))
    .map((field) => ({
      code: 'VALUE_REQUIRED' as const,
      pointer: childPointer('', field),
      params: { field },
    }));
  const told = new Set(missing.map(({ pointer }) => pointer));
  const faults = validator.validate(ballot).filter(({ pointer }) => !told.has(pointer));
  return { ballot, data, issues: [...missing, ...faults] };
}

const isBlank = (value: Json): boolean =>
  value === null || (typeof value === 'string' && isBlankText(value));
