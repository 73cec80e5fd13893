// Kinds of fields as administrators know them. Each is a schema of the format, and how it is entered where the schema alone does
// not say. What is none of these stays as it was written: `other`.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';

/** What a field holds, in the order in which they are offered. */
export const fieldKinds = [
  'text',
  'long-text',
  'letter',
  'integer',
  'decimal',
  'money',
  'date',
  'moment',
  'yes-no',
  'choice',
  'choices',
  'post',
  'unit',
  'recipients',
  'file',
  'files',
  'rows',
  'lines',
  'email',
  'phone',
] as const;

/** One of them. */
export type FieldKind = (typeof fieldKinds)[number];

/** What a kind writes: the schema of the value, and what the form says of how it is entered. */
export interface KindSchema {
  /** The schema, without a title. */
  readonly schema: JsonObject;
  /** How it is entered; absent: as its schema suggests. */
  readonly widget?: string;
}

/** Longer texts get several lines, as in the inbox. */
const oneLine = 200;

const recipient: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['jabatan'],
  properties: {
    jabatan: { type: 'string', maxLength: 64 },
    instruksi: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: oneLine } },
    catatan: { type: 'string', maxLength: 1000 },
    batas: { type: 'string', format: 'date' },
  },
};

/** What each kind writes. */
const written: Readonly<Record<FieldKind, KindSchema>> = {
  text: { schema: { type: 'string', maxLength: oneLine } },
  'long-text': { schema: { type: 'string', maxLength: 4000 }, widget: 'textarea' },
  letter: { schema: { type: 'string', format: 'versioned-text' } },
  integer: { schema: { type: 'integer' } },
  decimal: { schema: { type: 'string', format: 'decimal' } },
  money: { schema: { type: 'string', format: 'decimal' }, widget: 'money' },
  date: { schema: { type: 'string', format: 'date' } },
  moment: { schema: { type: 'string', format: 'date-time' } },
  'yes-no': { schema: { type: 'boolean' } },
  choice: { schema: { enum: ['pilihan-1', 'pilihan-2'] } },
  choices: { schema: { type: 'array', maxItems: 20, items: { enum: ['pilihan-1', 'pilihan-2'] } } },
  post: { schema: { type: 'string', maxLength: 64 }, widget: 'position' },
  unit: { schema: { type: 'string', maxLength: 64 }, widget: 'unit' },
  recipients: { schema: { type: 'array', maxItems: 50, items: recipient }, widget: 'positions' },
  file: { schema: { type: 'string', format: 'attachment' } },
  files: {
    schema: { type: 'array', maxItems: 10, items: { type: 'string', format: 'attachment' } },
  },
  rows: {
    schema: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { uraian: { type: 'string', maxLength: oneLine } },
      },
    },
  },
  lines: { schema: { type: 'array', maxItems: 50, items: { type: 'string', maxLength: oneLine } } },
  email: { schema: { type: 'string', format: 'email' } },
  phone: { schema: { type: 'string', format: 'phone' } },
};

/** What a kind writes; of the schema before, its title stays, and the choices that it has. */
export function schemaOfKind(kind: FieldKind, before: JsonObject = {}): KindSchema {
  const { schema, widget } = written[kind];
  const { title } = before;
  const choices = choicesOf(before);
  const named: JsonObject = { ...schema, ...(title !== undefined && { title }) };
  const kept = choices.length > 0 && choicesOf(schema).length > 0;
  return {
    schema: kept ? withChoices(named, choices) : named,
    ...(widget !== undefined && { widget }),
  };
}

/** Whether a kind is what it is without any form: others are told apart by how they are entered. */
export function isKindOfData(kind: FieldKind): boolean {
  return kindOf(schemaOfKind(kind).schema) === kind;
}

/** The members that a field may have, or those of its entries. */
export function choicesOf(schema: JsonObject): readonly string[] {
  const { enum: members, items } = schema;
  if (isList(members)) return members.map(String);
  return isObject(items) && isList(items['enum']) ? items['enum'].map(String) : [];
}

/** The schema with other members. */
export function withChoices(schema: JsonObject, choices: readonly string[]): JsonObject {
  const { items } = schema;
  return isObject(items)
    ? { ...schema, items: { ...items, enum: choices } }
    : { ...schema, enum: choices };
}

const formats: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  'date-time': 'moment',
  decimal: 'decimal',
  attachment: 'file',
  'versioned-text': 'letter',
  email: 'email',
  phone: 'phone',
};

/** What a field is, by its schema and by how a form enters it. */
export function kindOf(schema: JsonObject, widget?: Json): FieldKind | 'other' {
  const { type, enum: members, items } = schema;
  if (isList(members)) return 'choice';
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer') return 'integer';
  if (type === 'array') return isObject(items) ? kindOfList(items) : 'other';
  return type === 'string' ? kindOfText(schema, widget) : 'other';
}

function kindOfText(
  { format, maxLength }: JsonObject,
  widget: Json | undefined,
): FieldKind | 'other' {
  if (format === undefined) {
    if (widget === 'position') return 'post';
    if (widget === 'unit') return 'unit';
    const isLong = widget === 'textarea' || (typeof maxLength === 'number' && maxLength > oneLine);
    return isLong ? 'long-text' : 'text';
  }
  if (format === 'decimal' && widget === 'money') return 'money';
  return typeof format === 'string' && Object.hasOwn(formats, format)
    ? (formats[format] ?? 'other')
    : 'other';
}

function kindOfList({ type, format, enum: members, properties }: JsonObject): FieldKind | 'other' {
  if (isList(members)) return 'choices';
  if (format === 'attachment') return 'files';
  if (type === 'string') return 'lines';
  if (type !== 'object' || !isObject(properties)) return 'other';
  return properties['jabatan'] === undefined && properties['position'] === undefined
    ? 'rows'
    : 'recipients';
}

/** What can be bounded about a kind: how long a text is, how large a number, how many entries. */
export function limitsOf(kind: FieldKind | 'other'): readonly [least: string, most: string] | null {
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'letter':
      return ['minLength', 'maxLength'];
    case 'integer':
      return ['minimum', 'maximum'];
    case 'choices':
    case 'recipients':
    case 'files':
    case 'rows':
    case 'lines':
      return ['minItems', 'maxItems'];
    default:
      return null;
  }
}
