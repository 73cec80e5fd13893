// Whoever speaks of one document: its language, and what people call steps, fields, positions, units.

import type { Json, JsonObject, Text } from '@alir/engine/core/types';
import { plainWords } from '@alir/engine/words';
import { isList, isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { type Language, onOneLine, type Say, saying, textIn } from './language.ts';
import { titleOf } from './title-words.ts';

/** What names stand for. */
export type NamedKind = 'position' | 'role' | 'unit' | 'user' | 'flow' | 'service';

/** What people call positions, roles and others. Undefined: not known. */
export type NameOf = (kind: NamedKind, id: string) => Text | undefined;

/** In which language, and with whose names. */
export interface Naming {
  /** The language of the sentences. */
  readonly lang: Language;
  /** Names of the organisation and of other flows; without one, names in the flow are read as words. */
  readonly nameOf?: NameOf | undefined;
}

/** Whoever speaks of one document. */
export interface Speaker {
  /** The language. */
  readonly lang: Language;
  /** Chooses one of two texts. */
  readonly say: Say;
  /** What people call somebody or something of the organisation. */
  readonly name: (kind: NamedKind, id: string) => string;
  /** What people call a step, in quotation marks. */
  readonly step: (key: string) => string;
  /** What people call a field of the data, by the path to it. */
  readonly field: (path: readonly string[]) => string;
}

/** Somebody who speaks of `document`. */
export function speakerOf(document: FlowDocument, { lang, nameOf }: Naming): Speaker {
  const { steps } = graphOf(document);
  const labels = labelsOf(document.forms, lang);
  return {
    lang,
    say: saying(lang),
    name: (kind, id) => textIn(nameOf?.(kind, id), lang) ?? wordsOfKey(id),
    step: (key) => {
      const step = steps.get(key);
      return `“${step ? titleOf(step, lang) : wordsOfKey(key)}”`;
    },
    field: (path) => {
      const [only = ''] = path;
      const titles = titlesOf(document.flow, path, lang);
      const label = labels.get(only);
      if (label !== undefined) titles[0] = label;
      const last = titles.pop() ?? '';
      return titles.length === 0 ? last : `${last} (${titles.join(', ')})`;
    },
  };
}

/** A key as words; never empty. */
export function wordsOfKey(key: string): string {
  return onOneLine(plainWords(key)) ?? '?';
}

/** Labels of fields on the forms, by the field. */
function labelsOf(forms: JsonObject, lang: Language): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const form of Object.values(forms)) {
    for (const { field, label } of isObject(form) ? fieldsOf(form['sections']) : []) {
      const said = textIn(label, lang);
      if (typeof field === 'string' && said !== null && !labels.has(field)) labels.set(field, said);
    }
  }
  return labels;
}

function fieldsOf(sections: Json | undefined): readonly JsonObject[] {
  return objectsIn(sections).flatMap(({ fields }) => objectsIn(fields));
}

function objectsIn(list: Json | undefined): readonly JsonObject[] {
  return isList(list) ? list.filter(isObject) : [];
}

/** What people call each part of a path into the data. */
function titlesOf(flow: JsonObject, path: readonly string[], lang: Language): string[] {
  let schema: JsonObject | undefined = isObject(flow['data']) ? flow['data'] : undefined;
  const root = schema;
  return path.map((key) => {
    const properties: Json | undefined = schema?.['properties'];
    const found: Json | undefined = isObject(properties) ? properties[key] : undefined;
    schema = isObject(found) ? found : undefined;
    const title = textIn(schema?.['title'], lang) ?? wordsOfKey(key);
    schema = resolved(schema, root);
    return title;
  });
}

/** Follows one reference within the flow: what refers to another flow has no titles here. */
function resolved(
  schema: JsonObject | undefined,
  root: JsonObject | undefined,
): JsonObject | undefined {
  const name = /^#\/\$defs\/([^/]+)$/.exec(
    typeof schema?.['$ref'] === 'string' ? schema['$ref'] : '',
  )?.[1];
  if (name === undefined) return schema;
  const definitions = root?.['$defs'];
  const found = isObject(definitions) ? definitions[name] : undefined;
  return isObject(found) ? found : undefined;
}
