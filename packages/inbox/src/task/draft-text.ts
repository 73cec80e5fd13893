import type { FieldView, Json, JsonSchema, TaskView } from '@alir/engine/core/types';
import type { Draft } from '../drafts/draft-store.ts';
import { editDecimal } from '../form/decimal.ts';
import { optionsOf } from '../form/field-fact.tsx';
import { fieldLabel } from '../form/label.ts';
import { recipientShape } from '../form/recipients/recipient-shape.ts';
import {
  enumOf,
  formatOf,
  isJsonArray,
  isJsonObject,
  itemsOf,
  propertiesOf,
} from '../form/schema.ts';
import { kindOfValue } from '../form/value-kind.ts';
import type { Texts } from '../texts/texts.ts';
import { formatDate } from '../time/format-time.ts';
import type { Lang } from '../time/format-time.ts';

export interface DraftReading {
  readonly lang: Lang;
  readonly texts: Texts;
  /** Name of a position. */
  readonly nameOf: (position: string) => string;
}

/** What was typed, as text to be copied elsewhere: a line for each field, as people write values, then the comment. */
export function draftText(task: TaskView, draft: Draft, reading: DraftReading): string {
  const { lang, texts } = reading;
  const fields = new Map(fieldsOf(task).map((field) => [field.field, field]));
  const lines = Object.entries(draft.data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const field = fields.get(name);
      const label = field === undefined ? texts.word(name) : fieldLabel(field, lang, texts);
      return `${label}: ${written(value, schemaOf(name, field, lang), reading)}`;
    });
  const inputs = Object.entries(draft.inputs).map(([name, value]) =>
    written(value, { name, schema: {}, options: [] }, reading),
  );
  return [...lines, ...inputs, draft.comment].filter((line) => line.trim() !== '').join('\n');
}

/** Positions among what was typed, to be looked up beforehand. */
export function positionsTyped(task: TaskView, draft: Draft): readonly string[] {
  return fieldsOf(task).flatMap(({ field, widget, schema }) =>
    positionsIn(draft.data[field], { name: field, schema, widget }),
  );
}

const fieldsOf = ({ form }: TaskView): readonly FieldView[] =>
  form?.sections.flatMap((section) => section.fields) ?? [];

interface Described {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly widget?: string | null;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** A code that the host has a word for. */
  readonly coded?: boolean;
}

function schemaOf(name: string, field: FieldView | undefined, lang: Lang): Described {
  if (field === undefined) return { name, schema: {} };
  const { schema, widget } = field;
  return { name, schema, widget, options: optionsOf(field, lang) ?? [] };
}

function written(value: Json, about: Described, reading: DraftReading): string {
  const { lang, texts, nameOf } = reading;
  if (isJsonArray(value)) {
    const schema = itemsOf(about.schema) ?? {};
    return value.map((entry) => written(entry, { ...about, schema }, reading)).join('; ');
  }
  if (isJsonObject(value)) {
    const known = new Map(propertiesOf(about.schema));
    const instructions = recipientShape(about.schema)?.instructions;
    const member = (name: string): Described => ({
      name,
      schema: known.get(name) ?? {},
      coded: name === instructions,
    });
    return Object.entries(value)
      .map(([name, inner]) => written(inner, member(name), reading))
      .join(', ');
  }
  if (typeof value !== 'string') return String(value);
  const option = about.options?.find((candidate) => candidate.value === value);
  if (option !== undefined) return option.label;
  if (isPosition(about)) return nameOf(value);
  if (about.coded === true || enumOf(about.schema).includes(value)) return texts.word(value);
  const format = formatOf(about.schema);
  if (format === 'decimal') return editDecimal(value, lang);
  return format === 'date' ? formatDate(value, lang, 'UTC') : value;
}

function positionsIn(value: Json | undefined, about: Described): readonly string[] {
  if (value === undefined || value === null) return [];
  if (isJsonArray(value)) {
    const schema = itemsOf(about.schema) ?? {};
    return value.flatMap((entry) => positionsIn(entry, { ...about, schema }));
  }
  if (isJsonObject(value)) {
    const known = new Map(propertiesOf(about.schema));
    return Object.entries(value).flatMap(([name, inner]) =>
      positionsIn(inner, { name, schema: known.get(name) ?? {} }),
    );
  }
  return typeof value === 'string' && isPosition(about) ? [value] : [];
}

const isPosition = ({ name, schema, widget = null }: Described): boolean =>
  kindOfValue(name, widget) === 'position' || formatOf(schema) === 'position';
