// What people call a state: sentences of findings name no keys.

import type { FlowNode } from './flow.ts';
import type { FlowDefinition, Text } from '../format/flow-types.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';

/** A text as a parameter of a sentence. */
export function textParam(text: Text): Json {
  if (typeof text === 'string') return text;
  const { id, en } = text;
  return { ...(id !== undefined && { id }), ...(en !== undefined && { en }) };
}

/** A key as words, for where nobody gave a name: `kepala-dinas`, `nomorSurat`. */
export function plainWords(key: string): string {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
}

/** Title of a state, else of its task; its key in words where nobody gave it one. */
export function titleOf({ definition, task, key }: FlowNode): Json {
  return textParam(definition.title ?? task?.title ?? plainWords(key));
}

/** What people call a field: its label on a form, else its title; its key in words where nobody named it. */
export function fieldTitle(
  field: string,
  data: FlowDefinition['data'],
  forms: Iterable<FormDefinition>,
): Text {
  for (const { sections } of forms)
    for (const shown of sections.flatMap(({ fields }) => fields))
      if (shown.field === field && shown.label !== undefined) return shown.label;
  const { properties } = data;
  const schema = isRecord(properties) ? properties[field] : undefined;
  const title = isRecord(schema) ? asText(schema['title']) : null;
  if (title !== null) return title;
  return plainWords(field);
}

/** A title in a schema of data; null where it is none. */
export function asText(title: unknown): Text | null {
  if (typeof title === 'string') return title;
  if (!isRecord(title)) return null;
  const { id, en } = title;
  if (typeof id !== 'string' && typeof en !== 'string') return null;
  return { ...(typeof id === 'string' && { id }), ...(typeof en === 'string' && { en }) };
}
