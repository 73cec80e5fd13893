// Which widget enters a field: the one the form names if it is known here and fits, else what the schema suggests.

import type { JsonSchema } from '@alir/engine/core/types';
import { enumOf, formatOf, itemsOf, maxLengthOf, typeOf } from './schema.ts';
import { recipientShape } from './recipients/recipient-shape.ts';

export const widgetNames = [
  'text',
  'textarea',
  'number',
  'decimal',
  'money',
  'date',
  'date-time',
  'select',
  'choice',
  'chips',
  'checkbox',
  'attachment',
  'attachments',
  'lines',
  'table',
  'object',
  'position',
  'unit',
  'positions',
  'raw',
] as const;

export type WidgetName = (typeof widgetNames)[number];

const known: ReadonlyMap<string, WidgetName> = new Map<string, WidgetName>([
  ...widgetNames.map((name) => [name, name] as const),
  ['multi-select', 'chips'],
  ['radio', 'choice'],
  ['file', 'attachment'],
  ['recipients', 'positions'],
  ['disposition', 'positions'],
  ['datetime', 'date-time'],
]);

/** More options than this are a list to open; fewer lie open. */
const openOptions = 4;
/** Texts that may be longer than this get several lines. */
const oneLine = 200;

export interface WidgetWish {
  readonly widget: string | null;
  readonly schema: JsonSchema;
  readonly options: number;
}

export function widgetFor({ widget, schema, options }: WidgetWish): WidgetName {
  const named = widget === null ? undefined : known.get(widget);
  if (named !== undefined && fits(named, schema)) return named;
  return bySchema(schema, options);
}

function bySchema(schema: JsonSchema, options: number): WidgetName {
  switch (typeOf(schema)) {
    case 'boolean':
      return 'checkbox';
    case 'integer':
    case 'number':
      return 'number';
    case 'object':
      return recipientShape(schema) === null ? 'object' : 'positions';
    case 'array':
      return forList(schema, options);
    case 'string':
      return forText(schema, options);
    default:
      return 'raw';
  }
}

function forText(schema: JsonSchema, options: number): WidgetName {
  const choices = Math.max(options, enumOf(schema).length);
  if (choices > 0) return choices <= openOptions ? 'choice' : 'select';
  switch (formatOf(schema)) {
    case 'date':
      return 'date';
    case 'date-time':
      return 'date-time';
    case 'decimal':
      return 'decimal';
    case 'attachment':
      return 'attachment';
    case 'versioned-text':
      return 'textarea';
    case 'position':
      return 'position';
    default:
      return (maxLengthOf(schema) ?? 0) > oneLine ? 'textarea' : 'text';
  }
}

function forList(schema: JsonSchema, options: number): WidgetName {
  const items = itemsOf(schema);
  if (items === null) return 'raw';
  if (typeOf(items) === 'object') return recipientShape(items) === null ? 'table' : 'positions';
  if (formatOf(items) === 'attachment') return 'attachments';
  if (typeOf(items) !== 'string') return 'raw';
  return options > 0 || enumOf(items).length > 0 ? 'chips' : 'lines';
}

function itemType(schema: JsonSchema): string | null {
  const items = itemsOf(schema);
  return items === null ? null : typeOf(items);
}

/** A widget that enters a list cannot enter a text, whatever the form says. */
function fits(widget: WidgetName, schema: JsonSchema): boolean {
  const type = typeOf(schema);
  switch (widget) {
    case 'chips':
    case 'attachments':
    case 'lines':
      return type === 'array' && itemType(schema) !== 'object';
    case 'table':
      return type === 'array' && itemType(schema) === 'object';
    case 'positions':
      return type === 'object' || (type === 'array' && itemType(schema) === 'object');
    case 'checkbox':
      return type === 'boolean';
    case 'number':
      return type === 'integer' || type === 'number';
    case 'object':
      return type === 'object';
    case 'raw':
      return true;
    default:
      return type === 'string';
  }
}
