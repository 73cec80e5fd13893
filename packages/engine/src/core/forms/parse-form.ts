// From whatever came in to a form definition, like `parseFlow`.

import { parseDefinition } from '../format/parse-definition.ts';
import type { Problem } from '../problem.ts';
import { createAjv } from '../validation/ajv.ts';
import { SchemaCheck, withAbsoluteRefs } from '../validation/schema-check.ts';
import { formSchema } from './form-schema.generated.ts';
import type { FormDefinition } from './form-types.generated.ts';

let compiled: SchemaCheck<FormDefinition> | null = null;

/**
 * Reads `forms/<name>.json` from text, bytes or a value (a string is text). Reports every problem, each once.
 *
 * @param options.file - name that the problems carry, when several files are checked together
 */
export function parseForm(
  input: unknown,
  options: { readonly file?: string } = {},
): { readonly form: FormDefinition | null; readonly problems: Problem[] } {
  compiled ??= new SchemaCheck<FormDefinition>(createAjv(), withAbsoluteRefs(formSchema));
  const schema = compiled;
  const parsed = parseDefinition(input, (value) => schema.check(value), options.file);
  return { form: parsed.definition, problems: parsed.problems };
}
