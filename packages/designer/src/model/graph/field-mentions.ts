// Where a document speaks of a field of its data: in formulas, in what is set, on forms, in scenarios.

import type { NameUse } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import { expressionsOf, namesOf } from './expressions.ts';

/** One place that speaks of a field. */
export interface FieldMention {
  /** Where in the document. */
  readonly path: Path;
  /** Whether the name is the value there, the last key of the path, or stands in the formula there. */
  readonly as: 'value' | 'key' | 'formula';
}

/** Whether a name in a formula is this field. */
export function isField(use: NameUse, field: string): boolean {
  return use.kind === 'field' && use.name === field;
}

/** Places of the flow that use a field, but for the schema of the data itself. */
export function fieldsInFlow(flow: JsonObject, field: string): readonly FieldMention[] {
  const inFormulas = expressionsOf(flow)
    .filter(({ source }) => source.includes(field))
    .filter(({ source }) => namesOf(source).some((use) => isField(use, field)))
    .map(({ path }): FieldMention => ({ path, as: 'formula' }));
  const set = expressionsOf(flow)
    .filter(({ path }) => path.at(-1) === field && isAssigned(path))
    .map(({ path }): FieldMention => ({ path, as: 'key' }));
  return [...inFormulas, ...set];
}

/** Whether a formula gives a field of this flow its value: `with` does so only at the start. */
function isAssigned(path: Path): boolean {
  const word = path.at(-2);
  return word === 'set' || word === 'join' || (word === 'with' && path.at(-3) === 'start');
}

/** Places of forms that show a field. */
export function fieldsOnForms(document: FlowDocument, field: string): readonly FieldMention[] {
  return Object.entries(document.forms).flatMap(([form, definition]) =>
    fieldPlaces(definition)
      .filter(({ name }) => name === field)
      .map(({ path }): FieldMention => ({ path: ['forms', form, ...path, 'field'], as: 'value' })),
  );
}

/** The fields that a form shows, each with its place in it. */
export function fieldPlaces(
  form: Json | undefined,
): readonly { readonly name: string; readonly path: Path }[] {
  const sections = isObject(form) && isList(form['sections']) ? form['sections'] : [];
  return sections.flatMap((section, at) => {
    const fields = isObject(section) && isList(section['fields']) ? section['fields'] : [];
    return fields.flatMap((field, index) => {
      const name = isObject(field) ? field['field'] : undefined;
      const path: Path = ['sections', at, 'fields', index];
      return typeof name === 'string' ? [{ name, path }] : [];
    });
  });
}

/** Places of scenarios that give a field a value, or look at it. */
export function fieldsInScenarios(document: FlowDocument, field: string): readonly FieldMention[] {
  const { flow } = document.flow;
  const walk = (value: Json | undefined, path: Path): readonly FieldMention[] => {
    if (isList(value)) return value.flatMap((one, at) => walk(one, [...path, at]));
    if (!isObject(value)) return [];
    // What is told of a child, or of another flow, is about the data of that flow.
    const isElsewhere = isList(value['in']) && value['in'].length > 0;
    if (isElsewhere || (value['flow'] !== undefined && value['flow'] !== flow)) return [];
    return Object.entries(value).flatMap(([word, one]) => {
      if (word !== 'data') return walk(one, [...path, word]);
      const isThere = isObject(one) && Object.hasOwn(one, field);
      return isThere ? [{ path: [...path, word, field], as: 'key' as const }] : [];
    });
  };
  return walk(document.scenarios['scenarios'], ['scenarios', 'scenarios']);
}

/** Everything that the data of a flow has, by name. */
export function fieldsOf(flow: JsonObject): JsonObject {
  const { data } = flow;
  const properties = isObject(data) ? data['properties'] : undefined;
  return isObject(properties) ? properties : {};
}
