// A form as a screen draws it: what the task shows, with labels and the schema of every value.

import type { Flow } from '../../core/compile/flow.ts';
import type { Text } from '../../core/format/flow-types.generated.ts';
import type { CompiledForm } from '../../core/forms/compile-form.ts';
import type { FormDefinition, FormField } from '../../core/forms/form-types.generated.ts';
import { isRecord } from '../../core/json-type.ts';
import type { JsonSchema } from '../../core/json.ts';
import type { FieldView, FormView } from '../../core/views/form.ts';
import type { Shell } from '../shell.ts';
import { resolvedSchema } from './resolved-schema.ts';

/** A form of this flow; null where there is none. */
export function formView(
  shell: Shell,
  tenant: string,
  flow: Flow,
  compiled: CompiledForm | null,
): FormView | null {
  const form = compiled ? shell.flows.form(tenant, flow, compiled.name) : null;
  if (form === null) return null;
  const properties = flow.definition.data['properties'];
  const schemaOf = (field: string): JsonSchema => {
    const ofData = isRecord(properties) ? properties[field] : undefined;
    const schema = compiled?.ballot.get(field) ?? ofData;
    return isRecord(schema) ? resolvedSchema(shell, tenant, flow, schema) : {};
  };
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
