// Fields of the data, and what forms show of them, in two versions.

import type { FlowDefinition, Text } from '../format/flow-types.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import { isRecord } from '../json-type.ts';
import { isSameJson } from '../migrate/same-json.ts';
import { escapePointer } from '../compile/compilation.ts';
import { asText, fieldTitle, plainWords } from '../compile/titles.ts';
import type { FlowVersionSource, Report } from './difference.ts';
import { renamed } from './wording.ts';

/** What people call a field of either version, the newer before the older. */
export function fieldNames([before, after]: readonly [FlowVersionSource, FlowVersionSource]): (
  field: string,
) => Text {
  return (field) => {
    const newer = propertiesOf(after.definition);
    const { definition, forms = [] } = field in newer ? after : before;
    return fieldTitle(field, definition.data, forms);
  };
}

/** Whether a field of either version is a day or a moment. */
export function daysAmong([before, after]: readonly [FlowVersionSource, FlowVersionSource]): (
  field: string,
) => boolean {
  return (field) => {
    const known = propertiesOf(after.definition)[field] ?? propertiesOf(before.definition)[field];
    const format = isRecord(known) ? known['format'] : undefined;
    return format === 'date' || format === 'date-time';
  };
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
    else diffField(was, schema, place(field), report);
    if (wasNeeded.has(field) !== isNeeded.has(field))
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

function diffField(
  was: unknown,
  is: unknown,
  place: Omit<Parameters<Report>[0], 'code' | 'how'>,
  report: Report,
): void {
  const [old, next] = [was, is].map((schema) => {
    const { title, ...rules } = isRecord(schema) ? schema : {};
    return { title: asText(title), rules };
  });
  if (!isSameJson(old?.title, next?.title)) {
    const told = old?.title && next?.title ? renamed(old.title, next.title) : {};
    const params = { ...place.params, ...told };
    report({ ...place, params, code: 'FLOW_FIELD_RENAMED', how: 'renamed', from: was, to: is });
  }
  if (!isSameJson(old?.rules, next?.rules))
    report({ ...place, code: 'FLOW_FIELD_CHANGED', how: 'changed', from: was, to: is });
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
