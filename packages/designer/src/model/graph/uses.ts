// What steps use of the rest of a document: fields, forms, tables, series, other steps. What has to come along when they go elsewhere.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { expressionsOf, namesOf } from './expressions.ts';
import { fieldPlaces, fieldsOf } from './field-mentions.ts';
import type { Step } from './step.ts';

/** What steps use. */
export interface Uses {
  /** Fields, in formulas, in what is set and on forms. */
  readonly fields: ReadonlySet<string>;
  /** Of these, those that a formula reads and takes to be there. */
  readonly read: ReadonlySet<string>;
  /** Of these, those that a formula asks whether they are there. */
  readonly tested: ReadonlySet<string>;
  /** Of these, those that are given a value. */
  readonly written: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  /** Steps that formulas ask about. */
  readonly asked: ReadonlySet<string>;
}

/** What these parts of a document use: steps, or the flow itself. */
export function usesOf(document: FlowDocument, parts: readonly JsonObject[]): Uses {
  const uses = {
    fields: new Set<string>(),
    read: new Set<string>(),
    tested: new Set<string>(),
    written: new Set<string>(),
    forms: new Set(parts.flatMap(formsIn)),
    tables: new Set<string>(),
    series: new Set<string>(),
    asked: new Set<string>(),
  };
  for (const { path, source } of parts.flatMap((part) => expressionsOf(part, []))) {
    const word = path.at(-2);
    if (word === 'set' || word === 'join') uses.written.add(String(path.at(-1)));
    for (const { kind, name, isTested } of namesOf(source)) {
      if (kind === 'field') (isTested === true ? uses.tested : uses.read).add(name);
      if (kind === 'table') uses.tables.add(name);
      if (kind === 'series') uses.series.add(name);
      if (kind === 'state') uses.asked.add(name);
    }
  }
  const shown = [...uses.forms].flatMap((form) => shownBy(document, form));
  for (const { name, isWritten } of shown) {
    uses.fields.add(name);
    if (isWritten) uses.written.add(name);
  }
  // Of what is tested somewhere nobody takes it to be there.
  for (const name of uses.tested) uses.read.delete(name);
  const known = fieldsOf(document.flow);
  for (const name of [...uses.read, ...uses.tested, ...uses.written]) uses.fields.add(name);
  for (const name of uses.fields) if (!Object.hasOwn(known, name)) uses.fields.delete(name);
  return uses;
}

/** The fields of a form, and which of them it lets people fill. */
function shownBy(
  { forms }: FlowDocument,
  form: string,
): readonly { readonly name: string; readonly isWritten: boolean }[] {
  const definition = Object.hasOwn(forms, form) ? forms[form] : undefined;
  return fieldPlaces(definition).map(({ name, path }) => {
    let field: Json | undefined = definition;
    for (const key of path) field = Object(field)[key];
    const access = isObject(field) ? field['access'] : undefined;
    return { name, isWritten: access === undefined || access === 'write' };
  });
}

/** Names of the forms in a state and in those within it, or of the start. */
function formsIn(part: JsonObject): readonly string[] {
  const { task, start, states } = part;
  const own = [task, start].map((holder) => (isObject(holder) ? holder['form'] : undefined));
  const inner = isObject(states) ? Object.values(states) : [];
  return [
    ...own.filter((form) => typeof form === 'string'),
    ...inner.flatMap((state) => (isObject(state) ? formsIn(state) : [])),
  ];
}

/** The states of steps. */
export function statesOf(steps: readonly Step[]): readonly JsonObject[] {
  return steps.map(({ state }) => state);
}

/** The entries of a holder that are named; those that are not there are left out. */
export function pick(holder: Json | undefined, names: Iterable<string>): JsonObject {
  if (!isObject(holder)) return {};
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(holder).filter(([name]) => wanted.has(name)));
}

/** The definitions of a data schema that these schemas refer to, and those that these refer to. */
export function definitionsFor(data: Json | undefined, schemas: JsonObject): JsonObject {
  const all = isObject(data) && isObject(data['$defs']) ? data['$defs'] : {};
  const names = new Set<string>();
  const follow = (value: Json | undefined): void => {
    for (const name of referencesIn(value)) {
      if (names.has(name)) continue;
      names.add(name);
      follow(Object.hasOwn(all, name) ? all[name] : undefined);
    }
  };
  follow(schemas);
  return pick(all, names);
}

const ownReference = '#/$defs/';

function referencesIn(value: Json | undefined): readonly string[] {
  if (isList(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([word, inner]) => {
    const isOwn = word === '$ref' && typeof inner === 'string' && inner.startsWith(ownReference);
    return isOwn ? [inner.slice(ownReference.length)] : referencesIn(inner);
  });
}

/** A schema that refers to a definition by another name. */
export function withReference(value: Json, from: string, to: string): Json {
  if (isList(value)) return value.map((one) => withReference(one, from, to));
  if (!isObject(value)) return value === ownReference + from ? ownReference + to : value;
  return Object.fromEntries(
    Object.entries(value).map(([word, inner]) => [word, withReference(inner, from, to)]),
  );
}
