import type { FormView, JsonObject } from '@alir/engine/core/types';
import type { Issue } from './issues.ts';
import { isFilled } from './schema.ts';

/** Fields that this outcome needs and that are empty. Spares a round trip; the server judges all the same. */
export function checkRequired(
  form: FormView,
  values: JsonObject,
  outcome: string,
  words: string,
): readonly Issue[] {
  return form.sections
    .flatMap((section) => section.fields)
    .filter((field) => field.access === 'write' && field.requiredFor.includes(outcome))
    .filter((field) => !isFilled(values[field.field]))
    .map((field) => ({ pointer: `/${field.field}`, detail: words }));
}
