// From a form to what a screen draws: labels, access and the schema of every value. The same for whoever serves it and whoever
// designs it.

import type { Text } from '../format/flow-types.generated.ts';
import type { FormDefinition, FormField } from '../forms/form-types.generated.ts';
import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';
import type { FieldView, FormView } from './form.ts';

/**
 * A form as a screen draws it.
 *
 * @param schemaOf - the schema of a field's value, its references resolved
 */
export function viewForm(form: FormDefinition, schemaOf: (field: string) => JsonSchema): FormView {
  return { form: form.form, title: form.title ?? null, sections: sectionsOf(form, schemaOf) };
}

function sectionsOf(
  form: FormDefinition,
  schemaOf: (field: string) => JsonSchema,
): FormView['sections'] {
  return form.sections
    .map(({ title, fields }) => ({
      title: title ?? null,
      fields: fields.flatMap((field) => fieldView(field, schemaOf(field.field))),
    }))
    .filter(({ fields }) => fields.length > 0);
}

function fieldView(written: FormField, schema: JsonSchema): FieldView[] {
  const { field, label, help, access = 'write', requiredFor, widget, options } = written;
  if (access === 'hidden') return [];
  return [
    {
      field,
      label: label ?? titleOf(schema) ?? field,
      help: help ?? null,
      access,
      requiredFor: requiredFor ?? [],
      widget: widget ?? null,
      options: options ?? null,
      schema,
    },
  ];
}

/** What a schema calls its value. */
export function titleOf({ title }: JsonSchema): Text | null {
  if (typeof title === 'string') return title;
  if (!isRecord(title)) return null;
  const { id, en } = title;
  return { ...(typeof id === 'string' ? { id } : {}), ...(typeof en === 'string' ? { en } : {}) };
}
