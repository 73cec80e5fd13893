// Fields of the data, and what forms show of them, in two versions.

import type { FlowDefinition, Text } from '../format/flow-types.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import { isRecord } from '../json-type.ts';
import { isSameJson } from '../migrate/same-json.ts';
import { escapePointer } from '../compile/compilation.ts';
import type { FlowVersionSource, Report } from './difference.ts';
import { plainWords } from './wording.ts';

/** What people call a field: a form's label, the schema's title, else its name in words. */
export function fieldNames(sources: readonly FlowVersionSource[]): (field: string) => Text {
  const labels = new Map<string, Text>();
  for (const { forms = [] } of sources)
    for (const { field, label } of forms.flatMap(fieldsOf)) if (label) labels.set(field, label);
  const titles = new Map(
    sources.flatMap(({ definition }) =>
      Object.entries(propertiesOf(definition)).flatMap(([field, schema]) =>
        isRecord(schema) && typeof schema['title'] === 'string'
          ? [[field, schema['title']] as const]
          : [],
      ),
    ),
  );
  return (field) => labels.get(field) ?? titles.get(field) ?? plainWords(field);
}

export function diffData(
  before: FlowDefinition,
  after: FlowDefinition,
  { report, fieldName }: { report: Report; fieldName: (field: string) => Text },
): void {
  const [old, next] = [propertiesOf(before), propertiesOf(after)];
  const [wasNeeded, isNeeded] = [requiredIn(before), requiredIn(after)];
  const place = (field: string) =>
    ({
      what: 'field' as const,
      pointer: `/data/properties/${escapePointer(field)}`,
      params: { field: fieldName(field) },
    }) as const;
  for (const [field, schema] of Object.entries(next)) {
    const was = old[field];
    if (was === undefined)
      report({ ...place(field), code: 'FLOW_FIELD_ADDED', how: 'added', to: schema });
    else if (!isSameJson(was, schema))
      report({
        ...place(field),
        code: 'FLOW_FIELD_CHANGED',
        how: 'changed',
        from: was,
        to: schema,
      });
    if (was !== undefined && wasNeeded.has(field) !== isNeeded.has(field))
      report({
        ...place(field),
        code: isNeeded.has(field) ? 'FLOW_FIELD_REQUIRED' : 'FLOW_FIELD_OPTIONAL',
        how: 'changed',
      });
  }
  for (const [field, schema] of Object.entries(old))
    if (next[field] === undefined)
      report({ ...place(field), code: 'FLOW_FIELD_REMOVED', how: 'removed', from: schema });
}

export function diffForms(
  before: readonly FormDefinition[],
  after: readonly FormDefinition[],
  { report, fieldName }: { report: Report; fieldName: (field: string) => Text },
): void {
  for (const form of after) {
    const was = before.find((one) => one.form === form.form);
    if (!was || isSameJson(was, form)) continue;
    const [old, next] = [was, form].map(
      (one) => new Map(fieldsOf(one).map((field) => [field.field, field])),
    );
    let told = 0;
    const title = form.title ?? plainWords(form.form);
    const tell: Report = (difference) => {
      told++;
      report(difference);
    };
    const place = (field: string) =>
      ({
        what: 'form' as const,
        pointer: `/forms/${form.form}`,
        params: { field: fieldName(field), title },
      }) as const;
    for (const [field, now] of next ?? []) {
      const then = old?.get(field);
      if (!then) tell({ ...place(field), code: 'FLOW_FORM_FIELD_ADDED', how: 'added', to: now });
      else if (!isSameJson(then, now))
        tell({
          ...place(field),
          code: 'FLOW_FORM_FIELD_CHANGED',
          how: 'changed',
          from: then,
          to: now,
        });
    }
    for (const [field, then] of old ?? [])
      if (!next?.has(field))
        tell({ ...place(field), code: 'FLOW_FORM_FIELD_REMOVED', how: 'removed', from: then });
    if (told === 0)
      report({
        code: 'FLOW_FORM_REARRANGED',
        what: 'form',
        how: 'changed',
        pointer: `/forms/${form.form}`,
        params: { title },
      });
  }
}

const fieldsOf = ({ sections }: FormDefinition) => sections.flatMap(({ fields }) => fields);

function propertiesOf({ data }: FlowDefinition): Readonly<Record<string, unknown>> {
  const properties = data['properties'];
  return isRecord(properties) ? properties : {};
}

function requiredIn({ data }: FlowDefinition): ReadonlySet<unknown> {
  const required = data['required'];
  return new Set(Array.isArray(required) ? required : []);
}
