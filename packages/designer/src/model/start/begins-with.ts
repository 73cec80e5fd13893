// What a letter says that begins by itself: a formula for each field that has to be there.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { fieldsOf } from '../graph/field-mentions.ts';

/** A field that is filled when a letter begins by itself. */
export interface BeginsWith {
  /** Its name. */
  readonly field: string;
  /** The formula; empty where none is said. */
  readonly source: string;
  /** Whether nothing begins without it. */
  readonly isNeeded: boolean;
}

/** The fields that have to be there at a start, and those that are filled besides. */
export function beginsWith(flow: JsonObject): readonly BeginsWith[] {
  const required = requiredOf(flow);
  const said = saidOf(flow);
  const names = [...new Set([...required, ...Object.keys(said)])];
  return names.map((field) => {
    const source = said[field];
    return {
      field,
      source: typeof source === 'string' ? source : '',
      isNeeded: required.includes(field),
    };
  });
}

/** Formulas for all that has to be there: those that are said, and plain values for the others. `title`: a text for texts. */
export function begunWith(flow: JsonObject, title: string): JsonObject {
  const fields = fieldsOf(flow);
  const needed = requiredOf(flow).map(
    (field) => [field, plainValue(fields[field], title)] as const,
  );
  return { ...Object.fromEntries(needed), ...saidOf(flow) };
}

function saidOf({ start }: JsonObject): JsonObject {
  return isObject(start) && isObject(start['with']) ? start['with'] : {};
}

function requiredOf({ data }: JsonObject): readonly string[] {
  return isObject(data) && isList(data['required']) ? data['required'].map(String) : [];
}

function plainValue(schema: Json | undefined, title: string): string {
  const { type, format, enum: members, minimum } = isObject(schema) ? schema : {};
  const [first] = isList(members) ? members : [];
  if (first !== undefined) return typeof first === 'string' ? quoted(first) : String(first);
  if (type === 'integer') return typeof minimum === 'number' ? String(minimum) : '0';
  if (type === 'boolean') return 'false';
  if (type === 'array') return '[]';
  if (format === 'date') return 'date(now)';
  if (format === 'date-time') return 'now';
  return format === 'decimal' ? "decimal('0')" : quoted(title);
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (mark) => `\\${mark}`)}'`;
}
