// The data of an instance as people know it: by the labels that the forms of its flow give.

import type { Flow } from '../../core/compile/flow.ts';
import { isRecord } from '../../core/json-type.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { FieldView } from '../../core/views/form.ts';
import type { Shell } from '../shell.ts';
import { titleOf } from '../../core/views/view-form.ts';
import { formView } from './form-view.ts';
import { resolvedSchema } from './resolved-schema.ts';

/** Of the fields that are there, those that some form shows, as the first form calls them; all where no task has a form. */
export function fieldViews(
  shell: Shell,
  tenant: string,
  flow: Flow,
  data: JsonObject,
): FieldView[] {
  const compiled = [
    flow.startForm,
    ...[...flow.nodes.values()].map(({ task }) => task?.form ?? null),
  ];
  const forms = compiled.flatMap((form) => formView(shell, tenant, flow, form) ?? []);
  const shown = forms.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  const fields = forms.length === 0 ? bareFields(shell, tenant, flow) : shown;
  const first = new Map(fields.toReversed().map((field) => [field.field, field]));
  const inOrder = [...new Set(fields.map(({ field }) => field))];
  return inOrder.flatMap((name) => {
    const field = first.get(name);
    const value = data[name];
    return field === undefined || value === undefined ? [] : [readOnly(field, value)];
  });
}

/** A form has a word for every choice there is; to read one, its own is enough. */
function readOnly(field: FieldView, value: Json): FieldView {
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  const options = field.options?.filter((option) => chosen.has(option.value)) ?? null;
  return { ...field, help: null, access: 'read', requiredFor: [], options };
}

function bareFields(shell: Shell, tenant: string, flow: Flow): FieldView[] {
  const { properties } = resolvedSchema(shell, tenant, flow, flow.definition.data);
  if (!isRecord(properties)) return [];
  return Object.entries(properties).flatMap(([field, schema]): FieldView[] => {
    if (!isRecord(schema)) return [];
    const label = titleOf(schema) ?? field;
    const bare = {
      help: null,
      access: 'read',
      requiredFor: [],
      widget: null,
      options: null,
    } as const;
    return [{ field, label, schema, ...bare }];
  });
}
